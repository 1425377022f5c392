/** What main says in its part "platform". */
export const platform = {
  // Menus.
  'Settings…': 'Einstellungen …',
  '&File': '&Datei',
  'Search…': 'Suchen …',
  'Show data folder': 'Datenordner zeigen',
  View: 'Ansicht',
  '&View': '&Ansicht',
  Help: 'Hilfe',
  '&Help': '&Hilfe',

  // The sign beside the clock.
  'Open Signalbox': 'Signalbox öffnen',
  'Quit Signalbox': 'Signalbox beenden',
  '{label} is failing': '{label} ist gestört',
  '{label} failed recently': '{label} war kürzlich gestört',
  '{label} was not used yet': '{label} wurde noch nicht benutzt',
  'All providers in use are responding': 'Alle benutzten Anbieter antworten',

  // A host without a window for quick questions.
  'Signalbox runs in a browser, which has no window for quick questions.':
    'Signalbox läuft in einem Browser, der kein Fenster für kurze Fragen hat.',
  'Open the quick question from the command palette.': 'Die kurze Frage lässt sich über die Befehlspalette öffnen.',

  // Starting, ending, and what the system could not do.
  'The settings file {path} cannot be read or moved.':
    'Die Einstellungsdatei {path} lässt sich weder lesen noch verschieben.',
  'Allow yourself to read and write it and its folder, or start with another folder (--home), then start again.':
    'Bitte das Lesen und Schreiben der Datei und ihres Ordners erlauben oder einen anderen Ordner angeben (--home), dann neu starten.',
  'The settings could not be saved.': 'Die Einstellungen konnten nicht gespeichert werden.',
  'Check that the disk is not full and that {home} can be written to, then try again.':
    'Bitte prüfen, ob das Laufwerk voll ist und ob {home} beschreibbar ist, dann erneut versuchen.',
  'The files of the window are missing.': 'Die Dateien des Fensters fehlen.',
  'Build Signalbox (npm run build) or install it again.': 'Signalbox bauen (npm run build) oder neu installieren.',
  'Port {port} is taken by another program.': 'Port {port} ist von einem anderen Programm belegt.',
  'Start Signalbox with another --port, or without one to let it choose.':
    'Signalbox mit einem anderen --port starten, oder ohne, dann wird einer gewählt.',
  'This computer does not let Signalbox use port {port}.':
    'Dieser Computer lässt Signalbox Port {port} nicht benutzen.',
  'Start it with a --port above 1023, or without one to let it choose.':
    'Mit einem --port über 1023 starten, oder ohne, dann wird einer gewählt.',
  'Signalbox is already running with this data folder.': 'Signalbox läuft mit diesem Datenordner schon.',
  'Use its window, or close it first. With --home FOLDER a second one can run beside it.':
    'Sein Fenster benutzen oder es zuerst schließen. Mit --home ORDNER kann ein zweites daneben laufen.',
  'Signalbox is already running with this data folder, in a browser window.':
    'Signalbox läuft mit diesem Datenordner schon, in einem Browserfenster.',
  'Use that window, or end it first.': 'Dieses Fenster benutzen oder es zuerst beenden.',
  'The system’s browser could not be opened.': 'Der Browser des Systems ließ sich nicht öffnen.',
  'Copy the address and open it in your browser yourself.': 'Bitte die Adresse kopieren und selbst im Browser öffnen.',
  'The folder could not be shown.': 'Der Ordner ließ sich nicht anzeigen.',
  'Open it yourself: {path}': 'Bitte selbst öffnen: {path}',
  'The window of Signalbox keeps failing': 'Das Fenster von Signalbox stürzt immer wieder ab',
  'Signalbox ends now. Your conversations are saved. Start it again; if it fails again, restart the computer.':
    'Signalbox wird jetzt beendet. Die Chats sind gespeichert. Bitte neu starten; hilft das nicht, den Computer neu starten.',
  'The window had to be opened again': 'Das Fenster musste neu geöffnet werden',
  'It stopped working. Your conversations are saved, and answers under way go on.':
    'Es ist stehen geblieben. Die Chats sind gespeichert, und laufende Antworten gehen weiter.',
  OK: 'OK',
  'The window does not answer': 'Das Fenster antwortet nicht',
  'Wait for it, or load it again. Your conversations are saved.': 'Warten oder neu laden. Die Chats sind gespeichert.',
  Wait: 'Warten',
  'Load again': 'Neu laden',
  'To use Signalbox, open the address that it printed when it started.':
    'Um Signalbox zu benutzen, bitte die Adresse öffnen, die es beim Start ausgegeben hat.',
  'This address works once and was used before. Start Signalbox again for a fresh one.':
    'Diese Adresse gilt nur einmal und wurde schon benutzt. Ein neuer Start von Signalbox gibt eine neue aus.',
  'Signalbox answers only at the address that it printed when it started.':
    'Signalbox antwortet nur unter der Adresse, die es beim Start ausgegeben hat.',
  'Signalbox does not talk to other pages.': 'Signalbox spricht nicht mit anderen Seiten.',
  'There is nothing at this address.': 'Unter dieser Adresse ist nichts.',
  'Signalbox does not take this kind of request.': 'Signalbox nimmt diese Art von Anfrage nicht an.',
  'A file of Signalbox could not be read. Build or install it again.':
    'Eine Datei von Signalbox ließ sich nicht lesen. Bitte neu bauen oder neu installieren.',
  'The window could not be opened. Open the address above in your browser.':
    'Das Fenster ließ sich nicht öffnen. Bitte die Adresse oben im Browser öffnen.',
  'There is no screen here to open a window on. Open the address above in a browser.':
    'Hier gibt es keinen Bildschirm für ein Fenster. Bitte die Adresse oben in einem Browser öffnen.',
  'Chrome, Chromium or Edge was not found here. Open the address above in your browser.':
    'Chrome, Chromium oder Edge wurde hier nicht gefunden. Bitte die Adresse oben im Browser öffnen.',
  'Signalbox is already running with this data folder. Here is a fresh address for it.':
    'Signalbox läuft mit diesem Datenordner schon. Hier ist eine neue Adresse dafür.',
  'Use --no-open, --port NUMBER and --home FOLDER, or none of them.':
    'Möglich sind --no-open, --port ZAHL und --home ORDNER, oder nichts davon.',
  'Signalbox does not know the option {option}.': 'Signalbox kennt die Option {option} nicht.',
  'Signalbox does not know what “{word}” means.': 'Signalbox weiß nicht, was „{word}“ bedeutet.',
  'The option {option} is not complete.': 'Die Option {option} ist unvollständig.',
  '“{port}” is not a port: it is a whole number from 0 to 65535.':
    '„{port}“ ist kein Port: Das ist eine ganze Zahl von 0 bis 65535.',
  'The option --home names no folder.': 'Die Option --home nennt keinen Ordner.',
  'No desktop keyring answers on this computer (GNOME Keyring or KWallet).':
    'Auf diesem Computer antwortet kein Schlüsselbund des Desktops (GNOME Keyring oder KWallet).',
  'The Keychain of this Mac could not be used.': 'Der Schlüsselbund dieses Macs ließ sich nicht benutzen.',
  'The Windows Credential Manager could not be used.':
    'Die Anmeldeinformationsverwaltung von Windows ließ sich nicht benutzen.',
  'No desktop keyring answers on this computer (GNOME Keyring, KWallet or another Secret Service).':
    'Auf diesem Computer antwortet kein Schlüsselbund des Desktops (GNOME Keyring, KWallet oder ein anderer Secret Service).',
  'It did not give back what it was asked to keep.': 'Er gab nicht zurück, was er aufbewahren sollte.',
  '{name} could not be used.': '{name} ließ sich nicht benutzen.',
  '{name} did not give back what it was asked to keep.': '{name} gab nicht zurück, was aufbewahrt werden sollte.',
} as const;
