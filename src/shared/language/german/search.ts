/** What the window says of the search in chats, and of finding in one. */
export const search = {
  '{count, plural, one {# result} other {# results}}': '{count, plural, one {# Treffer} other {# Treffer}}',
  'More than {count, plural, one {# result} other {# results}}':
    'Mehr als {count, plural, one {# Treffer} other {# Treffer}}',
  'Your chats are still being indexed: {percent, number} % can be found so far. More results come by themselves.':
    'Ihre Chats werden noch erfasst: {percent, number} % sind bisher zu finden. Weitere Treffer kommen von selbst.',
  'porto train': 'porto zug',
  'both words, anywhere in a message or a title': 'beide Wörter, irgendwo in einer Nachricht oder einem Titel',
  '“three days”': '„drei Tage“',
  'just these words, one after the other': 'genau diese Wörter, eines nach dem anderen',
  'porto -wine': 'porto -wein',
  'without a word': 'ohne ein Wort',
  'Every title and every message of your chats, archived ones too.':
    'Jeder Titel und jede Nachricht Ihrer Chats, auch der archivierten.',
  'Search your chats': 'Ihre Chats durchsuchen',
  'Words, “a phrase”, -without': 'Wörter, „eine Wendung“, -ohne',
  'Find anything that was said': 'Alles finden, was gesagt wurde',
  'Nothing found': 'Nichts gefunden',
  'No title and no message fits “{words}”. Fewer words find more.':
    'Kein Titel und keine Nachricht passt zu „{words}“. Weniger Wörter finden mehr.',
  'Searching your chats': 'Ihre Chats werden durchsucht',
  Results: 'Treffer',
  'You: ¦ hit': 'Sie:',
  'Answer: ¦ hit': 'Antwort:',
  'Not found': 'Nicht gefunden',
  'Still being indexed': 'Wird noch erfasst',
  '{at, number} of {count, number}+': '{at, number} von {count, number}+',
  '{count, plural, one {# message} other {# messages}}': '{count, plural, one {# Nachricht} other {# Nachrichten}}',
  '{count, number}+ messages': '{count, number}+ Nachrichten',
  'Previous ¦ hit': 'Voriger Treffer',
  'Next ¦ hit': 'Nächster Treffer',
} as const;
