/** What main says of rules, logical models and the way that work takes. */
export const mainRouting = {
  'A logical model no longer exists.': 'Ein logisches Modell gibt es nicht mehr.',
  'The logical model “{name}” no longer exists.': 'Das logische Modell „{name}“ gibt es nicht mehr.',
  'The logical model “{name}” has no targets.': 'Das logische Modell „{name}“ hat keine Ziele.',
  'The logical model “{name}” stands for {count, plural, one {one target} other {# targets}}.':
    'Das logische Modell „{name}“ steht für {count, plural, one {ein Ziel} other {# Ziele}}.',
  'The test failed.': 'Der Test ist fehlgeschlagen.',
  'The test was stopped before its end.': 'Der Test wurde vor seinem Ende gestoppt.',
  'Its provider is not connected any more.': 'Der Anbieter ist nicht mehr verbunden.',
  '{label} is not connected any more.': '{label} ist nicht mehr verbunden.',
  '{label} does not have {model} for this account.': '{label} hat {model} für dieses Konto nicht.',
  '{label} responded.': '{label} hat geantwortet.',
  '{label} responded, but does not list a model called {model}.':
    '{label} hat geantwortet, führt aber kein Modell namens {model}.',

  '{stronger} is stronger and is asked once instead of {weak}.':
    '{stronger} ist stärker und wird einmal anstelle von {weak} gefragt.',
  'The first answer cost {first}, the second {second}. Both are kept.':
    'Die erste Antwort hat {first} gekostet, die zweite {second}. Beide bleiben erhalten.',
  'an amount that is not known': 'einen unbekannten Betrag',
  'nothing ¦ cost': 'nichts',
  'What had arrived is discarded.': 'Was angekommen war, wird verworfen.',
  '{label} is asked once more.': '{label} wird noch einmal gefragt.',
  '{label} takes over as backup.': '{label} springt als Reserve ein.',
  '{label} takes over.': '{label} übernimmt.',

  'This name is too long.': 'Dieser Name ist zu lang.',
  'A logical model has at most {most, number} targets.': 'Ein logisches Modell hat höchstens {most, number} Ziele.',
  'Take some away.': 'Einige entfernen.',
  'A target cannot be used.': 'Ein Ziel ist unbrauchbar.',
  'Choose a provider or another logical model.': 'Einen Anbieter oder ein anderes logisches Modell wählen.',
  'This temperature cannot be used.': 'Diese Temperatur ist unbrauchbar.',
  'Enter a number from 0 to 2, or leave it empty.': 'Eine Zahl von 0 bis 2 eingeben oder leer lassen.',
  'This number of tokens cannot be used.': 'Diese Zahl von Tokens ist unbrauchbar.',
  'Enter a whole number from 1, or leave it empty.': 'Eine ganze Zahl ab 1 eingeben oder leer lassen.',
  'This top-p cannot be used.': 'Dieses Top-p ist unbrauchbar.',
  'Enter a number from 0 to 1, or leave it empty.': 'Eine Zahl von 0 bis 1 eingeben oder leer lassen.',
  'These stop sequences cannot be used.': 'Diese Stoppsequenzen sind unbrauchbar.',
  'Enter at most 16, none longer than 200 characters.': 'Höchstens 16 eingeben, keine länger als 200 Zeichen.',
  'One of the default parameters cannot be used.': 'Einer der Standardparameter ist unbrauchbar.',
  'Correct it.': 'Berichtigen.',
  'Correct them.': 'Berichtigen.',
  'What this logical model must be able to do cannot be used.':
    'Was dieses logische Modell können muss, ist unbrauchbar angegeben.',
  'A logical model needs a name.': 'Ein logisches Modell braucht einen Namen.',
  'Type what it stands for, such as Fast or Careful.':
    'Eingeben, wofür es steht, zum Beispiel „Schnell“ oder „Gründlich“.',
  'There is a logical model called {name} already.': 'Ein logisches Modell namens {name} gibt es schon.',
  'Type another name.': 'Einen anderen Namen eingeben.',
  '“{name}” would lead back to itself: {way}.': '„{name}“ würde zu sich selbst zurückführen: {way}.',
  'Take out the target that closes the circle.': 'Das Ziel entfernen, das den Kreis schließt.',
  'A target names a provider that is gone.': 'Ein Ziel nennt einen Anbieter, den es nicht mehr gibt.',
  'A target names a logical model that is gone.': 'Ein Ziel nennt ein logisches Modell, das es nicht mehr gibt.',
  'Choose another.': 'Etwas anderes wählen.',
  'There are {most, number} logical models already, and no more fit.':
    'Es gibt schon {most, number} logische Modelle, und mehr passen nicht.',
  'Remove some that are not needed.': 'Einige entfernen, die nicht gebraucht werden.',
  'This logical model does not exist any more.': 'Dieses logische Modell gibt es nicht mehr.',
  'This logical model can no longer be brought back.': 'Dieses logische Modell lässt sich nicht mehr zurückholen.',
  'Look at the list again: it may have been removed in another window.':
    'Die Liste noch einmal ansehen: Vielleicht wurde es in einem anderen Fenster entfernt.',

  'A rule applies to default or to one agent.': 'Eine Regel gilt für default oder für einen Agenten.',
  'Choose default, or type agent: and the name of an agent: small letters, digits, - and _, at most 48.':
    'default wählen oder agent: und den Namen eines Agenten eingeben: Kleinbuchstaben, Ziffern, - und _, höchstens 48.',
  'This priority is too far from zero.': 'Diese Priorität ist zu weit von null entfernt.',
  'Enter a whole number from −{most, number} to {most, number}.':
    'Eine ganze Zahl von −{most, number} bis {most, number} eingeben.',
  'A priority is a whole number.': 'Eine Priorität ist eine ganze Zahl.',
  'Enter one such as 0 or 10. Lower numbers come first.':
    'Eine Zahl wie 0 oder 10 eingeben. Niedrigere Zahlen kommen zuerst.',
  'A rule has at most {most, number} fallbacks.': 'Eine Regel hat höchstens {most, number} Ausweichziele.',
  'A fallback of this rule cannot be used.': 'Ein Ausweichziel dieser Regel ist unbrauchbar.',
  'Choose a provider or a logical model.': 'Einen Anbieter oder ein logisches Modell wählen.',
  'This rule has no backend that can be used.': 'Diese Regel hat kein brauchbares Backend.',
  'These figures of the circuit breaker cannot be used.': 'Diese Werte der Sicherung sind unbrauchbar.',
  'This rule has something in it that cannot be used.': 'In dieser Regel ist etwas unbrauchbar.',
  'Correct it and save again.': 'Berichtigen und noch einmal speichern.',
  'A fallback of this rule names a provider that is gone.':
    'Ein Ausweichziel dieser Regel nennt einen Anbieter, den es nicht mehr gibt.',
  'A fallback of this rule names a logical model that is gone.':
    'Ein Ausweichziel dieser Regel nennt ein logisches Modell, das es nicht mehr gibt.',
  'The provider of this rule is gone.': 'Den Anbieter dieser Regel gibt es nicht mehr.',
  'The logical model of this rule is gone.': 'Das logische Modell dieser Regel gibt es nicht mehr.',
  'There are {most, number} rules already, and no more fit.':
    'Es gibt schon {most, number} Regeln, und mehr passen nicht.',
  'Remove some that are not needed any more.': 'Einige entfernen, die nicht mehr gebraucht werden.',
  'This rule does not exist any more.': 'Diese Regel gibt es nicht mehr.',
  'This rule can no longer be brought back.': 'Diese Regel lässt sich nicht mehr zurückholen.',
  'A rule can only be moved among those of its own context.':
    'Eine Regel lässt sich nur unter denen ihres eigenen Kontexts verschieben.',
  'Look at the table again: it may have been removed in another window.':
    'Die Tabelle noch einmal ansehen: Vielleicht wurde sie in einem anderen Fenster entfernt.',
  'part of the subscription': 'im Abo enthalten',
} as const;
