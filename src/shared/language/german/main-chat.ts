/** What main says in its part "main-chat". */
export const mainChat = {} as const;
