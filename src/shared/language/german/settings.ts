/** What the window says in its part "settings". */
export const settings = {} as const;
