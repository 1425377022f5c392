/** What the window says in its part "ui". */
export const ui = {} as const;
