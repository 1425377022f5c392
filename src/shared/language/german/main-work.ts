/** What main says in its part "main-work". */
export const mainWork = {} as const;
