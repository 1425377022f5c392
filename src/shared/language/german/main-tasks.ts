/** What main says in its part "main-tasks". */
export const mainTasks = {} as const;
