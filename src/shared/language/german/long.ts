/** What is said of conversations that are longer than a model can take. */
export const long = {} as const;
