/** What main says of the database, its backups and the folder it lies in, of links, and of calls of the window that do not fit. */
export const mainStorage = {
  'Signalbox cannot write to its folder {path}.': 'Signalbox kann nicht in seinen Ordner {path} schreiben.',
  'Signalbox cannot write to its file {path}.': 'Signalbox kann nicht in seine Datei {path} schreiben.',
  'Make it writable for your user, or start with another folder (--home, or SIGNALBOX_HOME), then start again.':
    'Für das eigene Benutzerkonto beschreibbar machen oder einen anderen Ordner angeben (--home oder SIGNALBOX_HOME), dann neu starten.',
  'The database {file} was made by a newer version of Signalbox.':
    'Die Datenbank {file} stammt von einer neueren Version von Signalbox.',
  'Start that newer version, or use another folder (--home, or SIGNALBOX_HOME). Nothing was changed.':
    'Die neuere Version starten oder einen anderen Ordner angeben (--home oder SIGNALBOX_HOME). Es wurde nichts geändert.',
  'The database could not be brought up to date (step {number, number}, {name}).':
    'Die Datenbank ließ sich nicht auf den neuen Stand bringen (Schritt {number, number}, {name}).',
  'Nothing was lost: start the version of Signalbox that you used before, and report this.':
    'Es ist nichts verloren: die zuvor benutzte Version von Signalbox starten und diesen Fehler melden.',
  'The database must be brought up to date, and the backup that is made first failed.':
    'Die Datenbank muss auf den neuen Stand gebracht werden, aber die Sicherungskopie davor ist fehlgeschlagen.',
  'Make sure that {folder} can be written and that the disk is not full, then start again.':
    'Dafür sorgen, dass {folder} beschreibbar und das Laufwerk nicht voll ist, dann neu starten.',
  'There is no room left for the database {file}.': 'Für die Datenbank {file} ist kein Platz mehr.',
  'Free some space on that disk, then start again.': 'Auf diesem Laufwerk Platz schaffen, dann neu starten.',
  'Signalbox cannot write to its database {file}.': 'Signalbox kann nicht in seine Datenbank {file} schreiben.',
  'Make the file and its folder writable for your user, then start again.':
    'Die Datei und ihren Ordner für das eigene Benutzerkonto beschreibbar machen, dann neu starten.',
  'Another program is using the database {file}.': 'Ein anderes Programm benutzt die Datenbank {file}.',
  'Close that program, then start again.': 'Das andere Programm schließen, dann neu starten.',
  'The database {file} could not be opened.': 'Die Datenbank {file} ließ sich nicht öffnen.',
  'The database {file} could not be opened ({code}).': 'Die Datenbank {file} ließ sich nicht öffnen ({code}).',
  'Check that the disk is connected and healthy, then start again. Nothing was changed.':
    'Prüfen, ob das Laufwerk angeschlossen und in Ordnung ist, dann neu starten. Es wurde nichts geändert.',

  'The database was damaged.': 'Die Datenbank war beschädigt.',
  'The database file was missing.': 'Die Datei der Datenbank fehlte.',
  'No usable backup was found, so Signalbox started empty.':
    'Es fand sich keine brauchbare Sicherungskopie, deshalb beginnt Signalbox leer.',
  'Signalbox went back to the backup of {moment}; anything newer is not in it.':
    'Signalbox ist zur Sicherungskopie vom {moment} zurückgekehrt; Neueres ist darin nicht enthalten.',
  'The damaged file was kept, unchanged, in {folder}.': 'Die beschädigte Datei liegt unverändert in {folder}.',
  'Connect your providers again, or put a copy of your own in place of the database.':
    'Die Anbieter neu verbinden oder eine eigene Kopie an die Stelle der Datenbank legen.',
  'Check your latest conversations and connections.': 'Die letzten Chats und Verbindungen prüfen.',
  'A check found damage in the database.': 'Eine Prüfung hat Schäden in der Datenbank gefunden.',
  'Restart Signalbox: it will put the damaged file aside and go back to the newest good backup.':
    'Signalbox neu starten: Es legt die beschädigte Datei beiseite und kehrt zur neuesten guten Sicherungskopie zurück.',
  'The daily backup could not be made: the disk is full.':
    'Die tägliche Sicherungskopie ließ sich nicht anlegen: Das Laufwerk ist voll.',
  'Free some space for {folder}.': 'Platz schaffen für {folder}.',
  'The daily backup could not be made.': 'Die tägliche Sicherungskopie ließ sich nicht anlegen.',
  'Check that {folder} can be written.': 'Prüfen, ob {folder} beschreibbar ist.',

  'What you did could not be saved.': 'Das ließ sich nicht speichern.',
  'Try once more. The log file in the data folder says what happened.':
    'Erneut versuchen. Was geschehen ist, steht in der Protokolldatei im Datenordner.',
  'The window asked for something that this version does not know.':
    'Das Fenster hat etwas verlangt, das diese Version nicht kennt.',
  'Restart Signalbox, so that both halves are of the same version.':
    'Signalbox neu starten, damit beide Hälften dieselbe Version haben.',
  'The disk is full. Free some space, then try again.': 'Das Laufwerk ist voll. Platz schaffen und erneut versuchen.',
  'The data folder cannot be written to. Allow it, then try again.':
    'Der Datenordner ist nicht beschreibbar. Das erlauben und erneut versuchen.',
  'The database is damaged. Restart Signalbox: it puts the file aside and restores the latest backup.':
    'Die Datenbank ist beschädigt. Signalbox neu starten: Es legt die Datei beiseite und stellt die letzte Sicherungskopie wieder her.',
  'Try again. If it stays, restart Signalbox.': 'Erneut versuchen. Bleibt es dabei, Signalbox neu starten.',
  'Only web and mail addresses can be opened.': 'Nur Web- und E-Mail-Adressen lassen sich öffnen.',

  'This address is too long to open.': 'Diese Adresse ist zu lang, um sie zu öffnen.',
  'This address holds hidden characters, so it was not opened.':
    'Diese Adresse enthält verborgene Zeichen und wurde deshalb nicht geöffnet.',
  'This is not a complete web address, so it was not opened.':
    'Das ist keine vollständige Webadresse; sie wurde deshalb nicht geöffnet.',
  'Signalbox opens web pages and mail addresses only, not “{protocol}” addresses.':
    'Signalbox öffnet nur Webseiten und E-Mail-Adressen, keine Adressen mit „{protocol}“.',
  'This address holds a user name or a password, so it was not opened.':
    'Diese Adresse enthält einen Benutzernamen oder ein Passwort und wurde deshalb nicht geöffnet.',
} as const;
