/** What main says in its part "platform". */
export const platform = {} as const;
