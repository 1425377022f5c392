/** What main says of tool servers: what went wrong with them, and what of their settings cannot be used. */
export const mainTools = {
  'A tool server': 'Ein Werkzeug-Server',
  'A tool server that this agent may use is removed or switched off.':
    'Ein Werkzeug-Server, den dieser Agent benutzen darf, wurde entfernt oder ist ausgeschaltet.',
  'Switch it on, or take its tools from the agent.': 'Einschalten oder dem Agenten seine Werkzeuge nehmen.',
  'There is no tool called “{name}”.': 'Ein Werkzeug namens „{name}“ gibt es nicht.',
  '{server} is removed or switched off.': '{server} wurde entfernt oder ist ausgeschaltet.',
  '{server} has no tool “{tool}” any more.': '{server} hat das Werkzeug „{tool}“ nicht mehr.',
  'Look at what it offers now, and change what the agent may use.':
    'Nachsehen, was jetzt angeboten wird, und ändern, was der Agent benutzen darf.',

  'A tool server needs a name.': 'Ein Werkzeug-Server braucht einen Namen.',
  'Type one that tells you what it is for.': 'Einen eingeben, der sagt, wofür er da ist.',
  'There is no secret called {name}.': 'Ein Geheimnis namens {name} gibt es nicht.',
  'Add its name first.': 'Zuerst den Namen hinzufügen.',
  'The value of {name} was given for {origin} and is not sent anywhere else by itself.':
    'Der Wert von {name} wurde für {origin} angegeben und geht nicht von selbst woandershin.',
  'Type it again for the new address.': 'Für die neue Adresse noch einmal eingeben.',
  '{name} has no value yet.': '{name} hat noch keinen Wert.',
  'Type it, or take the name away.': 'Den Wert eingeben oder den Namen entfernen.',
  'The command has characters in it that no command can have.':
    'Der Befehl enthält Zeichen, die kein Befehl enthalten kann.',
  'Type the program alone, and each argument on a line of its own.':
    'Nur das Programm eingeben und jedes Argument in eine eigene Zeile.',
  'The header {name} is set by the protocol itself.': 'Den Header {name} setzt das Protokoll selbst.',
  'Take it away.': 'Entfernen.',
  'Take it out, and add an Authorization header with it instead.':
    'Herausnehmen und stattdessen einen Authorization-Header damit hinzufügen.',
  'This address is where a cloud keeps secrets of its machines, not a tool server.':
    'Unter dieser Adresse hält eine Cloud Geheimnisse ihrer Rechner bereit; ein Werkzeug-Server ist dort nicht.',
  'Type the address of the tool server.': 'Die Adresse des Werkzeug-Servers eingeben.',
  'The secret {name} is there twice.': 'Das Geheimnis {name} steht zweimal da.',
  'Take one of them away.': 'Eines davon entfernen.',
  'The value of {name} has characters in it that cannot be sent.':
    'Der Wert von {name} enthält Zeichen, die sich nicht senden lassen.',
  'Copy it again, without line breaks.': 'Noch einmal kopieren, ohne Zeilenumbrüche.',

  'the program “{command}”': 'das Programm „{command}“',
  'It wrote: “{said}”.': 'Ausgabe: „{said}“.',
  'It said: “{said}”.': 'Meldung: „{said}“.',
  '{name} could not be started: {where} is not on this computer.':
    '{name} ließ sich nicht starten: {where} ist nicht auf diesem Computer.',
  '{name} could not be started: this computer does not let {where} run.':
    '{name} ließ sich nicht starten: {where} darf auf diesem Computer nicht laufen.',
  '{name} could not be started: this computer cannot run {where}.':
    '{name} ließ sich nicht starten: {where} kann auf diesem Computer nicht laufen.',
  'Check its command, or install the program, then connect it again.':
    'Den Befehl prüfen oder das Programm installieren, dann neu verbinden.',
  '{name} ended by itself.': '{name} hat sich von selbst beendet.',
  'Check its command, arguments and secrets, then connect it again.':
    'Befehl, Argumente und Geheimnisse prüfen, dann neu verbinden.',
  '{name} did not answer in time.': '{name} hat nicht rechtzeitig geantwortet.',
  'Try again. If it stays silent, restart whatever it works with.':
    'Erneut versuchen. Bleibt er stumm, neu starten, womit er arbeitet.',
  '{name} answers with something that is not the Model Context Protocol.':
    '{name} antwortet mit etwas anderem als dem Model Context Protocol.',
  'Check that {where} is a tool server, and that it was not asked for another way to connect.':
    'Prüfen, ob {where} ein Werkzeug-Server ist und nicht auf andere Weise verbunden werden will.',
  '{name} sent more than can be read, and was stopped.':
    '{name} hat mehr gesendet, als sich lesen lässt, und wurde gestoppt.',
  'Ask it for less at a time, or look for a newer version of it.':
    'Auf einmal weniger verlangen oder nach einer neueren Version suchen.',
  '{name} cannot be reached at {where}.': '{name} ist unter {where} nicht erreichbar.',
  'Check that it runs and that its address is right, then connect it again.':
    'Prüfen, ob der Server läuft und die Adresse stimmt, dann neu verbinden.',
  '{name} did not accept the sign-in.': '{name} hat die Anmeldung nicht angenommen.',
  'Edit it and check the header that carries its key, such as Authorization.':
    'Bearbeiten und den Header mit dem Schlüssel prüfen, zum Beispiel Authorization.',
  '{name} sends on to another address, where its secrets are not taken.':
    '{name} verweist auf eine andere Adresse; dorthin gehen seine Geheimnisse nicht.',
  'If you trust the other address, enter it in its place.':
    'Ist die andere Adresse vertrauenswürdig, sie an deren Stelle eintragen.',
  '{name} has nothing at this address, or does not know this session any more.':
    '{name} hat unter dieser Adresse nichts oder kennt diese Sitzung nicht mehr.',
  'Check its address, then connect it again.': 'Die Adresse prüfen, dann neu verbinden.',
  '{name} answered with an error.': '{name} hat mit einem Fehler geantwortet.',
  'Check what it needs to work, then connect it again.': 'Prüfen, was er zum Arbeiten braucht, dann neu verbinden.',
  '{name} was stopped.': '{name} wurde gestoppt.',
  'Connect it again when it is needed.': 'Bei Bedarf neu verbinden.',
  '{name} failed several times within five minutes and is left alone for now.':
    '{name} ist innerhalb von fünf Minuten mehrmals ausgefallen und bleibt vorerst in Ruhe.',
  'Check its settings, then connect it again.': 'Die Einstellungen prüfen, dann neu verbinden.',
  'Edit the tool server and type it again.': 'Den Werkzeug-Server bearbeiten und den Wert noch einmal eingeben.',
  '{name} cannot be used now.': '{name} lässt sich gerade nicht benutzen.',
  'This tool server can no longer be brought back.': 'Dieser Werkzeug-Server lässt sich nicht mehr zurückholen.',
  '{name} is switched off.': '{name} ist ausgeschaltet.',
  'Switch it on, then connect it.': 'Einschalten und dann verbinden.',
  'There is a tool server called {name} already.': 'Einen Werkzeug-Server namens {name} gibt es schon.',
  'This tool server is not there any more.': 'Diesen Werkzeug-Server gibt es nicht mehr.',
} as const;
