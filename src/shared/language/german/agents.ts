/** What the window says in its part "agents". */
export const agents = {} as const;
