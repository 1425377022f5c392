/** What the window says in its part "usage". */
export const usage = {} as const;
