/** What the window says in its part "quick-ask". */
export const quickAsk = {} as const;
