/** What the window says in its part "markdown". */
export const markdown = {} as const;
