/** What the agents that come with the app are good at. Their instructions are for models and stay as they are. */
export const shippedAgents = {
  'Writes, changes and repairs programs and scripts: functions, tests, queries, configuration, bug fixes.':
    'Schreibt, ändert und repariert Programme und Skripte: Funktionen, Tests, Abfragen, Konfiguration, Fehlerbehebung.',
  'Turns a goal into a plan: steps in order, time, dependencies, risks, schedules, checklists and agendas.':
    'Macht aus einem Ziel einen Plan: Schritte in ihrer Reihenfolge, Zeit, Abhängigkeiten, Risiken, Zeitpläne, Checklisten und Tagesordnungen.',
  'Answers questions and finds things out: facts, comparisons, background, literature, what sources say and how far they agree.':
    'Beantwortet Fragen und findet Dinge heraus: Fakten, Vergleiche, Hintergründe, Literatur, was Quellen sagen und wie weit sie übereinstimmen.',
  'Looks at images: photos, screenshots, scans, diagrams and handwriting. Describes, reads and compares them.':
    'Sieht sich Bilder an: Fotos, Bildschirmfotos, Scans, Diagramme und Handschrift. Beschreibt, liest und vergleicht sie.',
  'Writes and revises texts: emails, letters, articles, posts, speeches, stories, summaries; corrects style, tone and length.':
    'Schreibt und überarbeitet Texte: E-Mails, Briefe, Artikel, Beiträge, Reden, Geschichten, Zusammenfassungen; verbessert Stil, Ton und Länge.',
  'Makes sense of figures: tables, CSV, budgets, surveys, statistics. Calculates, finds trends and outliers, weighs options.':
    'Macht Zahlen verständlich: Tabellen, CSV, Budgets, Umfragen, Statistiken. Rechnet, findet Trends und Ausreißer, wägt Möglichkeiten ab.',
  'Pulls given fields out of documents into JSON, CSV or a table: invoices, receipts, forms, contracts, CVs, lists, logs.':
    'Holt gewünschte Angaben aus Dokumenten in JSON, CSV oder eine Tabelle: Rechnungen, Belege, Formulare, Verträge, Lebensläufe, Listen, Protokolle.',
  'Translates texts, documents and strings of programs between languages, and checks translations.':
    'Übersetzt Texte, Dokumente und Texte von Programmen zwischen Sprachen und prüft Übersetzungen.',
} as const;
