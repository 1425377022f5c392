/** What stands in conversations that are given out: as Markdown, which main writes, and as a page or on paper, which the window does. */
export const conversationFiles = {
  'Attached: {name}': 'Angehängt: {name}',
  'This answer was stopped.': 'Diese Antwort wurde gestoppt.',
  'This answer ends before its end.': 'Diese Antwort bricht ab.',
  'No answer arrived.': 'Es kam keine Antwort.',
} as const;
