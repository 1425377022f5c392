/** What the window says in its part "ai-configuration". */
export const aiConfiguration = {} as const;
