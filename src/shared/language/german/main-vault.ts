/** What main says of where keys are kept, and of the file that carries them to another computer. */
export const mainVault = {
  // Why keys cannot be used.
  '{variable} is not the root key that your keys were sealed with. Set it to the earlier one.':
    '{variable} ist nicht der Hauptschlüssel, mit dem Ihre Schlüssel versiegelt wurden. Die Variable auf den früheren setzen.',
  "Your keys were sealed with a root key that this computer's own store keeps, and {variable} is set to another. Start Signalbox without {variable}.":
    'Ihre Schlüssel wurden mit einem Hauptschlüssel versiegelt, den der Schlüsselspeicher dieses Computers aufbewahrt, und {variable} ist auf einen anderen gesetzt. Signalbox ohne {variable} starten.',
  'Your keys were sealed with a passphrase, and {variable} is set to another root key. Start Signalbox without {variable}.':
    'Ihre Schlüssel wurden mit einer Passphrase versiegelt, und {variable} ist auf einen anderen Hauptschlüssel gesetzt. Signalbox ohne {variable} starten.',
  "This computer's store for keys does not answer.": 'Der Schlüsselspeicher dieses Computers antwortet nicht.',
  "This computer's store for keys has not answered yet.":
    'Der Schlüsselspeicher dieses Computers hat noch nicht geantwortet.',
  'The store that keeps their root key does not answer. {reason}':
    'Der Speicher, der ihren Hauptschlüssel aufbewahrt, antwortet nicht. {reason}',
  'Their root key is no longer in {store}.': 'Ihr Hauptschlüssel ist nicht mehr zu finden in: {store}.',
  '{store} holds another root key than theirs.': '{store} enthält einen anderen Hauptschlüssel als ihren.',
  '{store} did not give their root key back.': '{store} hat ihren Hauptschlüssel nicht herausgegeben.',
  'Your keys are protected by a passphrase.': 'Ihre Schlüssel sind durch eine Passphrase geschützt.',
  'They were sealed with the root key in {variable}, which is not set. Start Signalbox with it.':
    'Sie wurden mit dem Hauptschlüssel in {variable} versiegelt, und diese Variable ist nicht gesetzt. Signalbox mit ihr starten.',
  'The root key has not been made yet.': 'Der Hauptschlüssel wurde noch nicht erzeugt.',
  '{variable} is set but empty.': '{variable} ist gesetzt, aber leer.',
  '{variable} is not a root key: it must be exactly 64 characters from 0-9 and a-f.':
    '{variable} ist kein Hauptschlüssel: Es müssen genau 64 Zeichen aus 0-9 und a-f sein.',
  'Correct it ({command} makes one), or unset it, then start again.':
    'Den Wert berichtigen ({command} erzeugt einen) oder die Variable entfernen, dann neu starten.',

  // What a key needs.
  'Your key cannot be kept safely yet. {reason}': 'Ihr Schlüssel kann noch nicht sicher aufbewahrt werden. {reason}',
  'Choose a passphrase to protect your keys, or keep them in memory until you quit.':
    'Eine Passphrase zum Schutz der Schlüssel wählen oder sie bis zum Beenden nur im Arbeitsspeicher behalten.',
  'Your key cannot be kept safely yet: {store} did not keep the root key.':
    'Ihr Schlüssel kann noch nicht sicher aufbewahrt werden: {store} hat den Hauptschlüssel nicht behalten.',
  'Unlock that store and try again, or choose a passphrase to protect your keys.':
    'Diesen Speicher entsperren und es erneut versuchen oder eine Passphrase zum Schutz der Schlüssel wählen.',
  'Type your passphrase to unlock them.': 'Zum Entsperren die Passphrase eingeben.',
  'Your saved keys cannot be opened. {reason}': 'Ihre gespeicherten Schlüssel lassen sich nicht öffnen. {reason}',
  'Nothing was deleted. Bring back what opens them and restart, or choose a new protection and enter your keys again.':
    'Nichts wurde gelöscht. Wiederherstellen, womit sie sich öffnen lassen, und neu starten, oder einen neuen Schutz wählen und die Schlüssel noch einmal eingeben.',
  'There is no value for {name}: it was kept in memory only, or never saved.':
    'Für {name} gibt es keinen Wert: Er stand nur im Arbeitsspeicher oder wurde nie gespeichert.',
  'There is no key for this provider: it was kept in memory only, or never saved.':
    'Für diesen Anbieter gibt es keinen Schlüssel: Er stand nur im Arbeitsspeicher oder wurde nie gespeichert.',
  'Enter its key again.': 'Den Schlüssel noch einmal eingeben.',
  'The saved value of {name} cannot be opened. It was kept as it is.':
    'Der gespeicherte Wert von {name} lässt sich nicht öffnen. Er blieb, wie er ist.',
  'Edit the tool server and type it again to replace it.':
    'Zum Ersetzen den Werkzeug-Server bearbeiten und den Wert noch einmal eingeben.',
  'The saved key of this provider cannot be opened. It was kept as it is.':
    'Der gespeicherte Schlüssel dieses Anbieters lässt sich nicht öffnen. Er blieb, wie er ist.',
  'Enter the key again to replace it.': 'Zum Ersetzen den Schlüssel noch einmal eingeben.',
  'That is not the passphrase of your keys.': 'Das ist nicht die Passphrase Ihrer Schlüssel.',
  'Check for caps lock and try again.': 'Die Feststelltaste prüfen und es erneut versuchen.',
  'The passphrase is too short: it needs at least {count, number} characters.':
    'Die Passphrase ist zu kurz: Sie braucht mindestens {count, number} Zeichen.',
  'A few words that you can remember make a good one.': 'Ein paar gut zu merkende Wörter ergeben eine gute.',
  'The passphrase is too long: it may have at most {count} characters.':
    'Die Passphrase ist zu lang: Sie darf höchstens {count} Zeichen haben.',
  'Choose a shorter one.': 'Eine kürzere wählen.',
  'The root key comes from {variable}, which Signalbox cannot change.':
    'Der Hauptschlüssel kommt aus {variable}, und das kann Signalbox nicht ändern.',
  'Give a passphrase to seal your keys with instead, then start without {variable}.':
    'Eine Passphrase angeben, mit der die Schlüssel stattdessen versiegelt werden, dann ohne {variable} starten.',
  'Type the new passphrase to protect them with.': 'Die neue Passphrase eingeben, die sie schützen soll.',
  'Your keys are protected already.': 'Ihre Schlüssel sind schon geschützt.',
  'Change the root key instead.': 'Stattdessen den Hauptschlüssel wechseln.',
  '{variable} is set, and it decides how your keys are protected.':
    '{variable} ist gesetzt und bestimmt, wie Ihre Schlüssel geschützt sind.',
  'Start Signalbox without {variable} to choose another protection.':
    'Signalbox ohne {variable} starten, um einen anderen Schutz zu wählen.',

  // The file of connections.
  'This file holds no connections of Signalbox.': 'Diese Datei enthält keine Verbindungen von Signalbox.',
  'This file was made by a later Signalbox (its format is {version}, this one reads up to {known}).':
    'Diese Datei stammt von einer neueren Version von Signalbox (sie hat Format {version}, hier ist bis {known} lesbar).',
  'Update Signalbox on this computer, then import it again.':
    'Signalbox auf diesem Computer aktualisieren, dann noch einmal importieren.',
  'This file is damaged and cannot be read.': 'Diese Datei ist beschädigt und nicht lesbar.',
  'Export the connections again on the other computer. Nothing was changed here.':
    'Die Verbindungen auf dem anderen Computer noch einmal exportieren. Hier wurde nichts geändert.',
  'That passphrase does not open this file, or the file was changed on its way.':
    'Diese Passphrase öffnet die Datei nicht, oder die Datei wurde unterwegs verändert.',
  'Check for caps lock and try again. Nothing was changed here.':
    'Die Feststelltaste prüfen und es erneut versuchen. Hier wurde nichts geändert.',
  'This file holds a connection whose label cannot be used.':
    'Diese Datei enthält eine Verbindung, deren Bezeichnung unbrauchbar ist.',
  'This file holds a connection whose Base URL cannot be used.':
    'Diese Datei enthält eine Verbindung, deren Basis-URL unbrauchbar ist.',
  'This file holds a connection whose default model cannot be used.':
    'Diese Datei enthält eine Verbindung, deren Standardmodell unbrauchbar ist.',
  'This file holds a connection of a sort that this Signalbox does not know.':
    'Diese Datei enthält eine Verbindung einer Art, die dieses Signalbox nicht kennt.',
  'Correct it on the other computer and export again. Nothing was changed here.':
    'Sie auf dem anderen Computer berichtigen und noch einmal exportieren. Hier wurde nichts geändert.',
  'No provider is connected, so there is nothing to export.':
    'Es ist kein Anbieter verbunden, also gibt es nichts zu exportieren.',
  'Add one first.': 'Zuerst einen hinzufügen.',
  '{taken} came along with the import.': 'Mit dem Import kamen: {taken}.',
  'No rules came along with the import, {leftOut, plural, one {# entry left out} other {# entries left out}}.':
    'Mit dem Import kamen keine Regeln, {leftOut, plural, one {# Eintrag wurde ausgelassen} other {# Einträge wurden ausgelassen}}.',
  '{taken} came along with the import, {leftOut, plural, one {# entry left out} other {# entries left out}}.':
    'Mit dem Import kamen: {taken}. {leftOut, plural, one {# Eintrag wurde ausgelassen} other {# Einträge wurden ausgelassen}}.',
  'Look at Routing Rules under Advanced to see where work goes now.':
    'Unter „Erweitert“ in den Routing-Regeln ist zu sehen, wohin Arbeit jetzt geht.',
  'What points to a provider that is not connected here was left out. Import that provider too, or add the rules by hand.':
    'Was auf einen Anbieter verweist, der hier nicht verbunden ist, wurde ausgelassen. Diesen Anbieter auch importieren oder die Regeln von Hand anlegen.',
} as const;
