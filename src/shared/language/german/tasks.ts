/** What the window says in its part "tasks". */
export const tasks = {} as const;
