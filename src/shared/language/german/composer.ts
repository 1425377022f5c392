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
  '{at, number} of {count, number}': '{at, number} von {count, number}',
  'Show at 100 %': 'In Originalgröße zeigen',
  'Fit into the window': 'Ins Fenster einpassen',
  'The picture is being fetched.': 'Das Bild wird geholt.',
  'This picture is gone.': 'Dieses Bild ist nicht mehr da.',
  // A model that takes no pictures.
  '{model} of {label} takes no pictures.': '{model} von {label} nimmt keine Bilder an.',
  '{names} of an earlier message is left out.': '{names} aus einer früheren Nachricht wird weggelassen.',
  '{names} of earlier messages are left out.': '{names} aus früheren Nachrichten werden weggelassen.',
  '{count, plural, one {# more} other {# more}}': '{count, plural, one {# weiteres} other {# weitere}}',
  'No connected model is known to take them.': 'Von keinem verbundenen Modell ist bekannt, dass es Bilder annimmt.',
  'These are known to take them:': 'Diese nehmen Bilder an:',
  'Use {name} here': 'Hier {name} benutzen',
  'Make {label} Primary': '{label} zum Primary machen',
  'Send anyway': 'Trotzdem senden',
  'Send without it': 'Ohne das Bild senden',
  'Send without them': 'Ohne die Bilder senden',
} as const;
