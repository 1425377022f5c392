/** What the window says in its part "playbooks". */
export const playbooks = {} as const;
