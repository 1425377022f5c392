/** What the window says of usage and cost. */
export const usage = {
  // In all.
  'Every call to your providers, counted on this computer.':
    'Jeder Aufruf bei Ihren Anbietern, auf diesem Computer gezählt.',
  'Export CSV': 'CSV exportieren',
  'No calls in this time': 'Keine Aufrufe in dieser Zeit',
  'Go to Chat': 'Zum Chat',
  'Chats, tasks and tests are listed here as they happen: who answered, how many tokens, what it cost and how long it took. Where a price is not known it says so; it never counts as nothing.':
    'Chats, Aufgaben und Tests stehen hier, sobald sie geschehen: wer geantwortet hat, wie viele Tokens es waren, was es gekostet und wie lange es gedauert hat. Ist ein Preis nicht bekannt, steht das da; er zählt nie als null.',
  Calls: 'Aufrufe',
  Unknown: 'Unbekannt',
  '{time} on average': '{time} im Mittel',
  '{count, number} in, {cached, number} of them cached':
    'Eingabe {count, number}, davon {cached, number} zwischengespeichert',
  '{count, number} out, {reasoning, number} of them reasoning':
    'Ausgabe {count, number}, davon {reasoning, number} für den Gedankengang',
  '{count, plural, one {# call} other {# calls}} did not say':
    '{count, plural, one {# Aufruf} other {# Aufrufe}} ohne Angabe',
  'None failed': 'Keiner fehlgeschlagen',
  '{count, number} did not succeed': '{count, number} ohne Erfolg',
  '{count, plural, one {# call} other {# calls}} of unknown price':
    '{count, plural, one {# Aufruf} other {# Aufrufe}} mit unbekanntem Preis',
  '{count, number} unknown': '{count, number} unbekannt',
  // Which days.
  Today: 'Heute',
  '7 days': '7 Tage',
  '30 days': '30 Tage',
  'This month': 'Dieser Monat',
  Custom: 'Eigener Zeitraum',
  'Time ¦ span': 'Zeitraum',
  From: 'Von',
  To: 'Bis',
  'Type both days.': 'Bitte beide Tage eingeben.',
  'The first day comes after the last one.': 'Der erste Tag liegt nach dem letzten.',
  'Choose ten years or less.': 'Bitte höchstens zehn Jahre wählen.',
  // Added up.
  'By provider': 'Nach Anbieter',
  'By model': 'Nach Modell',
  'By agent': 'Nach Agent',
  'No agent': 'Kein Agent',
  'Average time': 'Mittlere Dauer',
  '{table}, scrollable': '{table}, scrollbar',
  // Day by day.
  'By day': 'Nach Tagen',
  'No price is known for these calls, so the bars are as high as their number.':
    'Für diese Aufrufe ist kein Preis bekannt, darum zeigen die Balken ihre Zahl.',
  Measure: 'Maß',
  'As a table': 'Als Tabelle',
  '{day}: nothing': '{day}: nichts',
  '{day}: {count, plural, one {# call} other {# calls}}, {cost}':
    '{day}: {count, plural, one {# Aufruf} other {# Aufrufe}}, {cost}',
  'Nothing yet': 'Noch nichts',
  'Cost from {first} to {last}: none that is known.': 'Kosten vom {first} bis {last}: keine bekannt.',
  'Calls from {first} to {last}: none that is known.': 'Aufrufe vom {first} bis {last}: keine bekannt.',
  'Cost from {first} to {last}. Most on {most}.': 'Kosten vom {first} bis {last}. Am meisten am {most}.',
  'Calls from {first} to {last}. Most on {most}.': 'Aufrufe vom {first} bis {last}. Am meisten am {most}.',
  // Budgets and practice.
  'Budgets this month': 'Budgets in diesem Monat',
  'Change budgets': 'Budgets ändern',
  '{spent} of {budget}': '{spent} von {budget}',
  'Spent: tasks pass it over until next month. Chat goes on.':
    'Verbraucht: Aufgaben übergehen ihn bis zum nächsten Monat. Der Chat läuft weiter.',
  'Spent. Tasks go on, since stopping at the limit is off.':
    'Verbraucht. Aufgaben laufen weiter, denn das Anhalten am Limit ist aus.',
  'Tasks stop at the limit. Chat never does.': 'Aufgaben halten am Limit an, der Chat nie.',
  'It only tells you; nothing stops at it.': 'Nur zur Information; angehalten wird nichts.',
  '{count, plural, one {# call} other {# calls}} of unknown price not counted.':
    '{count, plural, one {# Aufruf} other {# Aufrufe}} mit unbekanntem Preis nicht mitgezählt.',
  'Answers that are made up inside the app. They cost nothing and count nowhere else.':
    'Antworten, die in der App erfunden werden. Sie kosten nichts und zählen sonst nirgends.',
  '{count, plural, one {# call} other {# calls}}, {tokens, number} tokens':
    '{count, plural, one {# Aufruf} other {# Aufrufe}}, {tokens, number} Tokens',
  // Single calls.
  'Latest calls': 'Letzte Aufrufe',
  'When and what for': 'Wann und wofür',
  'Provider and model': 'Anbieter und Modell',
  'Show more': 'Mehr zeigen',
  '{input} in <second>{output} out</second>': '{input} ein <second>{output} aus</second>',
  'First token after {time}': 'Erstes Token nach {time}',
  '{count, number} cached': '{count, number} zwischengespeichert',
  '{count, number} reasoning': '{count, number} Gedankengang',
  'Price of {day} from {source}; the tokens are an estimate': 'Preis vom {day} ({source}); die Tokens sind geschätzt',
  'Price of {day} from {source}': 'Preis vom {day} ({source})',
  Certification: 'Zertifizierung',
  'Choosing an agent': 'Wahl eines Agenten',
  'Broke off, discarded': 'Abgerissen, verworfen',
  'Answer not usable': 'Antwort nicht brauchbar',
} as const;
