/** What the window says in its part "connect". */
export const connect = {} as const;
