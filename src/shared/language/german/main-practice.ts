/** What main says of the practice provider, and how it puts its failures. What its model answers is no such text. */
export const mainPractice = {
  'Nothing leaves this computer: the answers come from inside Signalbox.':
    'Nichts verlässt diesen Computer: Die Antworten entstehen in Signalbox selbst.',
  'This is practice, and it was asked for: nothing is wrong, and nothing left this computer.':
    'Das ist eine Übung und so gewollt: Nichts ist kaputt, und nichts hat diesen Computer verlassen.',
  'Set “Practice behaviour” back to “Answers as it should” under Edit, then retry.':
    'Unter „Bearbeiten“ das „Übungsverhalten“ auf „Antwortet, wie es soll“ zurückstellen, dann erneut versuchen.',
  'Set “Practice behaviour” back to “Answers as it should”, then retry.':
    'Das „Übungsverhalten“ auf „Antwortet, wie es soll“ zurückstellen, dann erneut versuchen.',
  'This is practice, which has only models of its own.': 'Das ist die Übung, die nur eigene Modelle hat.',
  'Choose another model for {label} under Edit.': 'Unter „Bearbeiten“ ein anderes Modell für {label} wählen.',
  'This is practice: the answers of {label} come from inside Signalbox, and nothing left this computer.':
    'Das ist eine Übung: Die Antworten von {label} entstehen in Signalbox selbst, und nichts hat diesen Computer verlassen.',
  'Retry; if it stays, restart Signalbox. Set “Practice behaviour” back to “Answers as it should” under Edit if it was set otherwise.':
    'Erneut versuchen; wenn es so bleibt, Signalbox neu starten. War es anders eingestellt, unter „Bearbeiten“ das „Übungsverhalten“ auf „Antwortet, wie es soll“ zurückstellen.',
  'Retry; if it stays, restart Signalbox. Set “Practice behaviour” back to “Answers as it should” if it was set otherwise.':
    'Erneut versuchen; wenn es so bleibt, Signalbox neu starten. War es anders eingestellt, das „Übungsverhalten“ auf „Antwortet, wie es soll“ zurückstellen.',

  // What frames its answers.
  'This is practice: the answer was written inside Signalbox, no model was asked and nothing left your computer.':
    'Das ist eine Übung: Die Antwort entstand in Signalbox selbst, kein Modell wurde gefragt, und nichts hat den Computer verlassen.',
  'Practice answer number {number}.': 'Übungsantwort Nummer {number}.',
  'You wrote: {words}': 'Geschrieben wurde: {words}',
  'This is practice: the answer stops in the middle, on purpose, and then says nothing more. Signalbox notices the silence, keeps these words and tells you what happened. You can also press Stop now. The next words would have':
    'Das ist eine Übung: Die Antwort hört mit Absicht mittendrin auf und sagt dann nichts mehr. Signalbox bemerkt die Stille, behält diese Worte und erklärt, was geschehen ist. Auch „Stoppen“ geht jetzt. Die nächsten Worte wären',
  'This is practice: the connection breaks in the middle of this answer, on purpose. Signalbox keeps what arrived, marks it as interrupted and offers Retry. The next words would have':
    'Das ist eine Übung: Mitten in dieser Antwort bricht mit Absicht die Verbindung ab. Signalbox behält, was angekommen ist, kennzeichnet es als unterbrochen und bietet „Erneut versuchen“ an. Die nächsten Worte wären',

  // The tour.
  'Here is what you can try while you look around.': 'Das lässt sich beim Umsehen ausprobieren.',
  '**See what an answer can hold.** Write one of these words in a message:':
    '**Was eine Antwort enthalten kann.** Eines dieser Wörter in eine Nachricht schreiben:',
  Word: 'Wort',
  'What you get': 'Was dann kommt',
  'code ¦ asks the practice provider for it': 'code',
  'table ¦ asks the practice provider for it': 'tabelle',
  'list ¦ asks the practice provider for it': 'liste',
  'long ¦ asks the practice provider for it': 'lang',
  'link ¦ asks the practice provider for it': 'link',
  'plan ¦ asks the practice provider for it': 'plan',
  'slow ¦ asks the practice provider for it': 'langsam',
  'fast ¦ asks the practice provider for it': 'schnell',
  'code in blocks of its own, with a button that copies it':
    'Programmcode in eigenen Blöcken, mit einem Knopf zum Kopieren',
  'figures that stand under each other': 'Zahlen, die untereinander stehen',
  'lists within lists, and things to tick off': 'Listen in Listen und Dinge zum Abhaken',
  'links that show where they really lead': 'Links, die zeigen, wohin sie wirklich führen',
  'an answer with its reasoning folded above it': 'eine Antwort mit eingeklapptem Gedankengang darüber',
  'nearly 2,000 words, for trying **Stop**': 'fast 2.000 Wörter, um **Stoppen** auszuprobieren',
  '*{slow}* or *{fast}*': '*{slow}* oder *{fast}*',
  'another pace; can go with any of the others': 'ein anderes Tempo; passt zu allen anderen',
  '**See what happens when something goes wrong.** Under AI Configuration this provider can be told to fail: with a rejected key, without credits, too many requests, an overloaded service, silence in the middle of an answer, or a broken connection. Each is told here as it is with a real provider, with the way back beside it, and costs nothing.':
    '**Was geschieht, wenn etwas schiefgeht.** In der KI-Konfiguration lässt sich dieser Anbieter so einstellen, dass er scheitert: mit abgelehntem Schlüssel, ohne Guthaben, mit zu vielen Anfragen, einem überlasteten Dienst, Stille mitten in der Antwort oder abgebrochener Verbindung. Jedes davon wird hier so gemeldet wie bei einem echten Anbieter, mit dem Weg zurück daneben, und kostet nichts.',
  '**Go on when you like.** Add a provider of your own, with a key or with a model on this computer, and make it Primary. Your practice conversations stay.':
    '**Weiter geht es jederzeit.** Einen eigenen Anbieter hinzufügen, mit einem Schlüssel oder einem Modell auf diesem Computer, und ihn zum Primary machen. Die Übungs-Chats bleiben erhalten. Die Beispiele selbst sind auf Englisch.',
} as const;
