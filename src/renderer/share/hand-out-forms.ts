/** The ways in which a conversation is given out: as one of three files, or on paper. */
export const HAND_OUTS = ['markdown', 'json', 'html', 'print'] as const;
export type HandOut = (typeof HAND_OUTS)[number];
