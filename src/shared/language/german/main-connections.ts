/** What main says in its part "main-connections". */
export const mainConnections = {} as const;
