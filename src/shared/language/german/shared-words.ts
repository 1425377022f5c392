/** What src/shared says, in main and in the window. */
export const sharedWords = {} as const;
