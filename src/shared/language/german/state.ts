/** What the window says by itself, wherever in it one is. */
export const state = {
  'The window lost its line to Signalbox.': 'Das Fenster hat die Verbindung zu Signalbox verloren.',
  'It reconnects by itself. If it does not, restart Signalbox. What you typed is kept.':
    'Es verbindet sich von selbst wieder. Falls nicht, hilft ein Neustart von Signalbox. Geschriebenes bleibt erhalten.',
  // Files on their way in.
  '{size} MB': '{size} MB',
  '{size, number} kB': '{size, number} kB',
  '{size, plural, one {# byte} other {# bytes}}': '{size, plural, one {# Byte} other {# Bytes}}',
  '{name} is empty.': '{name} ist leer.',
  '{name} has {size}, and a file can have at most {most, number} MB. Make it smaller, or attach a part of it.':
    '{name} hat {size}, und eine Datei kann höchstens {most, number} MB haben. Verkleinern oder nur einen Teil anhängen.',
  '{name} could not be read. Is it still there?': '{name} konnte nicht gelesen werden. Ist die Datei noch da?',
  '{name} did not arrive. Attach it again.': '{name} ist nicht angekommen. Noch einmal anhängen.',
  'Choose the file that ChatGPT or Claude sent you.': 'Die Datei wählen, die von ChatGPT oder Claude kam.',
  '“{name}” has {size}, and at most {most, number} GB can be read.':
    '„{name}“ hat {size}, und höchstens {most, number} GB können gelesen werden.',
  '“{name}” could not be read.': '„{name}“ konnte nicht gelesen werden.',
  'Is it still there? Choose it again.': 'Ist die Datei noch da? Noch einmal wählen.',
} as const;
