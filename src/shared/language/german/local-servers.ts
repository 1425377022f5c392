/** What the window says in its part "local-servers". */
export const localServers = {} as const;
