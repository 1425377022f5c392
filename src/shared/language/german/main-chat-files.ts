/** What main says of conversations that come in from files or go out to them, and of the search in them. */
export const mainChatFiles = {
  'Choose the archive (.zip) that ChatGPT or Claude sent you, or the conversations.json in it.':
    'Das Archiv (.zip) wählen, das von ChatGPT oder Claude gekommen ist, oder die conversations.json darin.',
  '“{name}” has {size} GB, and at most {most} GB can be read.':
    '„{name}“ hat {size} GB; höchstens {most} GB lassen sich lesen.',
  'Choose it again.': 'Noch einmal wählen.',
  'Make room for the file and for what is in it, then choose it again.':
    'Platz für die Datei und ihren Inhalt schaffen, dann noch einmal wählen.',
  'Another file of conversations is being read.': 'Gerade wird eine andere Datei mit Chats gelesen.',
  'Wait for its end, or stop it, then choose this one again.':
    'Das Ende abwarten oder das Lesen stoppen, dann diese noch einmal wählen.',
  'This import is not there any more.': 'Diesen Import gibt es nicht mehr.',
  'Choose the file again.': 'Die Datei noch einmal wählen.',
  '“{name}” is a web page, for reading in a browser.': '„{name}“ ist eine Webseite zum Lesen im Browser.',
  '“{name}” is neither an archive nor a file of conversations.':
    '„{name}“ ist weder ein Archiv noch eine Datei mit Chats.',
  'The archive “{name}” holds no conversations.json.': 'Das Archiv „{name}“ enthält keine conversations.json.',
  'Ask ChatGPT or Claude for a new export of your data, then choose the archive that they send you.':
    'Bei ChatGPT oder Claude einen neuen Export der eigenen Daten anfordern und das zugesandte Archiv wählen.',
  'The archive “{name}” is protected with a password.': 'Das Archiv „{name}“ ist mit einem Passwort geschützt.',
  'Unpack it, then choose the conversations.json in it.': 'Entpacken und die conversations.json darin wählen.',
  'The archive “{name}” is damaged or not whole.': 'Das Archiv „{name}“ ist beschädigt oder unvollständig.',
  'Download it again, or unpack it and choose the conversations.json in it.':
    'Noch einmal herunterladen oder entpacken und die conversations.json darin wählen.',
  '“{name}” holds no conversations of ChatGPT, Claude or Signalbox.':
    '„{name}“ enthält keine Chats von ChatGPT, Claude oder Signalbox.',
  '“{name}” ends before its first conversation does.': '„{name}“ endet vor dem Ende des ersten Chats.',
  'Download it again.': 'Noch einmal herunterladen.',
  'There was no more room on the disk while “{name}” was read.':
    'Beim Lesen von „{name}“ ging auf dem Laufwerk der Platz aus.',
  'Make room, then choose the file again. What came in is kept and not taken twice.':
    'Platz schaffen, dann die Datei noch einmal wählen. Was schon da ist, bleibt und kommt nicht doppelt.',
  'A conversation in “{name}” needs more memory than there is for it.':
    'Ein Chat in „{name}“ braucht mehr Arbeitsspeicher, als dafür da ist.',
  'What came in before it is kept. The log says more.': 'Was davor kam, bleibt erhalten. Das Protokoll sagt mehr.',
  '“{name}” could not be read to its end.': '„{name}“ ließ sich nicht zu Ende lesen.',
  'What came in is kept and not taken twice: choose the file again. The log says more.':
    'Was schon da ist, bleibt und kommt nicht doppelt: die Datei noch einmal wählen. Das Protokoll sagt mehr.',

  'other kinds': 'andere Arten',
  'without a name': 'ohne Namen',
  'messages of unknown form': 'Nachrichten unbekannter Form',
  'messages of {role}': 'Nachrichten von {role}',
  'Imported conversation': 'Importierter Chat',
  '[Picture: not brought along]': '[Bild: nicht mitgebracht]',
  '[Picture, {width} × {height}: not brought along]': '[Bild, {width} × {height}: nicht mitgebracht]',
  '[Attached: {name}]': '[Angehängt: {name}]',
  'a file without a name': 'eine Datei ohne Namen',

  'The search could not be carried out.': 'Die Suche ließ sich nicht ausführen.',
  'Try again. If that does not help, make sure that the disk is not full.':
    'Erneut versuchen. Hilft das nicht, nachsehen, ob das Laufwerk voll ist.',
} as const;
