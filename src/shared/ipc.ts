/** The names that the preload script and the Electron host call each other by. There are no others. */
export const IPC = {
  /** Both ways: the id of the document, and a message of its line. */
  line: 'signalbox:line',
  /** To the window only: a {@link MenuCommand}. */
  menu: 'signalbox:menu',
} as const;
