/** What the window says in its part "chat". */
export const chat = {} as const;
