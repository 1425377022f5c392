/** How main puts a call that failed: what happened, the likely cause, and what to do. */
export const mainFailures = {
  // The steps that lead to a provider's pages.
  'Open the key page': 'Schlüsselseite öffnen',
  'Open billing': 'Abrechnung öffnen',
  'Open the status page': 'Statusseite öffnen',

  // What sentences are made of.
  'the model': 'das Modell',
  'the model “{name}”': 'das Modell „{name}“',
  '{seconds, plural, one {in a second} other {in # seconds}}':
    '{seconds, plural, one {in einer Sekunde} other {in # Sekunden}}',
  'in {minutes, number} minutes': 'in {minutes, number} Minuten',
  'in {hours, number} hours': 'in {hours, number} Stunden',
  'in {days, number} days': 'in {days, number} Tagen',
  'Answered by Signalbox itself': 'Von Signalbox selbst beantwortet',
  'Redirected to {target}': 'Umgeleitet zu {target}',

  // The key, the account, and what is paid.
  '{label} did not accept the API key.': '{label} hat den API-Schlüssel nicht angenommen.',
  'The key was mistyped, has been revoked or has expired, or belongs to another provider.':
    'Der Schlüssel enthält einen Tippfehler, wurde widerrufen, ist abgelaufen oder gehört zu einem anderen Anbieter.',
  'Replace the key, then test the connection.': 'Den Schlüssel ersetzen und dann die Verbindung testen.',
  'Copy the key once more and paste it again.': 'Den Schlüssel noch einmal kopieren und neu einfügen.',
  '{label} asks for an API key and got none.': '{label} verlangt einen API-Schlüssel und hat keinen bekommen.',
  'Enter a key, then test the connection.': 'Einen Schlüssel eingeben und dann die Verbindung testen.',
  'Paste a key and try again.': 'Einen Schlüssel einfügen und es erneut versuchen.',
  '{label} only accepts this token from its own programs, not from Signalbox.':
    '{label} nimmt dieses Token nur von eigenen Programmen an, nicht von Signalbox.',
  'It belongs to a subscription and is no API key.': 'Es gehört zu einem Abo und ist kein API-Schlüssel.',
  'Create an API key at {service} and use that instead.':
    'Bei {service} einen API-Schlüssel erstellen und stattdessen diesen verwenden.',
  '{label} says that the account behind this key is disabled.':
    '{label} meldet, dass das Konto zu diesem Schlüssel gesperrt ist.',
  'The account, organization or project was suspended or closed.':
    'Das Konto, die Organisation oder das Projekt wurde gesperrt oder geschlossen.',
  'Sign in at {service} to see why, or use a key of another account.':
    'Bei {service} anmelden, um den Grund zu sehen, oder den Schlüssel eines anderen Kontos verwenden.',
  '{label} knows the key, but the key is not allowed to do this.':
    '{label} kennt den Schlüssel, aber er darf das nicht.',
  'The key is limited to other uses, or the account lacks a permission.':
    'Der Schlüssel ist auf andere Zwecke beschränkt, oder dem Konto fehlt eine Berechtigung.',
  'Give the key more permissions at {service}, or use another key, then test the connection.':
    'Dem Schlüssel bei {service} mehr Rechte geben oder einen anderen verwenden, dann die Verbindung testen.',
  'Give the key more permissions at {service}, or use another key, then try again.':
    'Dem Schlüssel bei {service} mehr Rechte geben oder einen anderen verwenden, dann erneut versuchen.',
  '{label} is not available in the country or region that this computer appears to be in.':
    '{label} ist in dem Land oder der Region, in der dieser Computer zu stehen scheint, nicht verfügbar.',
  'The service decides by the network address; a VPN can make it look like another country.':
    'Der Dienst entscheidet nach der Netzwerkadresse; durch ein VPN kann es nach einem anderen Land aussehen.',
  'Switch a VPN off if one is on, or use a provider that is available there.':
    'Ein eingeschaltetes VPN ausschalten oder einen Anbieter verwenden, der dort verfügbar ist.',
  '{label} is out of credits.': '{label} hat kein Guthaben mehr.',
  'The account has no money left, or no way to pay is set up.':
    'Das Guthaben des Kontos ist aufgebraucht, oder es ist keine Zahlungsart hinterlegt.',
  '{label} has reached the spending limit that is set for the account or the key.':
    '{label} hat das Ausgabenlimit erreicht, das für das Konto oder den Schlüssel gesetzt ist.',
  'Raise the limit at {service} or wait until it starts again, then test the connection.':
    'Das Limit bei {service} erhöhen oder warten, bis es neu beginnt, dann die Verbindung testen.',
  'Raise the limit at {service} or wait until it starts again, then try again.':
    'Das Limit bei {service} erhöhen oder warten, bis es neu beginnt, dann erneut versuchen.',
  'Top up at {service}, then test the connection.': 'Bei {service} Guthaben aufladen, dann die Verbindung testen.',
  'Top up at {service}, then try again.': 'Bei {service} Guthaben aufladen, dann erneut versuchen.',
  'Top up where the service is paid, then test the connection.':
    'Dort aufladen, wo der Dienst bezahlt wird, dann die Verbindung testen.',
  'Top up where the service is paid, then try again.':
    'Dort aufladen, wo der Dienst bezahlt wird, dann erneut versuchen.',
  'Top up where {host} is paid, then test the connection.':
    'Dort aufladen, wo {host} bezahlt wird, dann die Verbindung testen.',
  'Top up where {host} is paid, then try again.': 'Dort aufladen, wo {host} bezahlt wird, dann erneut versuchen.',

  // The answer itself.
  'The answer of {label} broke off before its end.': 'Die Antwort von {label} brach vor ihrem Ende ab.',
  'The service or the line to it ended in the middle.':
    'Der Dienst oder die Verbindung zu ihm ist mittendrin ausgefallen.',
  'Retry; what arrived is kept.': 'Erneut versuchen; was angekommen ist, bleibt erhalten.',
  '{label} ended its answer without a word.': '{label} hat die Antwort ohne ein Wort beendet.',
  'Retry, or say it in other words.': 'Erneut versuchen oder anders formulieren.',
  '{label} sent an answer that cannot be read.': '{label} hat eine Antwort geschickt, die nicht lesbar ist.',
  'Part of it was damaged, or the server speaks another dialect.':
    'Ein Teil davon war beschädigt, oder der Server spricht einen anderen Dialekt.',
  'Retry; if it stays, test the connection.': 'Erneut versuchen; wenn es so bleibt, die Verbindung testen.',
  'Try again, and check the address if it stays.': 'Erneut versuchen; wenn es so bleibt, die Adresse prüfen.',
  '{label} did not answer in the form that was asked for.': '{label} hat nicht in der verlangten Form geantwortet.',
  'The model wrote something else, or its answer was cut before its end.':
    'Das Modell hat etwas anderes geschrieben, oder seine Antwort wurde vor dem Ende abgeschnitten.',
  'Retry, or use a stronger model for this.': 'Erneut versuchen oder dafür ein stärkeres Modell verwenden.',
  'The content filter of {label} stopped this.': 'Der Inhaltsfilter von {label} hat das gestoppt.',
  'Something in the question or in the answer matched one of its rules.':
    'Etwas in der Frage oder in der Antwort fiel unter eine seiner Regeln.',
  'Say it in other words, or take out the part that may have set it off.':
    'Anders formulieren oder den Teil weglassen, der ihn ausgelöst haben könnte.',
  '{label} declined to answer this.': '{label} hat es abgelehnt, darauf zu antworten.',
  'The service holds it to be unsafe.': 'Der Dienst hält es für nicht sicher.',
  'Say it in other words, or ask for something else.': 'Anders formulieren oder nach etwas anderem fragen.',
  'The request to {label} was stopped.': 'Die Anfrage an {label} wurde gestoppt.',
  'Retry when you want the answer after all.': 'Erneut versuchen, wenn die Antwort doch erwünscht ist.',

  // The way to the service, and addresses at which something else answers.
  '{label} cannot be reached: no computer named the address was found.':
    '{label} ist nicht erreichbar: Unter der Adresse wurde kein Computer gefunden.',
  '{label} cannot be reached: no computer named {host} was found.':
    '{label} ist nicht erreichbar: Ein Computer namens {host} wurde nicht gefunden.',
  'This computer may be offline.': 'Dieser Computer ist vielleicht offline.',
  'The address is mistyped, or this computer is offline.':
    'Die Adresse enthält einen Tippfehler, oder dieser Computer ist offline.',
  'Check the network and the address, then try again.': 'Netzwerk und Adresse prüfen, dann erneut versuchen.',
  '{label} cannot be reached: nothing answers.': '{label} ist nicht erreichbar: Nichts antwortet.',
  '{label} cannot be reached: nothing answers at {host}.':
    '{label} ist nicht erreichbar: Unter {host} antwortet nichts.',
  'The server is not running, or it listens at another port.':
    'Der Server läuft nicht, oder er lauscht an einem anderen Port.',
  'The server is down, or a firewall or proxy blocks the way.':
    'Der Server ist ausgefallen, oder eine Firewall oder ein Proxy versperrt den Weg.',
  'Start the server, then test the connection.': 'Den Server starten, dann die Verbindung testen.',
  'Start the server, then try again.': 'Den Server starten, dann erneut versuchen.',
  'The line to {label} broke before an answer came.': 'Die Verbindung zu {label} riss ab, bevor eine Antwort kam.',
  'The network changed, or the server closed the line.':
    'Das Netzwerk hat gewechselt, oder der Server hat die Verbindung geschlossen.',
  'Retry.': 'Erneut versuchen.',
  'No secure line to {label} could be made.': 'Zu {label} kam keine sichere Verbindung zustande.',
  'No secure line to {label} could be made at {host}.':
    'Zu {label} kam unter {host} keine sichere Verbindung zustande.',
  'The certificate there is not trusted, has expired or is for another name, or plain http is spoken there.':
    'Das Zertifikat dort gilt nicht als vertrauenswürdig, ist abgelaufen oder auf einen anderen Namen ausgestellt, oder es wird unverschlüsseltes http gesprochen.',
  'Nothing was sent. Check the address; in a company network, ask for its certificate to be installed.':
    'Es wurde nichts gesendet. Die Adresse prüfen; in einem Firmennetz darum bitten, dass dessen Zertifikat installiert wird.',
  '{label} cannot be reached: this computer is offline.': '{label} ist nicht erreichbar: Dieser Computer ist offline.',
  'Connect to the network, then retry.': 'Mit dem Netzwerk verbinden, dann erneut versuchen.',
  '{label} sends calls on to an address that cannot be read.':
    '{label} leitet Aufrufe an eine Adresse weiter, die nicht lesbar ist.',
  '{label} sends calls on to {redirectTarget}; Signalbox did not follow.':
    '{label} leitet Aufrufe an {redirectTarget} weiter; Signalbox ist dem nicht gefolgt.',
  'Your key is only ever sent to the address that it was entered for.':
    'Ein Schlüssel wird nur an die Adresse gesendet, für die er eingegeben wurde.',
  'Check the address.': 'Die Adresse prüfen.',
  'If you trust that address, use it as the Base URL; otherwise check the one you have.':
    'Ist diese Adresse vertrauenswürdig, sie als Basis-URL eintragen; sonst die bisherige prüfen.',
  '{label} cannot be reached: port {blockedPort} cannot be used for this.':
    '{label} ist nicht erreichbar: Port {blockedPort} lässt sich dafür nicht benutzen.',
  'That port is set aside for another kind of service, so nothing is ever sent to it from here.':
    'Dieser Port ist für eine andere Art von Dienst vorgesehen, deshalb wird von hier nie etwas an ihn gesendet.',
  'Check the Base URL. If the server does listen there, let it listen at another port.':
    'Die Basis-URL prüfen. Lauscht der Server wirklich dort, ihn an einem anderen Port lauschen lassen.',
  'A server answers, but not to this kind of call.': 'Ein Server antwortet, aber nicht auf diese Art von Aufruf.',
  'A server answers, but not to this kind of call ({status}).':
    'Ein Server antwortet, aber nicht auf diese Art von Aufruf ({status}).',
  'A server answers at {host}, but not to this kind of call.':
    'Unter {host} antwortet ein Server, aber nicht auf diese Art von Aufruf.',
  'A server answers at {host}, but not to this kind of call ({status}).':
    'Unter {host} antwortet ein Server, aber nicht auf diese Art von Aufruf ({status}).',
  'The path of the address is not right: often /v1 is missing at its end, or there twice.':
    'Der Pfad der Adresse stimmt nicht: Oft fehlt /v1 am Ende oder steht doppelt da.',
  'Check the Base URL of {label}.': 'Die Basis-URL von {label} prüfen.',
  'What answers is Signalbox itself, not a model service.': 'Hier antwortet Signalbox selbst, kein Modelldienst.',
  'What answers at {host} is Signalbox itself, not a model service.':
    'Unter {host} antwortet Signalbox selbst, kein Modelldienst.',
  'The address is of its own window or of its practice provider, and is another one after each start.':
    'Die Adresse gehört zum eigenen Fenster oder zum Übungsanbieter und ist nach jedem Start eine andere.',
  'Set the Base URL of {label} to the address of the service.':
    'Als Basis-URL von {label} die Adresse des Dienstes eintragen.',
  'What answers is not a model service.': 'Was hier antwortet, ist kein Modelldienst.',
  'What answers at {host} is not a model service.': 'Was unter {host} antwortet, ist kein Modelldienst.',
  'The address leads to a web page, a sign-in page or another program.':
    'Die Adresse führt zu einer Webseite, einer Anmeldeseite oder einem anderen Programm.',
  '{label} answered with something that is not the expected form.':
    '{label} hat nicht in der erwarteten Form geantwortet.',
  'The address leads to another kind of server, or something on the way changed the answer.':
    'Die Adresse führt zu einem Server anderer Art, oder etwas unterwegs hat die Antwort verändert.',
  'Check the Base URL of {label}, then try again.': 'Die Basis-URL von {label} prüfen, dann erneut versuchen.',

  // What was asked for.
  '{label} does not have {model}.': '{label} hat {model} nicht.',
  'It is not downloaded or not loaded there, or its name is mistyped.':
    'Es ist dort nicht heruntergeladen oder nicht geladen, oder der Name enthält einen Tippfehler.',
  'It was withdrawn, its name is mistyped, or the account cannot use it.':
    'Es wurde zurückgezogen, der Name enthält einen Tippfehler, oder das Konto kann es nicht nutzen.',
  'Choose another model for {label}.': 'Ein anderes Modell für {label} wählen.',
  'This account may not use {model} at {label}.': 'Dieses Konto darf {model} bei {label} nicht nutzen.',
  'The model is open to other accounts or plans only, or its terms were not accepted yet.':
    'Das Modell steht nur anderen Konten oder Tarifen offen, oder seine Bedingungen wurden noch nicht angenommen.',
  'Choose another model for {label}, or ask for access there.':
    'Ein anderes Modell für {label} wählen oder dort um Zugang bitten.',
  'The conversation has become too long for {model} at {label}.':
    'Der Chat ist für {model} bei {label} zu lang geworden.',
  'Start a new chat, or choose a model that takes more.':
    'Einen neuen Chat beginnen oder ein Modell wählen, das mehr annimmt.',
  '{label} did not accept the request.': '{label} hat die Anfrage nicht angenommen.',
  '{label} did not accept the request ({status}).': '{label} hat die Anfrage nicht angenommen ({status}).',
  'Something in it does not suit this model or this service; its own words below say more.':
    'Etwas daran passt nicht zu diesem Modell oder diesem Dienst; dessen eigene Worte unten sagen mehr.',
  'Choose another model, or retry.': 'Ein anderes Modell wählen oder erneut versuchen.',
  'The message is too large for {label}.': 'Die Nachricht ist zu groß für {label}.',
  'Send it in parts, or start a new chat.': 'In Teilen senden oder einen neuen Chat beginnen.',

  // A service that does not manage just now.
  '{label} takes no more requests for the moment.': '{label} nimmt im Moment keine weiteren Anfragen an.',
  'Too many requests, or too many tokens, within a short time for this account.':
    'Zu viele Anfragen oder zu viele Tokens in kurzer Zeit für dieses Konto.',
  'Wait half a minute, then retry.': 'Eine halbe Minute warten, dann erneut versuchen.',
  'Retry {comeBack}: that is when {label} is ready again.':
    'Am besten {comeBack} erneut versuchen: Dann ist {label} wieder bereit.',
  '{label} is overloaded right now.': '{label} ist gerade überlastet.',
  'More people are using it than it can serve; it has nothing to do with your key.':
    'Mehr Menschen nutzen den Dienst, als er bedienen kann; mit dem Schlüssel hat das nichts zu tun.',
  'Retry in a moment.': 'Gleich erneut versuchen.',
  'Retry {comeBack}.': 'Am besten {comeBack} erneut versuchen.',
  '{label} reported an error of its own.': '{label} hat einen eigenen Fehler gemeldet.',
  '{label} reported an error of its own ({status}).': '{label} hat einen eigenen Fehler gemeldet ({status}).',
  'Retry in a moment; if it stays, see the status page.':
    'Gleich erneut versuchen; wenn es so bleibt, auf der Statusseite nachsehen.',
  'Retry, and look at what the server says if it stays.':
    'Erneut versuchen; wenn es so bleibt, nachsehen, was der Server meldet.',
  '{label} is still loading {model}.': '{label} lädt {model} noch.',
  'Wait until it is loaded, then retry.': 'Warten, bis es geladen ist, dann erneut versuchen.',
  '{label} did not begin to answer in time.': '{label} hat nicht rechtzeitig zu antworten begonnen.',
  'The server is busy, still loading a model, or no longer there.':
    'Der Server ist beschäftigt, lädt noch ein Modell oder ist nicht mehr da.',
  'The service is slow right now, or the line to it is bad.':
    'Der Dienst ist gerade langsam, oder die Verbindung zu ihm ist schlecht.',
  'Retry; how long Signalbox waits can be changed in Settings.':
    'Erneut versuchen; wie lange Signalbox wartet, lässt sich in den Einstellungen ändern.',
  '{label} stopped in the middle of the answer.': '{label} ist mitten in der Antwort verstummt.',
  'Nothing more arrived, although the line stayed open.': 'Es kam nichts mehr an, obwohl die Verbindung offen blieb.',
  '{label} did not finish its answer in time.': '{label} ist mit der Antwort nicht rechtzeitig fertig geworden.',
  'It was still writing when the longest time for one answer was over.':
    'Es wurde noch geschrieben, als die längste Zeit für eine Antwort vorbei war.',
  'Ask for less at once, or use a faster model.': 'Weniger auf einmal fragen oder ein schnelleres Modell verwenden.',
} as const;
