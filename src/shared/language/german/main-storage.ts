/** What main says in its part "main-storage". */
export const mainStorage = {} as const;
