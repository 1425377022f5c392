/** What the window says in its settings. */
export const settings = {
  // How the window looks.
  Appearance: 'Darstellung',
  Theme: 'Farbschema',
  System: 'System',
  Light: 'Hell',
  Dark: 'Dunkel',
  Density: 'Dichte',
  'Compact fits more on a screen.': 'Kompakt bringt mehr auf den Bildschirm.',
  Comfortable: 'Bequem',
  Compact: 'Kompakt',
  // Chat and answers.
  'Instructions for every conversation': 'Anweisungen für jeden Chat',
  'Told to the model before everything else. A conversation can have more of its own, behind these.':
    'Das Modell liest sie vor allem anderen. Ein Chat kann zusätzlich eigene haben, die danach kommen.',
  'I am a carpenter in Graz. Use metric units and answer in German.':
    'Ich bin Tischlerin in Graz. Bitte metrische Einheiten verwenden und auf Deutsch antworten.',
  'Say what the next message takes': 'Aufwand der nächsten Nachricht zeigen',
  'Tokens and expected cost stand below what you write, estimated on this computer.':
    'Tokens und erwartete Kosten stehen unter dem, was Sie schreiben, auf diesem Computer geschätzt.',
  Answers: 'Antworten',
  'How long a provider may be silent before an answer counts as failed.':
    'Wie lange ein Anbieter schweigen darf, bis eine Antwort als gescheitert gilt.',
  'Until the first word': 'Bis zum ersten Wort',
  'Reasoning models and models on this computer may need longer.':
    'Nachdenkende Modelle und Modelle auf diesem Computer brauchen manchmal länger.',
  'In the middle of an answer': 'Mitten in einer Antwort',
  'What has arrived by then is kept.': 'Was bis dahin angekommen ist, bleibt erhalten.',
  'Type a whole number from 1 to 3,600.': 'Bitte eine ganze Zahl von 1 bis 3.600 eingeben.',
  Notifications: 'Mitteilungen',
  'Your system tells you when a task ends, pauses or needs you while Signalbox is not in front.':
    'Ihr System meldet, wenn eine Aufgabe endet, pausiert oder Sie braucht, während Signalbox nicht im Vordergrund ist.',
  // Keys.
  'Make a new root key': 'Neuen Hauptschlüssel erzeugen',
  'Set a passphrase': 'Passphrase festlegen',
  'Change passphrase': 'Passphrase ändern',
  'Your keys are sealed with a new root key.': 'Ihre Schlüssel sind mit einem neuen Hauptschlüssel versiegelt.',
  'Make a new root key?': 'Neuen Hauptschlüssel erzeugen?',
  'Every API key is encrypted again with it, all at once, and nothing has to be entered again. Copies of the database from before need the old root key, which is then gone.':
    'Alle API-Schlüssel werden auf einmal neu damit verschlüsselt, und nichts muss noch einmal eingegeben werden. Ältere Kopien der Datenbank brauchen den alten Hauptschlüssel, der dann fort ist.',
  'Use at least {count} characters.': 'Bitte mindestens {count} Zeichen verwenden.',
  'The two are not the same. Type it once more.': 'Die beiden sind nicht gleich. Bitte noch einmal eingeben.',
  'Your keys are behind the new passphrase.': 'Ihre Schlüssel sind durch die neue Passphrase geschützt.',
  'New passphrase': 'Neue Passphrase',
  'Signalbox asks for it at every start. It is kept nowhere: if it is forgotten, your API keys have to be entered again.':
    'Signalbox fragt bei jedem Start danach. Sie wird nirgends aufbewahrt: Ist sie vergessen, müssen Ihre API-Schlüssel neu eingegeben werden.',
  'Protect keys': 'Schlüssel schützen',
  Passphrase: 'Passphrase',
  'Passphrase again': 'Passphrase noch einmal',
  'At least {count} characters. Several words are easier to remember than one odd one.':
    'Mindestens {count} Zeichen. Mehrere Wörter lassen sich leichter merken als ein seltsames.',
  'Your API keys are encrypted one by one and stay on this computer.':
    'Ihre API-Schlüssel sind einzeln verschlüsselt und bleiben auf diesem Computer.',
  'Nothing is kept yet': 'Noch wird nichts aufbewahrt',
  'When you connect your first provider, a root key is made and kept by {store}. Your API keys are encrypted with it, one by one.':
    'Beim Verbinden des ersten Anbieters entsteht ein Hauptschlüssel, aufbewahrt von: {store}. Damit werden Ihre API-Schlüssel einzeln verschlüsselt.',
  'This computer has no store for keys': 'Dieser Computer hat keinen Speicher für Schlüssel',
  'Before the first key is kept, choose a passphrase, or keys that are forgotten when Signalbox closes.':
    'Bevor der erste Schlüssel aufbewahrt wird, ist zu wählen: eine Passphrase oder Schlüssel, die beim Schließen von Signalbox vergessen werden.',
  'Your keys are locked': 'Ihre Schlüssel sind gesperrt',
  'Your saved keys cannot be opened': 'Ihre gespeicherten Schlüssel lassen sich nicht öffnen',
  'Nothing was deleted. Bring back what opens them and restart Signalbox, or choose a new protection and enter your keys again.':
    'Nichts wurde gelöscht. Bitte wiederherstellen, womit sie sich öffnen lassen, und Signalbox neu starten, oder einen neuen Schutz wählen und die Schlüssel neu eingeben.',
  'Root key from SIGNALBOX_ROOT_KEY': 'Hauptschlüssel aus SIGNALBOX_ROOT_KEY',
  'The root key that opens them is given from outside at every start, and Signalbox cannot change it. With a passphrase instead, start without SIGNALBOX_ROOT_KEY from then on.':
    'Der Hauptschlüssel dazu kommt bei jedem Start von außen, und Signalbox kann ihn nicht ändern. Wer stattdessen eine Passphrase festlegt, startet danach ohne SIGNALBOX_ROOT_KEY.',
  'Root key kept by {store}': 'Hauptschlüssel aufbewahrt von: {store}',
  'the operating system': 'Betriebssystem',
  'The root key that opens them is in your operating system’s own store and in none of Signalbox’s files.':
    'Der Hauptschlüssel dazu liegt im Speicher Ihres Betriebssystems und in keiner Datei von Signalbox.',
  'Root key behind your passphrase': 'Hauptschlüssel durch Ihre Passphrase geschützt',
  'Signalbox asks for the passphrase at every start. It is kept nowhere: if it is forgotten, the keys have to be entered again.':
    'Signalbox fragt bei jedem Start nach der Passphrase. Sie wird nirgends aufbewahrt: Ist sie vergessen, müssen die Schlüssel neu eingegeben werden.',
  'Root key in memory, for this run only': 'Hauptschlüssel im Arbeitsspeicher, nur bis zum Beenden',
  'Your API keys are forgotten when Signalbox closes. With a passphrase they can be kept.':
    'Ihre API-Schlüssel werden beim Schließen von Signalbox vergessen. Mit einer Passphrase lassen sie sich aufbewahren.',
  // Chats from elsewhere.
  'Your chats': 'Ihre Chats',
  'Import from ChatGPT or Claude': 'Aus ChatGPT oder Claude importieren',
  'Ask there for an export of your data, and choose the archive that they send you, or the conversations.json in it. Files that were exported here come in too. Nothing of it leaves this computer, and the same file can be imported again: what is here already is not taken twice.':
    'Dort einen Export Ihrer Daten anfordern und das zugesandte Archiv wählen oder die conversations.json darin. Auch hier exportierte Dateien lassen sich einlesen. Nichts davon verlässt diesen Computer, und dieselbe Datei kann mehrmals importiert werden: Was schon da ist, kommt nicht doppelt.',
  'Choose a file': 'Datei wählen',
  'Bring back chats that I deleted here': 'Hier gelöschte Chats zurückholen',
  'Taking in {file}': '{file} wird übernommen',
  'Reading {file}': '{file} wird gelesen',
  'Importing {file}': '{file} wird importiert',
  '{count, plural, one {# chat} other {# chats}} so far': 'bisher {count, plural, one {# Chat} other {# Chats}}',
  'You can go on working: it goes on by itself.': 'Sie können weiterarbeiten: Es läuft von selbst weiter.',
  'Last import': 'Letzter Import',
  'The first {count}': 'Die ersten {count}',
  Which: 'Welche',
  'The file ends in the middle. What stands before that is here; download it again for the rest.':
    'Die Datei bricht mittendrin ab. Was davor steht, ist da; für den Rest bitte noch einmal herunterladen.',
  'Left out': 'Ausgelassen',
  'Not complete': 'Nicht vollständig',
  'The import was stopped. {came}': 'Der Import wurde gestoppt. {came}',
  'The import did not come to its end. {came}': 'Der Import kam nicht zu Ende. {came}',
  'No new chats came in.': 'Es kamen keine neuen Chats hinzu.',
  '{added, plural, one {# chat} other {# chats}} came in: {messages, plural, one {# message} other {# messages}}.':
    '{added, plural, one {# Chat} other {# Chats}} importiert: {messages, plural, one {# Nachricht} other {# Nachrichten}}.',
  '{updated, plural, one {# chat} other {# chats}} got what was new: {messages, plural, one {# message} other {# messages}}.':
    '{updated, plural, one {# Chat} other {# Chats}} ergänzt: {messages, plural, one {# Nachricht} other {# Nachrichten}}.',
  '{added, plural, one {# chat} other {# chats}} came in, and {updated, plural, one {# chat} other {# chats}} got what was new: {messages, plural, one {# message} other {# messages}}.':
    '{added, plural, one {# Chat} other {# Chats}} importiert und {updated, plural, one {# Chat} other {# Chats}} ergänzt: {messages, plural, one {# Nachricht} other {# Nachrichten}}.',
  '{count, plural, one {# chat was} other {# chats were}} here already, with everything.':
    '{count, plural, one {# Chat war} other {# Chats waren}} schon vollständig da.',
  '{count, plural, one {# chat that you deleted here. To have it} other {# chats that you deleted here. To have them}} again, tick “Bring back chats that I deleted here” and choose the file once more.':
    '{count, plural, one {# Chat, der hier gelöscht wurde. Um ihn zurückzuholen,} other {# Chats, die hier gelöscht wurden. Um sie zurückzuholen,}} bitte „Hier gelöschte Chats zurückholen“ ankreuzen und die Datei noch einmal wählen.',
  '{count, plural, one {# chat with nothing in it} other {# chats with nothing in them}} that can be shown.':
    '{count, plural, one {# Chat} other {# Chats}} ohne etwas, das sich zeigen lässt.',
  '{count, plural, one {# chat} other {# chats}} whose part of the file is damaged.':
    '{count, plural, one {# Chat, dessen Teil der Datei beschädigt ist} other {# Chats, deren Teil der Datei beschädigt ist}}.',
  '{count, plural, one {# chat} other {# chats}} longer than any that is kept here.':
    '{count, plural, one {# Chat, der länger ist} other {# Chats, die länger sind}} als alles, was hier aufbewahrt wird.',
  '{count, plural, one {# entry that is} other {# entries that are}} no chat of ChatGPT, Claude or Signalbox.':
    '{count, plural, one {# Eintrag, der kein Chat} other {# Einträge, die keine Chats}} von ChatGPT, Claude oder Signalbox {count, plural, one {ist} other {sind}}.',
  '{count, plural, one {# chat} other {# chats}} with pictures: their names came in, not the pictures.':
    '{count, plural, one {# Chat} other {# Chats}} mit Bildern: Ihre Namen kamen mit, die Bilder nicht.',
  '{count, plural, one {# chat} other {# chats}} with recordings: what was said came in where the file has it, not the sound.':
    '{count, plural, one {# Chat} other {# Chats}} mit Aufnahmen: Das Gesagte kam mit, wo die Datei es hat, der Ton nicht.',
  '{count, plural, one {# chat} other {# chats}} with files: their names came in, not the files.':
    '{count, plural, one {# Chat} other {# Chats}} mit Dateien: Ihre Namen kamen mit, die Dateien nicht.',
  '{count, plural, one {# chat} other {# chats}} with a message longer than any that is kept: it was cut.':
    '{count, plural, one {# Chat} other {# Chats}} mit einer Nachricht, die zu lang zum Aufbewahren ist: Sie wurde abgeschnitten.',
  '{count, plural, one {# chat} other {# chats}} with something that is not known here: its text came in where it had any.':
    '{count, plural, one {# Chat} other {# Chats}} mit etwas, das hier nicht bekannt ist: Sein Text kam mit, wo es welchen hatte.',
  '{count, plural, one {# chat} other {# chats}} with something that is not known here (“{kind}”): its text came in where it had any.':
    '{count, plural, one {# Chat} other {# Chats}} mit etwas, das hier nicht bekannt ist („{kind}“): Sein Text kam mit, wo es welchen hatte.',
  // Another computer.
  'Another computer': 'Anderer Computer',
  'Your providers': 'Ihre Anbieter',
  'Take them with their keys in one file that only your passphrase opens. Where it is imported the keys can be used, and are shown nowhere.':
    'Mitsamt ihren Schlüsseln in einer Datei mitnehmen, die nur Ihre Passphrase öffnet. Wo sie importiert wird, lassen sich die Schlüssel benutzen, gezeigt werden sie nirgends.',
  'Export connections': 'Verbindungen exportieren',
  'Import connections': 'Verbindungen importieren',
  'The file holds every provider with its key, and your routing rules, sealed with this passphrase. Without it nobody can read the file, and nobody can bring it back.':
    'Die Datei enthält alle Anbieter mit ihren Schlüsseln und Ihre Routing-Regeln, mit dieser Passphrase versiegelt. Ohne sie kann niemand die Datei lesen, und niemand kann sie wiederbeschaffen.',
  'Save file': 'Datei speichern',
  'At least {count} characters. You type it again on the other computer.':
    'Mindestens {count} Zeichen. Auf dem anderen Computer wird sie wieder verlangt.',
  'This file is far too large to hold connections.': 'Diese Datei ist viel zu groß für Verbindungen.',
  '{count, plural, =1 {One provider is} other {# providers are}} connected.':
    '{count, plural, =1 {Ein Anbieter ist} other {# Anbieter sind}} verbunden.',
  'From a file that was saved by “Export connections” on another computer.':
    'Aus einer Datei, die auf einem anderen Computer mit „Verbindungen exportieren“ gespeichert wurde.',
  'Open file': 'Datei öffnen',
  'The one that the file was sealed with.': 'Die, mit der die Datei versiegelt wurde.',
  'Connect one': 'Einen verbinden',
  'Connect {count}': '{count} verbinden',
  'In this file': 'In dieser Datei',
  'with its key': 'mit Schlüssel',
  'without a key': 'ohne Schlüssel',
  'Connected here already as {name}.': 'Hier schon verbunden als {name}.',
  'It will be called {name} here.': 'Hier wird der Name {name} lauten.',
  // Data and the program.
  Data: 'Daten',
  'Data folder': 'Datenordner',
  'Open folder': 'Ordner öffnen',
  'Backups ¦ copies of the data': 'Sicherungskopien',
  'Your chats, your connections and their encrypted keys are backed up every day and before each update that changes the database. The last seven copies are in the folder “backups”. They stay on this computer.':
    'Ihre Chats, Ihre Verbindungen und deren verschlüsselte Schlüssel werden täglich und vor jeder Aktualisierung gesichert, die die Datenbank ändert. Die letzten sieben Kopien liegen im Ordner „backups“. Sie bleiben auf diesem Computer.',
  About: 'Über Signalbox',
  'Runs in': 'Läuft in',
  'Its own window': 'Eigenes Fenster',
  'A browser window': 'Browserfenster',
  Licence: 'Lizenz',
  'What leaves this computer': 'Was diesen Computer verlässt',
  'What you write goes straight from this computer to the provider that answers it, and nowhere else. There is no Signalbox account, no telemetry and no relay. Each provider’s card says where its data goes.':
    'Was Sie schreiben, geht direkt von diesem Computer an den Anbieter, der antwortet, und sonst nirgendwohin. Es gibt kein Signalbox-Konto, keine Telemetrie und keinen Zwischenserver. Wohin die Daten gehen, steht auf der Karte jedes Anbieters.',
  'Keys ¦ of providers': 'Schlüssel',
  'As your system': 'Wie das System',
  'No file chosen': 'Keine Datei gewählt',
} as const;
