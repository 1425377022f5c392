/** Keys in the forms that the providers give out. None of them was ever valid. */
export const KEYS = {
  anthropic: `sk-ant-api03-${'a1B2'.repeat(23)}-AAAA`,
  subscription: `sk-ant-oat01-${'a1B2'.repeat(23)}-AAAA`,
  /** Of a form that several providers use. */
  plain: `sk-${'0a1b'.repeat(8)}`,
} as const;
