/** What the window says in its part "routing-rules". */
export const routingRules = {} as const;
