/** What main says in its part "platform". */
export const platform = {
  // Menus.
  'Settings…': 'Einstellungen …',
  '&File': '&Datei',
  'Search…': 'Suchen …',
  'Show data folder': 'Datenordner zeigen',
  View: 'Ansicht',
  '&View': '&Ansicht',
  Help: 'Hilfe',
  '&Help': '&Hilfe',

  // The sign beside the clock.
  'Open Signalbox': 'Signalbox öffnen',
  'Quit Signalbox': 'Signalbox beenden',
  '{label} is failing': '{label} ist gestört',
  '{label} failed recently': '{label} war kürzlich gestört',
  '{label} was not used yet': '{label} wurde noch nicht benutzt',
  'All providers in use are responding': 'Alle benutzten Anbieter antworten',

  // A host without a window for quick questions.
  'Signalbox runs in a browser, which has no window for quick questions.':
    'Signalbox läuft in einem Browser, der kein Fenster für kurze Fragen hat.',
  'Open the quick question from the command palette.': 'Die kurze Frage lässt sich über die Befehlspalette öffnen.',
} as const;
