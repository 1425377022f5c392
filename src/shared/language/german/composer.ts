/** What is said where a message is written, and of the files that go with it. */
export const composer = {
  'Files of this message': 'Dateien dieser Nachricht',
  // Pictures on their way to a model.
  '{pixels}, {size}': '{pixels}, {size}',
  '{picture}, sent as it is': '{picture}, wird unverändert gesendet',
  '{picture} → sent with {size}': '{picture} → gesendet mit {size}',
  '{picture} → sent as {pixels}, {size}': '{picture} → gesendet als {pixels}, {size}',
  'Without the place, the time and the camera that the file may name':
    'Ohne Ort, Zeit und Kamera, die in der Datei stehen können',
  'In full size, with everything that the file holds: the place where it was taken, for instance':
    'In voller Größe, mit allem, was in der Datei steht: zum Beispiel dem Ort der Aufnahme',
  'Send as it is': 'Unverändert senden',
  'Send it made to fit': 'Passend verkleinert senden',
  'The service does not take it as it is, so it is made to fit.':
    'Unverändert nimmt der Dienst das Bild nicht an, deshalb wird es passend gemacht.',
  'Picture before': 'Bild davor',
  'Next picture': 'Nächstes Bild',
  'Show at 100 %': 'In Originalgröße zeigen',
  'Fit into the window': 'Ins Fenster einpassen',
  'The picture is being fetched.': 'Das Bild wird geladen.',
  'This picture is gone.': 'Dieses Bild ist nicht mehr da.',
  // A model that takes no pictures.
  '{model} of {label} takes no pictures.': '{model} von {label} nimmt keine Bilder an.',
  '{names} of an earlier message is left out.': '{names} aus einer früheren Nachricht wird weggelassen.',
  '{names} of earlier messages are left out.': '{names} aus früheren Nachrichten werden weggelassen.',
  '{count, plural, one {# more} other {# more}}': '{count, plural, one {# weiteres} other {# weitere}}',
  'No connected model is known to take them.': 'Von keinem verbundenen Modell ist bekannt, dass es Bilder annimmt.',
  'These are known to take them:': 'Diese nehmen Bilder an:',
  'Use {name} here': 'Hier {name} verwenden',
  'Make {label} Primary': '{label} zum Primary machen',
  'Send anyway': 'Trotzdem senden',
  'Send without it': 'Ohne das Bild senden',
  'Send without them': 'Ohne die Bilder senden',
  // The field and what stands around it.
  'Write a message': 'Nachricht schreiben',
  Compose: 'Verfassen',
  Message: 'Nachricht',
  '{count, plural, one {Remove the file that could not be attached.} other {Remove the files that could not be attached.}}':
    '{count, plural, one {Die Datei entfernen, die sich nicht anhängen ließ.} other {Die Dateien entfernen, die sich nicht anhängen ließen.}}',
  'Pasted text · about {size}': 'Eingefügter Text · etwa {size}',
  'Remove pasted text': 'Eingefügten Text entfernen',
  // How a conversation is asked.
  'Options of this conversation': 'Optionen dieses Chats',
  'Set for this conversation': 'Für diesen Chat festgelegt',
  'How this conversation is asked': 'Wie in diesem Chat gefragt wird',
  'It holds for this conversation alone, from the next question on.':
    'Gilt nur für diesen Chat, ab der nächsten Frage.',
  '{model} was set for a connection that is gone. It rests while that is not Primary.':
    '{model} wurde für eine Verbindung festgelegt, die es nicht mehr gibt. Es ruht, solange sie nicht Primary ist.',
  '{model} was set for {label}. It rests while that is not Primary.':
    '{model} wurde für {label} festgelegt. Es ruht, solange {label} nicht Primary ist.',
  'Remove it': 'Entfernen',
  'Told to the model before everything else, behind those in Settings that hold for every conversation.':
    'Das Modell liest sie vor allem anderen, gleich nach den Anweisungen aus den Einstellungen, die für jeden Chat gelten.',
  'Answer in German. Be brief.': 'Antworte auf Englisch. Fasse dich kurz.',
  'How it answers': 'Wie geantwortet wird',
  '0 is even, 2 is wild. Empty: the model’s own.': '0 ist gleichmäßig, 2 ist wild. Leer: wie das Modell es vorsieht.',
  'From 0 to 1. Empty: the model’s own.': 'Von 0 bis 1. Leer: wie das Modell es vorsieht.',
  'Most tokens of an answer': 'Höchstzahl der Tokens einer Antwort',
  'Reasoning counts as well. Empty: no limit of yours.': 'Das Nachdenken zählt mit. Leer: kein eigenes Limit.',
  'One in each line. The answer ends before the first of them.':
    'Eine pro Zeile. Die Antwort endet vor der ersten, die vorkommt.',
  'Some models refuse some of these; what they say then stands at the answer.':
    'Manche Modelle lehnen manches davon ab; was sie dann sagen, steht bei der Antwort.',
  'Type a number from 0 to 2.': 'Bitte eine Zahl von 0 bis 2 eingeben.',
  'Type a number from 0 to 1.': 'Bitte eine Zahl von 0 bis 1 eingeben.',
  'At most 16 lines of 200 characters each.': 'Höchstens 16 Zeilen mit je 200 Zeichen.',
  '{model} rests': '{model} ruht',
  instructions: 'Anweisungen',
  'at most {count, plural, one {# token} other {# tokens}}':
    'höchstens {count, plural, one {# Token} other {# Tokens}}',
  // What a message takes.
  'About {count, plural, one {# token} other {# tokens}} for {model}':
    'Etwa {count, plural, one {# Token} other {# Tokens}} für {model}',
  'About {count, plural, one {# token} other {# tokens}}: with the answer more than the {room, number} that {model} takes':
    'Etwa {count, plural, one {# Token} other {# Tokens}}: mit der Antwort mehr als die {room, number}, die {model} annimmt',
  'About {count, number} of the {room, number} tokens that {model} takes':
    'Etwa {count, number} der {room, number} Tokens, die {model} annimmt',
  'its price is not known': 'der Preis ist nicht bekannt',
  'about {amount} with the answer': 'etwa {amount} mit der Antwort',
  'Estimated on this computer, with an answer of {count, plural, one {# token} other {# tokens}}.':
    'Auf diesem Computer geschätzt, mit einer Antwort von {count, plural, one {# Token} other {# Tokens}}.',
  'Price: {source}, {day}.': 'Preis: {source}, {day}.',
  // Commands and snippets.
  'Give an agent a task': 'Einem Agenten eine Aufgabe geben',
  'Give a task to an agent of your choice': 'Eine Aufgabe einem bestimmten Agenten geben',
  'Another model of Primary, here': 'Hier ein anderes Modell von Primary',
  'Begin a new chat': 'Neuen Chat beginnen',
  'This conversation as a file': 'Diesen Chat als Datei',
  'Texts that you write often': 'Oft geschriebene Texte',
  'What is shown, to read and to edit': 'Was zu sehen ist, zum Lesen und Bearbeiten',
  'Everything, to keep or to bring in again': 'Alles, zum Aufheben oder Wiedereinlesen',
  'A page for a browser, to be given away': 'Eine Seite für den Browser, zum Weitergeben',
  Print: 'Drucken',
  'On paper or as a PDF': 'Auf Papier oder als PDF',
  Insert: 'Einfügen',
  Snippets: 'Textbausteine',
  'New snippet': 'Neuer Textbaustein',
  'Edit snippet': 'Textbaustein bearbeiten',
  Text: 'Text',
  'What is typed behind the slash, such as weekly-report.':
    'Was hinter dem Schrägstrich getippt wird, zum Beispiel wochenbericht.',
  'Words in double braces are asked for whenever it is taken: Dear {example}.':
    'Nach Wörtern in doppelten geschweiften Klammern wird beim Einfügen gefragt: Liebe {example}.',
  'Texts that you write often. Type a slash and the name in an empty field to take one.':
    'Oft geschriebene Texte. Ein Schrägstrich und der Name im leeren Feld fügen einen ein.',
  '/{name} was removed.': '/{name} wurde entfernt.',
  'None yet. One called <name>translate</name> could say: Translate into {variable}, and keep the tone.':
    'Noch keine. Einer namens <name>übersetzen</name> könnte lauten: Übersetze ins {variable} und behalte den Ton bei.',
  'Edit /{name}': '/{name} bearbeiten',
  'Remove /{name}': '/{name} entfernen',
} as const;
