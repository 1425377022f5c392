/** What the window says in its part "app". */
export const app = {} as const;
