/** What main says of chat: files that are attached, conversations, files of conversations, the search. */
export const mainChat = {
  // Files that are attached.
  '“{name}” has {size} MB, and at most {most, number} MB can be attached.':
    '„{name}“ hat {size} MB, und höchstens {most, number} MB lassen sich anhängen.',
  'Attach a smaller part of it.': 'Einen kleineren Teil davon anhängen.',
  'Choose the file again, or another one.': 'Die Datei noch einmal wählen oder eine andere.',
  'Pictures (PNG, JPEG, WebP, GIF), PDFs and text files can.':
    'Bilder (PNG, JPEG, WebP, GIF), PDFs und Textdateien lassen sich anhängen.',
  '“{name}” is a file of unknown form, whatever its name says, and cannot be attached.':
    '„{name}“ ist, was auch immer der Name sagt, eine Datei unbekannter Art und lässt sich nicht anhängen.',
  '“{name}” is a file of the kind {kind} and cannot be attached.':
    '„{name}“ ist eine Datei der Art {kind} und lässt sich nicht anhängen.',
  '“{name}” is a file of the kind {kind}, whatever its name says, and cannot be attached.':
    '„{name}“ ist, was auch immer der Name sagt, eine Datei der Art {kind} und lässt sich nicht anhängen.',
  '“{name}” is a picture of the kind {kind}, which cannot be read here.':
    '„{name}“ ist ein Bild der Art {kind}, das hier nicht gelesen werden kann.',
  'Save or export it as JPEG or PNG, then attach that.':
    'Als JPEG oder PNG speichern oder exportieren und das anhängen.',
  '“{name}” is a picture that cannot be read to its end.':
    '„{name}“ ist ein Bild, das sich nicht bis zum Ende lesen lässt.',
  'It may be damaged or cut off. Open it elsewhere and save it again, then attach that.':
    'Vielleicht ist es beschädigt oder abgeschnitten. In einer anderen App öffnen, neu speichern und das anhängen.',
  '“{name}” has {width} × {height} pixels, and at most {most, number} million can be read.':
    '„{name}“ hat {width} × {height} Pixel, und höchstens {most, number} Millionen lassen sich lesen.',
  'Make it smaller in an app for pictures, or attach a part of it: models see a few million pixels at most.':
    'In einer App für Bilder verkleinern oder einen Ausschnitt anhängen: Modelle sehen höchstens einige Millionen Pixel.',
  '“{name}” is protected with a password.': '„{name}“ ist mit einem Passwort geschützt.',
  'Save a copy without the password, then attach that.': 'Eine Kopie ohne Passwort speichern und die anhängen.',
  '“{name}” is a PDF that cannot be read.': '„{name}“ ist ein PDF, das sich nicht lesen lässt.',
  'It may be damaged. Open it elsewhere and save it again, or attach its text.':
    'Vielleicht ist es beschädigt. In einer anderen App öffnen und neu speichern oder den Text anhängen.',
  '“{name}” did not arrive whole.': '„{name}“ ist nicht vollständig angekommen.',
  'The file did not arrive whole.': 'Die Datei ist nicht vollständig angekommen.',
  'Attach it again.': 'Noch einmal anhängen.',
  'There is no room on the disk for “{name}”.': 'Auf dem Laufwerk ist kein Platz für „{name}“.',
  '“{name}” could not be stored.': '„{name}“ konnte nicht gespeichert werden.',
  'Make room, then attach it again.': 'Platz schaffen und noch einmal anhängen.',
  'Look whether the folder of Signalbox can be written to, then try again.':
    'Nachsehen, ob in den Ordner von Signalbox geschrieben werden kann, und es erneut versuchen.',
  'This file is not there any more.': 'Diese Datei ist nicht mehr da.',
  'It holds no text, only pictures of pages: a model sees nothing of it.':
    'Darin steht kein Text, nur Bilder von Seiten: Ein Modell sieht nichts davon.',
  'Text of the first {read, number} of {pages, number} pages.':
    'Text der ersten {read, number} von {pages, number} Seiten.',
  'The first {most, number} of {length, number} characters.': 'Die ersten {most, number} von {length, number} Zeichen.',
  'Only its first frame is sent.': 'Nur das erste Einzelbild wird gesendet.',
  // Conversations, folders, snippets.
  'An answer is still on its way in this conversation.': 'In diesem Chat ist noch eine Antwort unterwegs.',
  'Stop it or wait for its end, then send again.': 'Sie stoppen oder ihr Ende abwarten und dann noch einmal senden.',
  'There is nothing to send yet.': 'Es gibt noch nichts zu senden.',
  'Type a message first.': 'Zuerst eine Nachricht schreiben.',
  'Shorten it, or send it in parts. What you typed is kept.':
    'Kürzen oder in Teilen senden. Das Geschriebene bleibt erhalten.',
  'This message has {size} MB, and at most {most, number} MB can be sent at once.':
    'Diese Nachricht hat {size} MB, und höchstens {most, number} MB lassen sich auf einmal senden.',
  'This conversation is not there any more.': 'Diesen Chat gibt es nicht mehr.',
  'Start a new chat, or choose another from the list.':
    'Einen neuen Chat beginnen oder einen anderen aus der Liste wählen.',
  'This conversation was deleted.': 'Dieser Chat wurde gelöscht.',
  'A conversation needs a title.': 'Ein Chat braucht einen Titel.',
  'This conversation can no longer be brought back.': 'Dieser Chat lässt sich nicht mehr zurückholen.',
  'A file of this message is gone.': 'Eine Datei dieser Nachricht ist nicht mehr da.',
  'Attach it again, then send the message.': 'Sie noch einmal anhängen und die Nachricht dann senden.',
  'The message that was edited is not there any more.': 'Die bearbeitete Nachricht gibt es nicht mehr.',
  'This message can no longer be brought back.': 'Diese Nachricht lässt sich nicht mehr zurückholen.',
  'This message is not there any more.': 'Diese Nachricht gibt es nicht mehr.',
  'This folder is not there any more.': 'Diesen Ordner gibt es nicht mehr.',
  'Choose another, or make a new one.': 'Einen anderen wählen oder einen neuen anlegen.',
  'There are {count, number} folders already.': 'Es gibt schon {count, number} Ordner.',
  'Remove some first.': 'Zuerst welche entfernen.',
  'This folder can no longer be brought back.': 'Dieser Ordner lässt sich nicht mehr zurückholen.',
  'Make a new one. The conversations that were in it are in the list.':
    'Einen neuen anlegen. Die Chats, die darin waren, stehen in der Liste.',
  'A folder needs a name.': 'Ein Ordner braucht einen Namen.',
  'Type a word or two.': 'Ein oder zwei Wörter eingeben.',
  'There is a folder called {name} already.': 'Einen Ordner namens {name} gibt es schon.',
  'These conversations can no longer be brought back.': 'Diese Chats lassen sich nicht mehr zurückholen.',
  'What is deleted can be brought back for a day.': 'Gelöschtes lässt sich einen Tag lang zurückholen.',
  'At most {count, number} conversations can be pinned.': 'Höchstens {count, number} Chats lassen sich anheften.',
  'Unpin some first, or move them to a folder.':
    'Zuerst bei einigen das Anheften aufheben oder sie in einen Ordner verschieben.',
  'A snippet needs a text.': 'Ein Textbaustein braucht einen Text.',
  'Write what it stands for.': 'Schreiben, wofür er steht.',
  'This text is too long.': 'Dieser Text ist zu lang.',
  'There are {count, number} snippets already.': 'Es gibt schon {count, number} Textbausteine.',
  'This snippet is not there any more.': 'Diesen Textbaustein gibt es nicht mehr.',
  'This snippet can no longer be brought back.': 'Dieser Textbaustein lässt sich nicht mehr zurückholen.',
  'This is no name for a snippet.': 'Das ist kein Name für einen Textbaustein.',
  'Use letters, figures and hyphens, such as weekly-report.':
    'Buchstaben, Ziffern und Bindestriche benutzen, zum Beispiel wochenbericht.',
  'There is /{name} already.': '/{name} gibt es schon.',
  'Write it anew.': 'Neu schreiben.',
} as const;
