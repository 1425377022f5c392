/**
 * The header, in lower case, by which every answer of the app's own servers is told: of the window's and of the practice
 * provider's. Whoever types one of their addresses as that of a provider is told what is there.
 */
export const OWN_SERVER_HEADER = 'x-signalbox-own-server';
