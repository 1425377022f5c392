/** What the window says in its part "composer". */
export const composer = {} as const;
