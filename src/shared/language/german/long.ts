/** What is said of conversations that are longer than a model can take. */
export const long = {
  // Said in place of an answer.
  'The conversation has become too long for {model} at {label}: with this message about {prompt, number} tokens, and {room, number} fit beside the answer.':
    'Der Chat ist für {model} bei {label} zu lang geworden: mit dieser Nachricht etwa {prompt, number} Tokens, und neben die Antwort passen {room, number}.',
  'Choose what happens to the older messages when they no longer fit. They stay here either way, and you can change it at any time.':
    'Was soll mit den älteren Nachrichten geschehen, wenn sie nicht mehr hineinpassen? Hier bleiben sie in jedem Fall stehen, und die Wahl lässt sich jederzeit ändern.',
  'This message alone has about {prompt, number} tokens with its files and instructions, and {room, number} fit beside the answer of {model} at {label}.':
    'Schon diese Nachricht allein hat mit ihren Dateien und Anweisungen etwa {prompt, number} Tokens, und neben die Antwort von {model} bei {label} passen {room, number}.',
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
  'Stop it or wait for its end, then try again.': 'Stoppen oder das Ende abwarten und es dann erneut versuchen.',
  'A summary needs words.': 'Eine Zusammenfassung braucht Worte.',
  'Write what the model should know of the older messages, or remove the summary.':
    'Aufschreiben, was das Modell von den älteren Nachrichten wissen soll, oder die Zusammenfassung entfernen.',
  'This summary is too long.': 'Diese Zusammenfassung ist zu lang.',
  'A summary has at most {most, number} characters.': 'Eine Zusammenfassung hat höchstens {most, number} Zeichen.',
  'The messages of this summary are not there any more.': 'Die Nachrichten dieser Zusammenfassung sind nicht mehr da.',
  'This place in the conversation has changed meanwhile.': 'Diese Stelle des Chats hat sich inzwischen geändert.',
  'No summary came.': 'Es kam keine Zusammenfassung.',
  'Try again.': 'Erneut versuchen.',

  // The divider in the log.
  '{count, plural, one {Summary of the message above, sent in its place} other {Summary of the # messages above, sent in their place}}':
    '{count, plural, one {Zusammenfassung der Nachricht darüber, an ihrer Stelle gesendet} other {Zusammenfassung der # Nachrichten darüber, an ihrer Stelle gesendet}}',
  '{count, plural, one {The message above is no longer sent} other {The # messages above are no longer sent}}':
    '{count, plural, one {Die Nachricht darüber wird nicht mehr gesendet} other {Die # Nachrichten darüber werden nicht mehr gesendet}}',
  '{count, plural, one {# older message summarised} other {# older messages summarised}}':
    '{count, plural, one {# ältere Nachricht zusammengefasst} other {# ältere Nachrichten zusammengefasst}}',
  '{count, plural, one {# older message left out} other {# older messages left out}}':
    '{count, plural, one {# ältere Nachricht weggelassen} other {# ältere Nachrichten weggelassen}}',
  '{count, plural, one {A file of these messages is named in what was summarised, but no longer sent.} other {# files of these messages are named in what was summarised, but no longer sent.}}':
    '{count, plural, one {Eine Datei dieser Nachrichten wurde beim Zusammenfassen nur genannt und wird nicht mehr gesendet.} other {# Dateien dieser Nachrichten wurden beim Zusammenfassen nur genannt und werden nicht mehr gesendet.}}',
  '{count, plural, one {A file of these messages is no longer sent either.} other {# files of these messages are no longer sent either.}}':
    '{count, plural, one {Auch eine Datei dieser Nachrichten wird nicht mehr gesendet.} other {Auch # Dateien dieser Nachrichten werden nicht mehr gesendet.}}',
  'They stay in this conversation. The model is sent what follows, and knows nothing of them.':
    'In diesem Chat bleiben sie stehen. Das Modell bekommt, was folgt, und weiß nichts von ihnen.',
  'Written by {who}': 'Geschrieben von {who}',
  'Written by {who} for {price}': 'Geschrieben von {who} für {price}',
  'Written by {who}, changed by you': 'Geschrieben von {who}, von Ihnen geändert',
  'Make again': 'Neu schreiben lassen',
  'Leave out instead': 'Stattdessen weglassen',
  'Summarise them instead': 'Stattdessen zusammenfassen',
  'Include them again': 'Wieder mitsenden',
  'Edit the summary': 'Die Zusammenfassung bearbeiten',
  Summary: 'Zusammenfassung',
  'The summary is sent in place of the older messages.':
    'Die Zusammenfassung wird anstelle der älteren Nachrichten gesendet.',
  'The older messages are no longer sent.': 'Die älteren Nachrichten werden nicht mehr gesendet.',
  'All messages are sent again.': 'Alle Nachrichten werden wieder gesendet.',

  // In files that conversations are given out as.
  '{count, plural, one {The message above is no longer sent to the model, but this summary of it:} other {The # messages above are no longer sent to the model, but this summary of them:}}':
    '{count, plural, one {Die Nachricht darüber wird nicht mehr an das Modell gesendet, sondern diese Zusammenfassung:} other {Die # Nachrichten darüber werden nicht mehr an das Modell gesendet, sondern diese Zusammenfassung:}}',
  '{count, plural, one {The message above is no longer sent to the model.} other {The # messages above are no longer sent to the model.}}':
    '{count, plural, one {Die Nachricht darüber wird nicht mehr an das Modell gesendet.} other {Die # Nachrichten darüber werden nicht mehr an das Modell gesendet.}}',

  // While a summary is written.
  '{count, plural, one {Summarising the message above…} other {Summarising the # messages above…}}':
    '{count, plural, one {Die Nachricht darüber wird zusammengefasst …} other {Die # Nachrichten darüber werden zusammengefasst …}}',
  '{count, plural, one {Summarising the message above: part {part, number} of about {parts, number}…} other {Summarising the # messages above: part {part, number} of about {parts, number}…}}':
    '{count, plural, one {Die Nachricht darüber wird zusammengefasst: Teil {part, number} von etwa {parts, number} …} other {Die # Nachrichten darüber werden zusammengefasst: Teil {part, number} von etwa {parts, number} …}}',
  'Cancel the summary': 'Zusammenfassung abbrechen',
  'Waiting for the summary of the older messages…': 'Die Zusammenfassung der älteren Nachrichten wird abgewartet …',

  'Show it': 'Anzeigen',

  // In the options of a conversation.
  'When it no longer fits the model': 'Wenn der Chat nicht mehr ins Modell passt',
  'Everything is sent now.': 'Zurzeit wird alles gesendet.',
  '{count, plural, one {Now a summary of # older message is sent in its place.} other {Now a summary of # older messages is sent in their place.}}':
    '{count, plural, one {Zurzeit wird eine Zusammenfassung von # älteren Nachricht an ihrer Stelle gesendet.} other {Zurzeit wird eine Zusammenfassung von # älteren Nachrichten an ihrer Stelle gesendet.}}',
  '{count, plural, one {Now # older message is not sent.} other {Now # older messages are not sent.}}':
    '{count, plural, one {Zurzeit wird # ältere Nachricht nicht gesendet.} other {Zurzeit werden # ältere Nachrichten nicht gesendet.}}',
  'older messages are summarised first': 'ältere Nachrichten werden zuerst zusammengefasst',
  'the oldest messages are left out': 'die ältesten Nachrichten werden weggelassen',
  'Ask then': 'Dann fragen',
  Summarise: 'Zusammenfassen',
  'Leave out': 'Weglassen',
} as const;
