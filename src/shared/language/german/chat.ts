/** What is said in a conversation: its messages, what is under them, and how an answer ended. */
export const chat = {
  // Above a conversation.
  'Connect a provider': 'Anbieter verbinden',
  'Primary: {label} · {model} · Auto': 'Primary: {label} · {model} · Auto',
  'Chat always goes to Primary. Open AI Configuration': 'Der Chat geht immer an Primary. KI-Konfiguration öffnen',
  'Chat always goes to Primary. Auto picks the Claude model for each message. Open AI Configuration':
    'Der Chat geht immer an Primary. Das Claude-Modell wird für jede Nachricht automatisch gewählt. KI-Konfiguration öffnen',
  'Title of the conversation': 'Titel des Chats',
  // Before a chat has begun.
  'Where shall we begin?': 'Womit beginnen wir?',
  'Ways to begin': 'Vorschläge für den Anfang',
  'Explain something': 'Etwas erklären',
  'Explain how a heat pump works, in plain words, with one everyday comparison.':
    'Erkläre mit einfachen Worten und einem Vergleich aus dem Alltag, wie eine Wärmepumpe funktioniert.',
  'Plan something': 'Etwas planen',
  'Plan three days in Porto for two people who like food, walking and quiet evenings.':
    'Plane drei Tage in Porto für zwei Leute, die gutes Essen, Spaziergänge und ruhige Abende mögen.',
  'Improve a text': 'Einen Text verbessern',
  'Make this text clearer and shorter, and keep its tone:':
    'Mach diesen Text klarer und kürzer, und behalte seinen Ton bei:',
  // The log.
  'Show later': 'Spätere zeigen',
  'This chat does not exist': 'Diesen Chat gibt es nicht',
  'It was deleted, or the address is not that of a chat.': 'Er wurde gelöscht, oder die Adresse gehört zu keinem Chat.',
  'Start a new chat': 'Neuen Chat beginnen',
  'Opening the conversation': 'Der Chat wird geöffnet',
  'Unlock keys': 'Schlüssel entsperren',
  'Choose how keys are kept': 'Wählen, wie Schlüssel aufbewahrt werden',
  // What is told aloud.
  'The assistant is answering.': 'Der Assistent antwortet.',
  '{name} is answering.': '{name} antwortet.',
  'The answer is complete.': 'Die Antwort ist vollständig.',
  'The answer was stopped.': 'Die Antwort wurde gestoppt.',
  'The answer broke off.': 'Die Antwort ist abgebrochen.',
  'The answer failed.': 'Die Antwort ist fehlgeschlagen.',
  // An answer.
  'Waiting for the provider…': 'Warten auf den Anbieter …',
  'Waiting for {name}…': 'Warten auf {name} …',
  'The provider is reasoning…': 'Der Anbieter denkt nach …',
  '{name} is reasoning…': '{name} denkt nach …',
  'Reasoning · {time}': 'Gedankengang · {time}',
  '{count, plural, one {# step with a tool} other {# steps with tools}}':
    '{count, plural, one {# Schritt mit einem Werkzeug} other {# Schritte mit Werkzeugen}}',
  'A tool': 'Ein Werkzeug',
  practice: 'Übung',
  '{seconds} s ¦ a duration': '{seconds} s',
  '{minutes} min {seconds} s': '{minutes} min {seconds} s',
  '{count, plural, one {# token} other {# tokens}}': '{count, plural, one {# Token} other {# Tokens}}',
  '{count, number} in the prompt': '{count, number} in der Anfrage',
  '{count, number} of it from the cache': 'davon {count, number} aus dem Zwischenspeicher',
  '{count, number} in the answer': '{count, number} in der Antwort',
  '{count, number} of it reasoning': 'davon {count, number} für den Gedankengang',
  Continue: 'Fortsetzen',
  'Next, if you like: <link>see what leaves this computer</link>':
    'Als Nächstes, wenn gewünscht: <link>sehen, was diesen Computer verlässt</link>',
  'Next, if you like: <link>add a backup, or see what leaves this computer</link>':
    'Als Nächstes, wenn gewünscht: <link>eine Reserve hinzufügen oder sehen, was diesen Computer verlässt</link>',
  // What can be done with a message.
  More: 'Mehr',
  Quote: 'Zitieren',
  'Show less': 'Weniger zeigen',
  'Show all': 'Alles zeigen',
  'Turn into a task': 'Aufgabe daraus machen',
  'Retry with another model': 'Mit einem anderen Modell versuchen',
  '{name} answers again, for this message alone. The answer that is there stays beside it.':
    '{name} antwortet noch einmal, nur auf diese Nachricht. Die bisherige Antwort bleibt daneben stehen.',
  'Your message was deleted.': 'Die Nachricht wurde gelöscht.',
  'The answer was deleted.': 'Die Antwort wurde gelöscht.',
  'Versions of this message': 'Fassungen dieser Nachricht',
  'Previous version': 'Vorige Fassung',
  'Next version': 'Nächste Fassung',
  'Answers to this message': 'Antworten auf diese Nachricht',
  'Previous answer': 'Vorige Antwort',
  'Next answer': 'Nächste Antwort',
  'Edit the message': 'Nachricht bearbeiten',
  'Edited message': 'Bearbeitete Nachricht',
  'The message as it was stays, with what followed it.':
    'Die bisherige Nachricht bleibt, mit allem, was auf sie folgte.',
  'This message has {size} MB, and at most {most, number} MB can be sent at once. Shorten it, or send it in parts.':
    'Diese Nachricht hat {size} MB, und höchstens {most, number} MB können auf einmal gesendet werden. Kürzen oder in Teilen senden.',
} as const;
