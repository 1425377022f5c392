/** What main says of Claude Code on this computer, and how it puts its failures. */
export const mainClaudeCode = {
  'Claude subscription': 'Claude-Abo',
  'What you write goes through Claude Code on this computer to Anthropic in the United States and draws on the limits of your subscription. Anthropic asks programs of others to use API keys instead, so it may be restricted.':
    'Was Sie schreiben, geht über Claude Code auf diesem Computer an Anthropic in den USA und zählt zu den Limits Ihres Abos. Anthropic bittet Programme anderer, stattdessen API-Schlüssel zu verwenden, es kann also eingeschränkt werden.',
  'Recommended for your plan': 'Empfohlen für Ihr Abo',
  'Claude Code makes its own line': 'Claude Code baut seine eigene Verbindung auf',
  'signed in': 'angemeldet',
  'signed in, plan {plan}': 'angemeldet, Abo {plan}',
  '{label} no longer accepts the sign-in of Claude Code.': '{label} nimmt die Anmeldung von Claude Code nicht mehr an.',
  'It has expired, or was ended at Anthropic.': 'Sie ist abgelaufen oder wurde bei Anthropic beendet.',
  'Run “claude auth login” in a terminal, then test the connection.':
    '„claude auth login“ im Terminal ausführen, dann die Verbindung testen.',
  'Run “claude auth login” in a terminal, then look again.':
    '„claude auth login“ im Terminal ausführen, dann erneut suchen.',
  '{label} cannot answer: nobody is signed in to Claude Code on this computer.':
    '{label} kann nicht antworten: Auf diesem Computer ist niemand bei Claude Code angemeldet.',
  '{label} cannot be used: Claude Code is not signed in with a subscription that Signalbox may use.':
    '{label} ist nicht nutzbar: Claude Code ist nicht mit einem Abo angemeldet, das Signalbox verwenden darf.',
  'The account is billed by use, or its organization does not allow this.':
    'Das Konto wird nach Verbrauch abgerechnet, oder die Organisation erlaubt es nicht.',
  'Run “claude auth login” in a terminal and choose your subscription, then test the connection. Claude can also be connected with an API key.':
    '„claude auth login“ im Terminal ausführen und das Abo wählen, dann die Verbindung testen. Claude lässt sich auch mit einem API-Schlüssel verbinden.',
  'Run “claude auth login” in a terminal and choose your subscription, then look again. Claude can also be connected with an API key.':
    '„claude auth login“ im Terminal ausführen und das Abo wählen, dann erneut suchen. Claude lässt sich auch mit einem API-Schlüssel verbinden.',
  '{label} says that the account is on hold or has to be verified.':
    '{label} meldet, dass das Konto ruht oder bestätigt werden muss.',
  'Run “claude” in a terminal to see why, then test the connection.':
    '„claude“ im Terminal ausführen, um den Grund zu sehen, dann die Verbindung testen.',
  'Run “claude” in a terminal to see why, then look again.':
    '„claude“ im Terminal ausführen, um den Grund zu sehen, dann erneut suchen.',
  '{label} has used up what your plan pays for.': '{label} hat aufgebraucht, was im Abo enthalten ist.',
  'The subscription has ended, or its extra usage is spent.':
    'Das Abo ist beendet, oder sein zusätzlicher Verbrauch ist aufgebraucht.',
  'See your plan at Anthropic, then test the connection.': 'Das Abo bei Anthropic ansehen, dann die Verbindung testen.',
  'See your plan at Anthropic, then look again.': 'Das Abo bei Anthropic ansehen, dann erneut suchen.',
  '{label} has reached the limit of your subscription for now.': '{label} hat das Limit des Abos vorerst erreicht.',
  'What Claude Code and the Claude apps use counts towards the same limit.':
    'Was Claude Code und die Claude-Apps verbrauchen, zählt zum selben Limit.',
  'Retry later, or use another provider.': 'Später erneut versuchen oder einen anderen Anbieter verwenden.',
  'Retry {comeBack}: the limit starts again then.':
    'Am besten {comeBack} erneut versuchen: Dann beginnt das Limit von vorn.',
  'More people are using it than Anthropic can serve.': 'Mehr Menschen nutzen es, als Anthropic gerade bedienen kann.',
  'Claude Code did not answer, or Anthropic is slow right now.':
    'Claude Code hat nicht geantwortet, oder Anthropic ist gerade langsam.',
  '{label} cannot answer: Claude Code was not found on this computer, or could not be started.':
    '{label} kann nicht antworten: Claude Code wurde auf diesem Computer nicht gefunden oder ließ sich nicht starten.',
  'It was moved or removed, or is being updated.': 'Es wurde verschoben oder entfernt oder wird gerade aktualisiert.',
  'Run “claude” in a terminal to see whether it works, then test the connection.':
    '„claude“ im Terminal ausführen, um zu sehen, ob es läuft, dann die Verbindung testen.',
  'Run “claude” in a terminal to see whether it works, then look again.':
    '„claude“ im Terminal ausführen, um zu sehen, ob es läuft, dann erneut suchen.',
  '{label} cannot answer: Claude Code ended before it said anything.':
    '{label} kann nicht antworten: Claude Code hat sich beendet, bevor es etwas gesagt hat.',
  'Something went wrong in it, or it is an older version that Signalbox cannot talk to.':
    'Etwas ist darin schiefgegangen, oder es ist eine ältere Version, mit der Signalbox nicht sprechen kann.',
  'Run “claude update” in a terminal, then retry.': '„claude update“ im Terminal ausführen, dann erneut versuchen.',
  '{label} cannot answer: the program that was started is not Claude Code.':
    '{label} kann nicht antworten: Das gestartete Programm ist nicht Claude Code.',
  'Another program has that name, or took its place.':
    'Ein anderes Programm heißt so oder hat seinen Platz eingenommen.',
  'Run “claude --version” in a terminal to see what it is, then test the connection.':
    '„claude --version“ im Terminal ausführen, um zu sehen, was es ist, dann die Verbindung testen.',
  'Run “claude --version” in a terminal to see what it is, then look again.':
    '„claude --version“ im Terminal ausführen, um zu sehen, was es ist, dann erneut suchen.',
  '{label} cannot answer: this version of Claude Code says things that Signalbox does not understand.':
    '{label} kann nicht antworten: Diese Version von Claude Code sagt Dinge, die Signalbox nicht versteht.',
  'It is probably too old.': 'Sie ist wahrscheinlich zu alt.',
  'Run “claude update” in a terminal, then test the connection.':
    '„claude update“ im Terminal ausführen, dann die Verbindung testen.',
  'Run “claude update” in a terminal, then look again.': '„claude update“ im Terminal ausführen, dann erneut suchen.',
  '{label} cannot answer: Claude Code was turned away where it asked.':
    '{label} kann nicht antworten: Claude Code wurde dort, wo es gefragt hat, abgewiesen.',
  'Something on the way to Anthropic changes its calls, or Claude Code is too old.':
    'Etwas auf dem Weg zu Anthropic verändert die Aufrufe, oder Claude Code ist zu alt.',
  'Claude Code ended in the middle, or the line to Anthropic did.':
    'Claude Code hat sich mittendrin beendet, oder die Verbindung zu Anthropic ist abgerissen.',
  'Your plan does not include it, it was withdrawn, or its name is mistyped.':
    'Es ist im Abo nicht enthalten, wurde zurückgezogen, oder der Name enthält einen Tippfehler.',
  'Claude Code is given no tools by Signalbox.': 'Signalbox gibt Claude Code keine Werkzeuge.',
  'Claude Code is given no pictures by Signalbox.': 'Signalbox gibt Claude Code keine Bilder.',
} as const;
