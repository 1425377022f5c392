/** What the window says by itself, wherever in it one is. */
export const state = {
  'The window lost its line to Signalbox.': 'Das Fenster hat die Verbindung zu Signalbox verloren.',
  'It reconnects by itself. If it does not, restart Signalbox. What you typed is kept.':
    'Es verbindet sich von selbst wieder. Falls nicht, hilft ein Neustart von Signalbox. Geschriebenes bleibt erhalten.',
} as const;
