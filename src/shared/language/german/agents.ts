/** What the window says of agents and tool servers. */
export const agents = {
  // What an agent is.
  'Your rules and Primary decide alone. Nothing in particular is looked for.':
    'Nur Ihre Regeln und Primary entscheiden. Gesucht wird nichts Bestimmtes.',
  'Where a provider is chosen by ability, the cheapest model that can do the work.':
    'Wo ein Anbieter nach Fähigkeit gewählt wird: das günstigste Modell, das die Arbeit leisten kann.',
  'Where a provider is chosen by ability, a strong model that can do the work.':
    'Wo ein Anbieter nach Fähigkeit gewählt wird: ein starkes Modell, das die Arbeit leisten kann.',
  'Where a provider is chosen by ability, a model that takes pictures.':
    'Wo ein Anbieter nach Fähigkeit gewählt wird: ein Modell, das Bilder annimmt.',
  'Thinks and writes': 'Denkt und schreibt',
  'Works with tools': 'Arbeitet mit Werkzeugen',
  'Fills in a given structure': 'Füllt eine vorgegebene Struktur aus',
  Summarising: 'Zusammenfassen',
  'Sorting into classes': 'Einordnen in Klassen',
  Translating: 'Übersetzen',
  Coding: 'Programmieren',
  'Level: cheap': 'Stufe: günstig',
  'Level: strong': 'Stufe: stark',
  'Level: vision': 'Stufe: Bilder',
  pictures: 'Bilder',
  'structured answers': 'strukturierte Antworten',
  '{count, number} tokens of context': '{count, number} Tokens Kontext',
  'Any model': 'Beliebiges Modell',
  'Needs {list}': 'Braucht {list}',
  '{count, plural, one {# tool} other {# tools}}': '{count, plural, one {# Werkzeug} other {# Werkzeuge}}',
  '{count, plural, one {# tool} other {# tools}}, asks first':
    '{count, plural, one {# Werkzeug} other {# Werkzeuge}}, fragt vorher',
  '{count, plural, one {# tool} other {# tools}}, unasked':
    '{count, plural, one {# Werkzeug} other {# Werkzeuge}}, ohne Rückfrage',
  '{count, plural, one {# tool} other {# tools}}, {unasked, number} of them unasked':
    '{count, plural, one {# Werkzeug} other {# Werkzeuge}}, davon {unasked, number} ohne Rückfrage',
  // The list.
  'Named specialists for tasks. Your rules decide which provider works for which of them; chat always goes to Primary.':
    'Spezialisten für Aufgaben, jeder mit Namen. Welcher Anbieter für wen arbeitet, bestimmen Ihre Regeln; der Chat geht immer an Primary.',
  'Shipped with Signalbox': 'Mit Signalbox geliefert',
  'Your own': 'Eigene',
  'None yet. Make one for work that comes back: its instructions are written once, and a rule can send all of it to the provider that does it best.':
    'Noch keine. Für wiederkehrende Arbeit lohnt sich ein eigener: Die Anweisungen werden einmal geschrieben, und eine Regel kann all diese Arbeit an den Anbieter schicken, der sie am besten macht.',
  Changed: 'Geändert',
  'Not saved yet': 'Noch nicht gespeichert',
  'Where its work would go could not be found out.': 'Wohin die Arbeit gehen würde, ließ sich nicht feststellen.',
  'New agent': 'Neuer Agent',
  'File with an agent': 'Datei mit einem Agenten',
  'Export is ready.': 'Der Export ist fertig.',
  'Its allowed tools are left out: they belong to this computer.':
    'Die erlaubten Werkzeuge fehlen darin: Sie gehören zu diesem Computer.',
  '{file} is far too large to hold an agent.': '{file} ist viel zu groß, um einen Agenten zu enthalten.',
  'Choose a file that “Export” of an agent saved.':
    'Bitte eine Datei wählen, die bei einem Agenten mit „Exportieren“ gespeichert wurde.',
  '{title} is taken in as {name}.': '{title} wurde als {name} übernommen.',
  'Rules that name it stay.': 'Regeln, die ihn nennen, bleiben bestehen.',
  'There is no such agent': 'Diesen Agenten gibt es nicht',
  'All agents': 'Alle Agenten',
  'It was deleted or renamed. Rules that name it stay, and match again when there is an agent of that name.':
    'Er wurde gelöscht oder umbenannt. Regeln, die ihn nennen, bleiben bestehen und greifen wieder, sobald es einen Agenten dieses Namens gibt.',
  // The editor.
  'A specialist of your own for tasks. Rules send its work where you want it.':
    'Ein eigener Spezialist für Aufgaben. Regeln schicken die Arbeit dorthin, wo Sie sie haben wollen.',
  'Discard changes': 'Änderungen verwerfen',
  'Save changes': 'Änderungen speichern',
  'Add agent': 'Agenten hinzufügen',
  'the new agent': 'neuer Agent',
  'your own': 'eigener',
  'comes with Signalbox, changed by you': 'mit Signalbox geliefert, von Ihnen geändert',
  'comes with Signalbox': 'mit Signalbox geliefert',
  '{count, plural, =1 {One field is} other {# fields are}} to be put right.':
    '{count, plural, =1 {Ein Feld ist} other {# Felder sind}} noch zu berichtigen.',
  'Not saved yet. It is kept here if you go elsewhere.':
    'Noch nicht gespeichert. Beim Verlassen der Seite bleibt alles hier stehen.',
  '{name} is as it came.': '{name} ist wieder wie geliefert.',
  'Reset to shipped': 'Zurücksetzen',
  'Reset {name} to shipped?': '{name} zurücksetzen?',
  'Its instructions, needs, examples, tools and limits become what they were when Signalbox came. What you changed is gone; export it first if you want to keep it.':
    'Anweisungen, Bedarf, Beispiele, Werkzeuge und Limits werden wieder wie geliefert. Ihre Änderungen gehen dabei verloren; wer sie behalten will, exportiert den Agenten vorher.',
  Reset: 'Zurücksetzen',
  'What it is': 'Was er ist',
  'As it is called on the screen.': 'So heißt er auf dem Bildschirm.',
  'Rules for {before} follow it: they will say {after}.':
    'Regeln für {before} werden angepasst: Dort steht dann {after}.',
  'In rules it is {name}. Rules follow when it is renamed.':
    'In Regeln heißt er {name}. Beim Umbenennen werden die Regeln angepasst.',
  'What it is good at, in a sentence. An agent that is chosen for you is chosen by it.':
    'Was er gut kann, in einem Satz. Danach richtet sich die automatische Wahl eines Agenten.',
  Instructions: 'Anweisungen',
  'The model reads them before every task: how to work, what to watch, what to hand over.':
    'Das Modell liest sie vor jeder Aufgabe: wie zu arbeiten, worauf zu achten und was abzuliefern ist.',
  '{count, number} of {most, number} characters': '{count, number} von {most, number} Zeichen',
  '{count, plural, one {# character} other {# characters}}': '{count, plural, one {# Zeichen} other {# Zeichen}}',
  'Save changes to {name}?': 'Änderungen an „{name}“ speichern?',
  'What you changed is not saved yet.': 'Was Sie geändert haben, ist noch nicht gespeichert.',
  'Keep editing': 'Weiter bearbeiten',
  'Limits for one task': 'Limits für eine Aufgabe',
  'A task that reaches one of them pauses, and you say whether it goes on.':
    'Eine Aufgabe, die eines davon erreicht, pausiert, und Sie entscheiden, ob sie weitergeht.',
  'Turns of the model.': 'Durchgänge des Modells.',
  Spending: 'Ausgaben',
  'Empty: no limit.': 'Leer: kein Limit.',
  'Waiting for you is not counted.': 'Warten auf Sie zählt nicht.',
  minutes: 'Minuten',
  'Its tools are not known yet. Connect it once on the page of all agents.':
    'Die Werkzeuge sind noch nicht bekannt. Bitte den Server auf der Seite aller Agenten einmal verbinden.',
  'Allow all of {name}': 'Alle von {name} erlauben',
  'Allow none': 'Keine erlauben',
  'Asks before': 'Fragt vorher',
  'It may change things without asking you.': 'Es kann Dinge ändern, ohne Sie zu fragen.',
  'Only reads, its server says.': 'Liest nur, sagt der Server.',
  'It may use only what is ticked here. It asks you before each call, unless you say that it need not.':
    'Er darf nur benutzen, was hier angekreuzt ist. Vor jedem Aufruf fragt er Sie, außer Sie erlauben den Aufruf ohne Rückfrage.',
  'There are no tool servers yet. Add one on the page of all agents; its tools can be chosen here then.':
    'Es gibt noch keine Werkzeug-Server. Auf der Seite aller Agenten lässt sich einer hinzufügen; seine Werkzeuge stehen dann hier zur Wahl.',
  'Allowed, but not there any more: {tools}. They stay allowed in case they come back.':
    'Erlaubt, aber nicht mehr da: {tools}. Die Erlaubnis bleibt, falls sie wiederkommen.',
  'Take them off': 'Herausnehmen',
  'Its work': 'Seine Arbeit',
  'A provider whose model cannot do what is needed is passed over.':
    'Ein Anbieter, dessen Modell das Nötige nicht kann, wird übergangen.',
  Needs: 'Bedarf',
  'Pictures as input': 'Bilder als Eingabe',
  'Structured answers': 'Strukturierte Antworten',
  'Long texts need room. Empty: no more than usual.': 'Lange Texte brauchen Platz. Leer: nicht mehr als üblich.',
  'Rules can ask for it.': 'Regeln können sich danach richten.',
  Purpose: 'Zweck',
  'Nothing in particular': 'Nichts Bestimmtes',
  'Examples of its work': 'Beispiele seiner Arbeit',
  '{count, number} of {most, number}': '{count, number} von {most, number}',
  'As people write it, one to a line. Work that resembles them comes here when an agent is chosen for it.':
    'So, wie Menschen es schreiben, eins pro Zeile. Ähnliche Arbeit kommt hierher, wenn der Agent automatisch gewählt wird.',
  'Type a title of at most 60 characters.': 'Bitte einen Titel mit höchstens 60 Zeichen eingeben.',
  'Use small letters, figures, “_” and “-”, beginning with a letter, at most 48 characters.':
    'Bitte Kleinbuchstaben, Ziffern, „_“ und „-“ verwenden, am Anfang ein Buchstabe, höchstens 48 Zeichen.',
  'Say in a sentence what it is good at, in at most 400 characters.':
    'Bitte in einem Satz angeben, was er gut kann, mit höchstens 400 Zeichen.',
  'Instructions can have at most {count, number} characters.':
    'Anweisungen dürfen höchstens {count, number} Zeichen haben.',
  'Type a whole number of tokens of at most 100,000,000, or leave it empty.':
    'Bitte eine ganze Zahl von Tokens bis 100.000.000 eingeben oder leer lassen.',
  'At most 20 examples of at most 500 characters each, one to a line.':
    'Höchstens 20 Beispiele mit je höchstens 500 Zeichen, eins pro Zeile.',
  'An agent can have at most 200 tools.': 'Ein Agent darf höchstens 200 Werkzeuge haben.',
  'Type a whole number from 1 to 500.': 'Bitte eine ganze Zahl von 1 bis 500 eingeben.',
  'Type an amount above 0 and of at most 10,000, or leave it empty for no limit.':
    'Bitte einen Betrag über 0 und bis 10.000 eingeben oder für kein Limit leer lassen.',
  'Type a whole number from 1 to 1,440.': 'Bitte eine ganze Zahl von 1 bis 1.440 eingeben.',
  // Tool servers.
  'Tool servers': 'Werkzeug-Server',
  'Programs and services whose tools agents may use (Model Context Protocol). A tool server runs with your rights: it can read, change and send whatever you can. Add only those that you trust.':
    'Programme und Dienste, deren Werkzeuge Agenten benutzen dürfen (Model Context Protocol). Ein Werkzeug-Server läuft mit Ihren Rechten: Er kann alles lesen, ändern und senden, was Sie können. Bitte nur hinzufügen, wem Sie vertrauen.',
  'Add tool server': 'Werkzeug-Server hinzufügen',
  'None yet. With one that reads a folder, for example, the research agent can look things up in your notes: command {command}, arguments {flag}, {package} and the folder. Which agent may use which tool is chosen on the agent’s page.':
    'Noch keiner. Mit einem, der einen Ordner liest, kann der Recherche-Agent zum Beispiel in Ihren Notizen nachschlagen: Befehl {command}, Argumente {flag}, {package} und der Ordner. Welcher Agent welches Werkzeug benutzen darf, wird auf der Seite des Agenten gewählt.',
  'A tool server is a program that runs with your rights: it can read, change and send whatever you can. Add only what you trust.':
    'Ein Werkzeug-Server ist ein Programm, das mit Ihren Rechten läuft: Es kann alles lesen, ändern und senden, was Sie können. Bitte nur hinzufügen, wem Sie vertrauen.',
  'What an agent hands to a tool goes to this address, your files included where they are part of its work. Add only what you trust.':
    'Was ein Agent an ein Werkzeug übergibt, geht an diese Adresse, auch Ihre Dateien, soweit sie zur Arbeit gehören. Bitte nur hinzufügen, wem Sie vertrauen.',
  'Add and connect': 'Hinzufügen und verbinden',
  'As agents and questions to you call it: “Files”, “Calendar”.':
    'So nennen ihn Agenten und Rückfragen: „Dateien“, „Kalender“.',
  'How it is reached': 'Wie er erreicht wird',
  Program: 'Programm',
  'Over plain http, everyone on the way can read what agents send to this server, its secret headers and what it answers. Use https if the server has it.':
    'Bei unverschlüsseltem http können alle unterwegs mitlesen, was Agenten an diesen Server senden, seine geheimen Header und was er antwortet. Besser https verwenden, wenn der Server es anbietet.',
  'Of a server that speaks the Model Context Protocol over streamable HTTP.':
    'Die Adresse eines Servers, der das Model Context Protocol über „streamable HTTP“ spricht.',
  Command: 'Befehl',
  'The program alone. What follows it belongs below, one to a line.':
    'Nur das Programm. Was darauf folgt, gehört darunter, eins pro Zeile.',
  'A program’s name or its whole path: npx, uvx, /usr/local/bin/server.':
    'Der Name eines Programms oder sein ganzer Pfad: npx, uvx, /usr/local/bin/server.',
  Arguments: 'Argumente',
  'One to a line, without quotation marks. They can be read by everyone on this computer: secrets belong below.':
    'Eins pro Zeile, ohne Anführungszeichen. Alle auf diesem Computer können sie lesen: Geheimes gehört in die Felder darunter.',
  'Secret environment variables': 'Geheime Umgebungsvariablen',
  'Secret headers': 'Geheime Header',
  'Encrypted on this computer like the keys of providers, and handed to this server alone.':
    'Auf diesem Computer verschlüsselt wie die Schlüssel von Anbietern und nur diesem Server übergeben.',
  Value: 'Wert',
  'Value of {name}': 'Wert von {name}',
  'Take this line off': 'Diese Zeile entfernen',
  'Take {name} off': '{name} entfernen',
  'Add variable': 'Variable hinzufügen',
  'Add header': 'Header hinzufügen',
  'Agents can use its tools no more.': 'Agenten können seine Werkzeuge nicht mehr benutzen.',
  'Type a name of at most 60 characters.': 'Bitte einen Namen mit höchstens 60 Zeichen eingeben.',
  'Type the program that is to be started.': 'Bitte das Programm eingeben, das gestartet werden soll.',
  'At most 100 arguments, one to a line.': 'Höchstens 100 Argumente, eins pro Zeile.',
  'Type a whole address, beginning with https:// or http://.':
    'Bitte eine ganze Adresse eingeben, die mit https:// oder http:// beginnt.',
  'Letters, figures and “_”, not beginning with a figure.':
    'Buchstaben, Ziffern und „_“, nicht mit einer Ziffer am Anfang.',
  'Type the name of a header, such as Authorization.': 'Bitte den Namen eines Headers eingeben, etwa Authorization.',
  'This name is there twice.': 'Dieser Name kommt zweimal vor.',
  'Type it again: it was kept for another address.':
    'Bitte noch einmal eingeben: Er wurde für eine andere Adresse aufbewahrt.',
  'Type the value, or take the line off.': 'Bitte den Wert eingeben oder die Zeile entfernen.',
  'Switched off': 'Ausgeschaltet',
  'Starts when it is needed': 'Startet bei Bedarf',
  'Connecting …': 'Wird verbunden …',
  Ready: 'Bereit',
  'Not working': 'Funktioniert nicht',
  'Tools not known yet': 'Werkzeuge noch nicht bekannt',
  'Only reads, the server says.': 'Liest nur, sagt der Server.',
  'Changes things, the server says.': 'Ändert Dinge, sagt der Server.',
  'Connect again': 'Neu verbinden',
  'Switch off': 'Ausschalten',
  'Switch on': 'Einschalten',
} as const;
