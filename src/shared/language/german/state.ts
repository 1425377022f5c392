/** What the window says in its part "state". */
export const state = {} as const;
