/** What main says of what tasks are made with: agents and schedules. */
export const mainWork = {
  'This agent is not there any more.': 'Diesen Agenten gibt es nicht mehr.',
  'Choose another, or add it again.': 'Einen anderen wählen oder ihn wieder hinzufügen.',
  'There is an agent called {name} already.': 'Einen Agenten namens {name} gibt es schon.',
  'Choose another name.': 'Einen anderen Namen wählen.',
  '{title} comes with Signalbox and cannot be removed.': '{title} gehört zu Signalbox und lässt sich nicht entfernen.',
  'Change it, or reset it to how it came.': 'Ändern oder auf den mitgelieferten Stand zurücksetzen.',
  '{title} is an agent of your own: there is no earlier form to go back to.':
    '{title} ist ein eigener Agent: Es gibt keinen früheren Stand, auf den er zurückgehen könnte.',
  'Edit it, or remove it.': 'Bearbeiten oder entfernen.',
  'This agent can no longer be brought back.': 'Dieser Agent lässt sich nicht mehr zurückholen.',
  'Add it again.': 'Neu hinzufügen.',
  'This file holds no agent of Signalbox.': 'Diese Datei enthält keinen Agenten von Signalbox.',
  'Choose a file that was saved from the Agents screen. Nothing was changed.':
    'Eine Datei wählen, die auf der Seite „Agenten“ gespeichert wurde. Es wurde nichts geändert.',
  'This file was made by a later Signalbox (its format is {found, number}, this one reads up to {known, number}).':
    'Diese Datei stammt von einer neueren Version von Signalbox (ihr Format ist {found, number}, lesbar ist hier bis {known, number}).',
  'This file is damaged: its agent is missing.': 'Diese Datei ist beschädigt: Der Agent fehlt darin.',
  'This file is damaged: its “{field}” cannot be used.': 'Diese Datei ist beschädigt: „{field}“ ist darin unbrauchbar.',
  'The work fits no agent in particular.': 'Die Arbeit passt zu keinem Agenten besonders.',
  'It comes with a picture.': 'Ein Bild ist dabei.',
  'It mentions {words}.': 'Darin steht {words}.',
  'It is like “{example}”.': 'Es ähnelt „{example}“.',
  'It comes with a picture, and mentions {words}.': 'Ein Bild ist dabei, und es steht {words} darin.',
  'It comes with a picture, and is like “{example}”.': 'Ein Bild ist dabei, und es ähnelt „{example}“.',
  'It mentions {words}, and is like “{example}”.': 'Darin steht {words}, und es ähnelt „{example}“.',
  'It comes with a picture, and mentions {words}, and is like “{example}”.':
    'Ein Bild ist dabei, es steht {words} darin, und es ähnelt „{example}“.',
  'It names {agent}.': '{agent} ist darin genannt.',
  '“{word}”': '„{word}“',

  'That moment has passed.': 'Dieser Zeitpunkt ist vorbei.',
  'Choose one that is still to come.': 'Einen wählen, der noch kommt.',
  'One of the files is not there any more.': 'Eine der Dateien ist nicht mehr da.',
  'This schedule is not there any more.': 'Diesen Zeitplan gibt es nicht mehr.',
  '“{text}” does not have five fields.': '„{text}“ hat nicht genau fünf Felder.',
  'Write minute, hour, day of the month, month and day of the week: “30 7 * * 1-5” is every weekday at 07:30.':
    'Minute, Stunde, Tag des Monats, Monat und Wochentag angeben: „30 7 * * 1-5“ ist Montag bis Freitag um 07:30 Uhr.',
  '“{text}” never comes.': '„{text}“ kommt nie vor.',
  'Choose a day that there is.': 'Einen Tag wählen, den es gibt.',
  '“{text}” cannot be read.': '„{text}“ ist nicht lesbar.',
  'Each field is a number, a list (1,15), a range (1-5), a step (*/10) or *.':
    'Jedes Feld ist eine Zahl, eine Liste (1,15), ein Bereich (1-5), ein Schritt (*/10) oder *.',
  'Once, on {moment}': 'Einmal, am {moment}',
  'Every day at {time}': 'Jeden Tag um {time} Uhr',
  'Every weekday at {time}': 'Montag bis Freitag um {time} Uhr',
  'Every weekend day at {time}': 'Samstag und Sonntag um {time} Uhr',
  'Every {days} at {time}': 'Jeden {days} um {time} Uhr',
} as const;
