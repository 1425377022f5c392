/** What main says of models: their prices, and why one of Claude's levels was picked. */
export const mainModels = {
  // What a price depends on.
  'and {price} for each request': 'und {price} für jede Anfrage',
  'short prompts; long ones cost more': 'kurze Anfragen; lange kosten mehr',
  'until 31 December 2026, then $1.50 in and $7.50 out':
    'bis 31. Dezember 2026, danach 1,50 $ für die Eingabe und 7,50 $ für die Ausgabe',
  'prompts up to 200,000 tokens; longer ones cost $4 in and $18 out':
    'Anfragen bis 200.000 Tokens; längere kosten 4 $ für die Eingabe und 18 $ für die Ausgabe',
  'text and pictures; sound costs $1 in': 'Text und Bilder; Ton kostet 1 $ für die Eingabe',
  'prompts up to 272,000 tokens; longer ones cost twice the input and 1.5 times the output':
    'Anfragen bis 272.000 Tokens; bei längeren kostet die Eingabe das Doppelte und die Ausgabe das Anderthalbfache',

  // Why a level was picked.
  'chosen for everything': 'für alles gewählt',
  'chosen for short replies': 'für kurze Antworten gewählt',
  'chosen for conversation': 'für den Chat gewählt',
  'chosen for tasks': 'für Aufgaben gewählt',
  '{work}, and nothing that asks for more': '{work} und nichts, was mehr verlangt',
  'nothing speaks for another level': 'nichts spricht für eine andere Stufe',
  code: 'Programmcode',
  mathematics: 'Mathematik',
  'data to be pulled out of text': 'Daten, die aus Text zu ziehen sind',
  'reasoning over several conditions': 'Schlüsse aus mehreren Bedingungen',
  'asked for depth': 'Gründlichkeit verlangt',
  writing: 'Schreibarbeit',
  conversation: 'Unterhaltung',
  'the numbers in it': 'die Zahlen darin',
  'the formulas in it': 'die Formeln darin',
  'its exceptions': 'die Ausnahmen darin',
  'its requirements': 'die Anforderungen darin',
  'a problem that takes thought': 'eine Aufgabe zum Nachdenken',
  'the people and events in it': 'die Personen und Ereignisse darin',
  'a few words of courtesy': 'ein paar höfliche Worte',
  'its length': 'die Länge',
  'how short it is': 'die Kürze',
  'a middling length': 'eine mittlere Länge',
  'a question for one fact': 'eine Frage nach einer Tatsache',
  'a brief answer is wanted': 'eine knappe Antwort ist erwünscht',
  'several things asked at once': 'mehrere Fragen auf einmal',
  'a file to read': 'eine Datei zu lesen',
  'files to read': 'Dateien zu lesen',
  'an image to look at': 'ein Bild anzusehen',
  'images to look at': 'Bilder anzusehen',
  'the conversation so far': 'der bisherige Verlauf',
} as const;
