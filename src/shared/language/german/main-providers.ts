/** What main says in its part "main-providers". */
export const mainProviders = {} as const;
