/** What the window says of playbooks and of comparing. */
export const playbooks = {
  // What playbooks will do.
  Playbooks: 'Playbooks',
  'Work that you do again and again, written down once as a row of steps. A playbook of one step is a recipe.':
    'Arbeit, die immer wiederkehrt, einmal als Reihe von Schritten aufgeschrieben. Ein Playbook aus einem Schritt ist ein Rezept.',
  'Each step has an agent and a prompt, can use what earlier steps answered, and can run on a model of its own.':
    'Jeder Schritt hat einen Agenten und einen Auftrag, kann verwenden, was frühere Schritte geantwortet haben, und mit einem eigenen Modell laufen.',
  'Over a table': 'Über eine Tabelle',
  'Run a playbook once, or over every row of a CSV file, with progress, pause and resume.':
    'Ein Playbook einmal ausführen oder für jede Zeile einer CSV-Datei, mit Fortschritt, Pause und Fortsetzen.',
  'Cost before': 'Kosten vorab',
  'See what a run will probably cost before it starts, from your last 20 successful runs.':
    'Vor dem Start sehen, was ein Lauf voraussichtlich kostet, nach Ihren letzten 20 erfolgreichen Läufen.',
  'A better model': 'Ein besseres Modell',
  'After ten runs, learn whether another model would do the same for less, with its figures.':
    'Nach zehn Läufen erfahren, ob ein anderes Modell dasselbe für weniger leisten würde, mit Zahlen.',
  // What comparing will do.
  Compare: 'Vergleichen',
  'Find out whether the cheaper model is good enough for your own work, instead of reading rankings.':
    'Herausfinden, ob das günstigere Modell für die eigene Arbeit gut genug ist, statt Ranglisten zu lesen.',
  'Side by side': 'Nebeneinander',
  'Two models, two playbooks or two whole set-ups get the same inputs.':
    'Zwei Modelle, zwei Playbooks oder zwei ganze Konfigurationen bekommen dieselben Eingaben.',
  'Judged blind': 'Blind bewertet',
  'A judge model scores both without knowing which is which, once in each order.':
    'Ein Modell als Richter bewertet beide, ohne zu wissen, was von wem stammt, einmal in jeder Reihenfolge.',
  'An honest answer': 'Eine ehrliche Antwort',
  'You see the difference with its margin of error, cost and speed beside it, and “no clear difference” when there is none.':
    'Sie sehen den Unterschied mit seiner Fehlerspanne, daneben Kosten und Tempo, und „kein klarer Unterschied“, wenn es keinen gibt.',
} as const;
