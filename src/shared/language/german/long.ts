/** What is said of conversations that are longer than a model can take. */
export const long = {
  // Said in place of an answer.
  'The conversation has become too long for {model} at {label}: with this message about {prompt, number} tokens, and {room, number} fit beside the answer.':
    'Der Chat ist für {model} bei {label} zu lang geworden: mit dieser Nachricht etwa {prompt, number} Token, und neben die Antwort passen {room, number}.',
  'Choose what happens to the older messages when they no longer fit. They stay here either way, and you can change it at any time.':
    'Was soll mit den älteren Nachrichten geschehen, wenn sie nicht mehr hineinpassen? Hier bleiben sie in jedem Fall stehen, und die Wahl lässt sich jederzeit ändern.',
  'This message alone, about {prompt, number} tokens, is more than {model} at {label} takes.':
    'Schon diese Nachricht allein, etwa {prompt, number} Token, ist mehr, als {model} bei {label} annimmt.',
  'This message alone has about {prompt, number} tokens with its files and instructions, and {room, number} fit beside the answer of {model} at {label}.':
    'Schon diese Nachricht allein hat mit ihren Dateien und Anweisungen etwa {prompt, number} Token, und neben die Antwort von {model} bei {label} passen {room, number}.',
  'Shorten it, or send it in parts.': 'Die Nachricht kürzen oder in Teilen senden.',
  'Shorten it, send it in parts, or ask a model that takes more.':
    'Die Nachricht kürzen, in Teilen senden oder ein Modell fragen, das mehr annimmt.',
  'Beside this message, {model} at {label} has no room left for a summary of the older ones.':
    'Neben dieser Nachricht bleibt bei {model} von {label} kein Platz für eine Zusammenfassung der älteren.',
  'Leave out the older messages, or shorten this one.': 'Die älteren Nachrichten weglassen oder diese kürzen.',
  'The summary is longer than {model} at {label} can take together with this message.':
    'Die Zusammenfassung ist länger, als {model} bei {label} zusammen mit dieser Nachricht annimmt.',
  'Shorten the summary or write it again, then retry. Or leave out the older messages.':
    'Die Zusammenfassung kürzen oder neu schreiben lassen und es dann erneut versuchen. Oder die älteren Nachrichten weglassen.',
  '{model} at {label} wrote no summary of the older messages.':
    '{model} bei {label} hat keine Zusammenfassung der älteren Nachrichten geschrieben.',
  'Retry, or leave out the older messages.': 'Erneut versuchen oder die älteren Nachrichten weglassen.',
  'Another provider became Primary while the older messages were summarised.':
    'Während die älteren Nachrichten zusammengefasst wurden, ist ein anderer Anbieter Primary geworden.',
  'Retry. The summary is kept.': 'Erneut versuchen. Die Zusammenfassung bleibt erhalten.',

  'Summarise the older part': 'Den älteren Teil zusammenfassen',
  'Leave out the oldest messages': 'Die ältesten Nachrichten weglassen',
  'Use {model} here': 'Hier {model} verwenden',

  // Said when a call fails.
  'Nothing of this answer arrived, so there is nothing to go on from.':
    'Von dieser Antwort kam nichts an, also gibt es nichts fortzusetzen.',
  'This answer is not there any more.': 'Diese Antwort ist nicht mehr da.',
  'Look at the conversation as it is now, then try again.':
    'Den Chat ansehen, wie er jetzt ist, und es dann erneut versuchen.',
  'A summary of this conversation is still being written.':
    'Eine Zusammenfassung dieses Chats wird gerade noch geschrieben.',
  'Stop it or wait for its end, then try again.': 'Anhalten oder das Ende abwarten und es dann erneut versuchen.',
  'A summary needs words.': 'Eine Zusammenfassung braucht Worte.',
  'Write what the model should know of the older messages, or remove the summary.':
    'Aufschreiben, was das Modell von den älteren Nachrichten wissen soll, oder die Zusammenfassung entfernen.',
  'This summary is too long.': 'Diese Zusammenfassung ist zu lang.',
  'A summary has at most {most, number} characters.': 'Eine Zusammenfassung hat höchstens {most, number} Zeichen.',
  'The messages of this summary are not there any more.': 'Die Nachrichten dieser Zusammenfassung sind nicht mehr da.',
  'This place in the conversation has changed meanwhile.': 'Diese Stelle des Chats hat sich inzwischen geändert.',
  'No summary came.': 'Es kam keine Zusammenfassung.',
  'Try again.': 'Erneut versuchen.',
} as const;
