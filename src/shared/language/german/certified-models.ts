/** What the window says of certified models and of the runs that try a model. */
export const certifiedModels = {
  'Certified models': 'Zertifizierte Modelle',
  'Any model can be tried at tool calling, structured output, streaming, vision and long input. One that passes is called certified, by the report of that day.':
    'Jedes Modell lässt sich an Werkzeugaufrufen, strukturierter Ausgabe, Streaming, Bildern und langer Eingabe erproben. Besteht es, gilt es laut dem Bericht dieses Tages als zertifiziert.',
  'Hide certified models': 'Zertifizierte Modelle ausblenden',
  'Show certified models': 'Zertifizierte Modelle zeigen',
  'Reading the reports …': 'Die Berichte werden gelesen …',
  'Open models': 'Offene Modelle',
  Parameters: 'Parameter',
  'By its makers': 'Laut Hersteller',
  'Model card': 'Modellkarte',
  vision: 'Bilder',
  'Certified on {day}': 'Zertifiziert am {day}',
  'Not tried here yet': 'Hier noch nicht erprobt',
  'The report on {model} is removed.': 'Der Bericht über {model} ist entfernt.',
  'Save as Markdown': 'Als Markdown speichern',
  'Save as JSON': 'Als JSON speichern',
  'Certification reports': 'Zertifizierungsberichte',
  'Try a model': 'Ein Modell erproben',
  Connection: 'Verbindung',
  'Add a provider with a key or an address, and its models can be tried here.':
    'Sobald ein Anbieter mit Schlüssel oder Adresse hinzugefügt ist, lassen sich seine Modelle hier erproben.',
  'Start a certification run': 'Zertifizierung starten',
  'A run asks the model six questions and spends about {tokens, number} tokens, more if it thinks before it answers.':
    'Ein Lauf stellt dem Modell sechs Fragen und verbraucht etwa {tokens, number} Tokens, mehr, wenn es vor der Antwort nachdenkt.',
  'A run asks the model six questions and spends about {tokens, number} tokens, which cost nothing here.':
    'Ein Lauf stellt dem Modell sechs Fragen und verbraucht etwa {tokens, number} Tokens, die hier nichts kosten.',
  'A run asks the model six questions and spends about {tokens, number} tokens, about {cost}; more if it thinks before it answers.':
    'Ein Lauf stellt dem Modell sechs Fragen und verbraucht etwa {tokens, number} Tokens, rund {cost}; mehr, wenn es vor der Antwort nachdenkt.',
  'Tokens not told by the service': 'Zahl der Tokens vom Dienst nicht genannt',
  Checks: 'Prüfungen',
  'Tool calling': 'Werkzeugaufrufe',
  'Long input': 'Lange Eingabe',
  Certified: 'Zertifiziert',
  'Not passed': 'Nicht bestanden',
  'not counted': 'nicht gezählt',
  'not tried': 'nicht versucht',
} as const;
