/** What the window says of the providers that are connected: their cards, their tests, their details. */
export const aiConfiguration = {
  'The providers that answer for you. Each is used with your own key or on your own computer, with nothing in between.':
    'Die Anbieter, die antworten. Jeder wird mit dem eigenen Schlüssel oder auf dem eigenen Computer benutzt, ohne Zwischenstation.',
  'Add one with its API key, or a model server on this computer by its address. The first one becomes Primary: chat goes to it.':
    'Einen mit seinem API-Schlüssel hinzufügen oder einen Modellserver auf diesem Computer über seine Adresse. Der erste wird Primary: Der Chat geht dorthin.',
  'Testing all providers…': 'Alle Anbieter werden getestet …',
  'Test all': 'Alle testen',
  'Make Primary': 'Zum Primary machen',
  Disconnect: 'Trennen',
  'Median time of the last 20 calls that succeeded': 'Median der Zeiten der letzten 20 gelungenen Aufrufe',
  '{time} median': '{time} im Median',
  'Key in memory for this run only': 'Schlüssel nur im Arbeitsspeicher, bis zum Beenden',
  Budget: 'Budget',
  '{count, plural, one {Not available: {models}} other {# models not available: {models}}}':
    '{count, plural, one {Nicht verfügbar: {models}} other {# Modelle nicht verfügbar: {models}}}',
  'your key': 'eigener Schlüssel',
  'Claude Code on this computer': 'Claude Code auf diesem Computer',

  // How a connection is, in one line.
  'this computer is offline': 'dieser Computer ist offline',
  '{state}, {left} left': '{state}, weiter in {left}',
  '{state} in {left}': '{state} in {left}',
  '{state}, skipped': '{state}, übersprungen',
  '{state} since {time}': '{state} seit {time}',
  '{state} until {time}': '{state} bis {time}',
  'Spending limit reached': 'Ausgabenlimit erreicht',
  'Circuit open, tried again': 'Sicherung ausgelöst, nächster Versuch',
  'Circuit open, the next call tries it': 'Sicherung ausgelöst, der nächste Aufruf versucht es',
  'Last test failed': 'Letzter Test fehlgeschlagen',
  'Cooling down': 'Pause',
  'Key missing': 'Schlüssel fehlt',
  'Key cannot be opened': 'Schlüssel lässt sich nicht öffnen',
  'Not signed in': 'Nicht angemeldet',
  'Account disabled': 'Konto gesperrt',
  'Not allowed for this account': 'Für dieses Konto nicht erlaubt',
  'Key lacks a permission': 'Dem Schlüssel fehlt eine Berechtigung',
  'Not available in this region': 'In dieser Region nicht verfügbar',
  'Sign-in not accepted': 'Anmeldung nicht angenommen',
  'Key not accepted': 'Schlüssel nicht angenommen',
  'a moment': 'einem Moment',
  '{minutes, number} min': '{minutes, number} Min.',
  'Calls of another connection to this service failed, one after the other.':
    'Aufrufe einer anderen Verbindung zu diesem Dienst sind nacheinander fehlgeschlagen.',
  'It is tried again by itself. Test connection tries it now.':
    'Es wird von selbst wieder versucht. „Verbindung testen“ versucht es jetzt.',
  'The service rejected the key.': 'Der Dienst hat den Schlüssel abgelehnt.',
  'Replace it, or test the connection if it works again.':
    'Ersetzen oder, falls er wieder gilt, die Verbindung testen.',
  'The key is gone: an earlier run kept it in memory only.':
    'Der Schlüssel ist weg: Er lag beim letzten Mal nur im Arbeitsspeicher.',
  'Enter it again to use this provider.': 'Noch einmal eingeben, um diesen Anbieter zu benutzen.',
  'The saved key cannot be opened.': 'Der gespeicherte Schlüssel lässt sich nicht öffnen.',
  'It was sealed with another root key and is kept as it is. Bring that root key back, or replace the key.':
    'Er wurde mit einem anderen Hauptschlüssel versiegelt und bleibt, wie er ist. Diesen Hauptschlüssel wieder einsetzen oder den Schlüssel ersetzen.',

  // Tests.
  'Stages of the test': 'Schritte des Tests',
  'not reached': 'nicht erreicht',
  Address: 'Adresse',
  Certificate: 'Zertifikat',
  Key: 'Schlüssel',
  Credits: 'Guthaben',
  'nothing spent': 'nichts ausgegeben',
  '{amount} spent': '{amount} ausgegeben',
  '{count, number} tokens, price unknown': '{count, number} Tokens, Preis unbekannt',
  'All {count, number} providers passed.': 'Alle {count, number} Anbieter haben bestanden.',
  '{passed, number} of {count, number} providers passed.':
    '{passed, number} von {count, number} Anbietern {passed, plural, one {hat} other {haben}} bestanden.',
  '{passed, number} of {count, number} providers passed: {names} failed.':
    '{passed, number} von {count, number} Anbietern {passed, plural, one {hat} other {haben}} bestanden, nicht aber {names}.',
  '{passed, number} of {count, number} providers passed, {failed, number} failed.':
    '{passed, number} von {count, number} Anbietern {passed, plural, one {hat} other {haben}} bestanden, {failed, number} nicht.',
  'Testing…': 'Wird getestet …',
  'Test passed': 'Test bestanden',
  'Test passed in {time}': 'Test bestanden in {time}',
  'Test stopped': 'Test gestoppt',
  'Test failed': 'Test fehlgeschlagen',
  'Test failed in {time}': 'Test fehlgeschlagen nach {time}',
  'Close test result': 'Testergebnis schließen',

  // Details.
  'Details of {label}': 'Details zu {label}',
  'Reading what happened': 'Der Verlauf wird gelesen',
  'Last 24 hours': 'Letzte 24 Stunden',
  'Last 24 hours: {figures}': 'Letzte 24 Stunden: {figures}',
  'No call in the last 24 hours': 'Kein Aufruf in den letzten 24 Stunden',
  'none failed': 'keiner fehlgeschlagen',
  'answers in {time}': 'Antworten in {time}',
  'answers in {fastest} to {slowest}': 'Antworten in {fastest} bis {slowest}',
  '12 hours ago': 'vor 12 Stunden',
  now: 'jetzt',
  'failed ¦ below a line': 'Ausfälle',
  'Background tasks may use it': 'Aufgaben im Hintergrund dürfen ihn benutzen',
  'Off until you switch it on: tasks would draw on the limits of your subscription.':
    'Aus, bis es eingeschaltet wird: Aufgaben würden die Limits des Abos mitbenutzen.',
  'Off: tasks pass it over. Chat does not depend on it.': 'Aus: Aufgaben übergehen ihn. Der Chat hängt nicht davon ab.',
  'Circuit breaker': 'Sicherung',
  'Open: calls are skipped, and one is let through to try in {left}.':
    'Ausgelöst: Aufrufe werden übersprungen, in {left} wird einer zum Versuch durchgelassen.',
  'Open: the next call is let through to try.': 'Ausgelöst: Der nächste Aufruf wird zum Versuch durchgelassen.',
  'Half-open: one call is let through to try. Success closes it.':
    'Auf Probe: Ein Aufruf wird zum Versuch durchgelassen. Gelingt er, geht wieder jeder durch.',
  'Closed: every call goes through.': 'Nicht ausgelöst: Jeder Aufruf geht durch.',
  'Closed: every call goes through. {failures, number} of {most, number} failures are counted now.':
    'Nicht ausgelöst: Jeder Aufruf geht durch. Bisher gezählt: {failures, number} von {most, plural, one {# Ausfall} other {# Ausfällen}}.',
  'Chat is always sent to the Primary.': 'Der Chat geht immer an Primary.',
  'Opens after': 'Löst aus nach',
  failure: 'Ausfall',
  failures: 'Ausfällen',
  Within: 'Innerhalb von',
  seconds: 'Sekunden',
  'Pauses for': 'Pause von',
  'These are the usual figures.': 'Das sind die üblichen Werte.',
  'Usual figures': 'Übliche Werte',
  '{failures} failures within {within} seconds, {pause} seconds pause':
    '{failures} Ausfälle innerhalb von {within} Sekunden, {pause} Sekunden Pause',
  '{count, plural, one {Shared with {names}, the other {provider} connection at this address: an outage is the service’s.} other {Shared with {names}, the other {provider} connections at this address: an outage is the service’s.}}':
    '{count, plural, one {Gemeinsam mit {names}, der anderen Verbindung zu {provider} an dieser Adresse: Ein Ausfall betrifft den Dienst.} other {Gemeinsam mit {names}, den anderen Verbindungen zu {provider} an dieser Adresse: Ein Ausfall betrifft den Dienst.}}',
  'Type a whole number from 1 to {most, number}.': 'Bitte eine ganze Zahl von 1 bis {most, number} eingeben.',
  'Last calls': 'Letzte Aufrufe',
  'Nothing yet. A chat, a task or a test would be listed here with its time.':
    'Noch nichts. Chats, Aufgaben und Tests stehen hier mit ihrer Zeit, sobald es welche gibt.',
  'What for': 'Wofür',
  'First token': 'Erstes Token',
  'In all': 'Insgesamt',
  'Last error': 'Letzter Fehler',
  'What happened': 'Was geschah',
  'Likely cause': 'Wahrscheinliche Ursache',
  'What to do': 'Was hilft',
  Status: 'Status',
  Request: 'Anfrage',
  Succeeded: 'Gelungen',
  'Computer offline': 'Computer offline',
  'Too many requests': 'Zu viele Anfragen',
  Overloaded: 'Überlastet',
  'Service error': 'Fehler des Dienstes',
  'No answer in time': 'Keine rechtzeitige Antwort',
  'Not reached': 'Nicht erreicht',
  'Broken answer': 'Fehlerhafte Antwort',
  'Model not available': 'Modell nicht verfügbar',
  'Prompt too long': 'Eingabe zu lang',
  Declined: 'Abgelehnt',
  'Request not accepted': 'Anfrage nicht angenommen',
  Test: 'Test',
  'Idle check': 'Prüfung zwischendurch',

  // Disconnecting.
  'Disconnect {label}?': '{label} trennen?',
  'Next Primary': 'Nächster Primary',
  '{label} is disconnected.': '{label} ist getrennt.',
  '“{name}”': '„{name}“',
  'Chat goes to it now. Choose where chat goes from then on.':
    'Zurzeit geht der Chat dorthin. Bitte wählen, wohin er danach gehen soll.',
  '{count, plural, one {One rule loses a fallback.} other {# rules lose a fallback.}}':
    '{count, plural, one {Eine Regel verliert ein Ausweichziel.} other {# Regeln verlieren je ein Ausweichziel.}}',
  '{count, plural, one {The logical model {names} loses a target.} other {The logical models {names} lose a target.}}':
    '{count, plural, one {Das logische Modell {names} verliert ein Ziel.} other {Die logischen Modelle {names} verlieren je ein Ziel.}}',
  'All that is as before when it is connected again.': 'Beim erneuten Verbinden ist das alles wieder wie zuvor.',
  'It stays as it is, and matches again when the provider is connected again.':
    'Sie bleibt, wie sie ist, und greift wieder, sobald der Anbieter wieder verbunden ist.',
  'They stay as they are, and match again when the provider is connected again.':
    'Sie bleiben, wie sie sind, und greifen wieder, sobald der Anbieter wieder verbunden ist.',
  '{count, plural, one {The rule for {contexts} will stop matching.} other {# rules will stop matching: {contexts}.}}':
    '{count, plural, one {Die Regel für {contexts} greift dann nicht mehr.} other {# Regeln greifen dann nicht mehr: {contexts}.}}',

  // Which Claude model answers what.
  'Claude Model Selection': 'Claude-Modellwahl',
  'Claude comes in three sizes. Haiku is quick and cheap, Opus thinks hardest and costs most, Sonnet is in between.':
    'Claude gibt es in drei Größen. Haiku ist schnell und günstig, Opus denkt am gründlichsten und kostet am meisten, Sonnet liegt dazwischen.',
  'For everything': 'Für alles',
  'Pinned. Empty the field for the newest.': 'Festgelegt. Für das neueste das Feld leeren.',
  'The newest listed.': 'Das neueste der Liste.',
  'None is listed yet, so {model} answers.': 'Noch steht keines in der Liste, also antwortet {model}.',
  'Auto ¦ picked by itself': 'Automatisch',
  'One level': 'Eine Stufe',
  'By kind of work': 'Nach Art der Arbeit',
  'Picked on this computer for each message, by the kind of work, its length and what came before. The answer says why.':
    'Auf diesem Computer für jede Nachricht gewählt, nach Art der Arbeit, Länge und dem, was vorher kam. Die Antwort sagt, warum.',
  'Every message goes to the same level.': 'Jede Nachricht geht an dieselbe Stufe.',
  'Short replies, conversation and tasks each have their own.':
    'Kurze Antworten, Chat und Aufgaben haben je eine eigene.',
  'For short, simple replies.': 'Für kurze, einfache Antworten.',
  'For most conversation and tasks.': 'Für die meisten Chats und Aufgaben.',
  'For the hardest work.': 'Für die schwierigste Arbeit.',
  'Short replies': 'Kurze Antworten',
} as const;
