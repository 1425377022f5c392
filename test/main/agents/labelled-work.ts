import type { AttachmentKind } from '../../../src/shared/domain/attachment';

/** Work as people write it, with the agent that should do it, apart from the examples of agents and the list of concepts. */
export interface LabelledWork {
  readonly text: string;
  readonly agent: string;
  readonly attachments?: readonly AttachmentKind[];
}

const of =
  (agent: string, attachments: readonly AttachmentKind[] = []) =>
  (text: string): LabelledWork => ({ text, agent, attachments });

/** English and German, eight agents. */
export const labelledWork: readonly LabelledWork[] = [
  ...[
    'My bash script stops with "permission denied", can you sort that out',
    'Implement a REST endpoint that returns the last ten orders',
    'Add dark mode to this React component',
    'I get a NullPointerException in line 42, what is wrong',
    'Write a regex that matches Dutch postal codes',
    'Port this Ruby class to Go',
    'Make this query faster, it takes 30 seconds',
    'Create a GitHub action that runs the tests on every push',
    'Schreib mir ein Python-Skript, das doppelte Dateien findet',
    'Der Code stürzt ab, wenn die Liste leer ist. Finde den Fehler',
    'Schreibe Unittests für diese Klasse',
    'Review this pull request and fix the failing tests',
  ].map(of('builder')),
  ...[
    'Help me prepare for moving house in three weeks',
    'I want to run a marathon in October, set up a training schedule',
    'Outline the milestones for launching our newsletter app',
    'We need an agenda for Monday’s kick-off meeting',
    'What are the steps to organise a charity concert?',
    'Put together a packing checklist for a week in the mountains',
    'Prioritise this backlog and spread it over four sprints',
    'Plan a ten day trip through Portugal with two children',
    'Erstelle einen Zeitplan für die Renovierung der Küche',
    'Plane unseren Umzug Schritt für Schritt',
    'Mach mir eine Checkliste für die Hochzeit',
    'Break my thesis down into weekly tasks until June',
  ].map(of('planner')),
  ...[
    'What is known about the health effects of intermittent fasting?',
    'Which electric cars have the longest range right now?',
    'Explain how mRNA vaccines work',
    'Find out who owns this company and since when',
    'What is the difference between an ETF and a fund?',
    'Look into the history of the Suez canal',
    'Why do cats purr?',
    'Find sources about child labour in cobalt mining',
    'Was sagt die Forschung über Homeoffice und Produktivität?',
    'Warum ist der Himmel blau?',
    'Recherchiere die Unterschiede zwischen Wärmepumpen',
    'What does the law say about subletting in Berlin?',
  ].map(of('research')),
  ...[
    'What breed is the dog in this photo?',
    'Describe this picture',
    'What does this screenshot say?',
    'Read the handwritten note in the scan',
    'Spot the differences between these images',
    'Was ist auf diesem Bild zu sehen?',
    'Is there a crack in this photograph of the wall?',
    'Welche Pflanze ist auf dem Foto?',
  ].map(of('vision_agent')),
  ...['What is this?', 'Is this mushroom edible?', 'Was steht da?', 'Which mountain is that'].map(
    of('vision_agent', ['image']),
  ),
  ...[
    'Compose a thank you note to my colleagues for the farewell present',
    'I need a LinkedIn post about our new office',
    'Rephrase this paragraph so that it sounds less harsh',
    'Write a short story set on a lighthouse',
    'Proofread my essay',
    'Draft an apology to a customer whose parcel got lost',
    'Give me a summary of this report',
    'Write a toast for my father’s 70th birthday',
    'Schreib eine höfliche E-Mail an meinen Vermieter',
    'Formuliere diesen Absatz freundlicher',
    'Fasse den Artikel in fünf Sätzen zusammen',
    'Verfasse eine Rede zum Jubiläum',
    'Write a product description for a wooden toy train',
  ].map(of('writer')),
  ...[
    'Which product lines are losing money according to these figures?',
    'Compute the average and the median of these response times',
    'How did our churn develop over the past year?',
    'Is it cheaper to lease or to buy this car? Run the numbers',
    'Evaluate the results of our customer survey',
    'Are there outliers in this data set?',
    'Forecast the electricity consumption for next winter from these values',
    'Werte diese Umfrage aus',
    'Wie hat sich der Umsatz pro Quartal entwickelt?',
    'Berechne, ob sich eine Solaranlage in zehn Jahren lohnt',
    'Analyse the budget and tell me where I can save',
    'What is the correlation between price and rating in this spreadsheet?',
  ].map(of('analyst')),
  ...[
    'Take all email addresses from this thread and put them in a list',
    'Get the order number and the total from these invoices',
    'Convert this list of contacts to CSV',
    'Parse this log into JSON with timestamp and level',
    'Classify these reviews as positive, neutral or negative',
    'Pull every date and amount out of this lease',
    'Extrahiere Rechnungsnummer und Betrag als JSON',
    'Liste alle Telefonnummern aus diesem Text auf',
    'Turn this menu into a table with dish and price columns',
    'Which fields does this form have? Return them as structured data',
    'Tag each of these tickets with a category',
    'Sortiere diese Belege nach Kategorie in eine Tabelle',
  ].map(of('extractor')),
  ...[
    'Translate the following paragraph to Swedish',
    'How do you say "see you next week" in Italian?',
    'Übersetze diesen Vertrag ins Englische',
    'I need this email in Spanish',
    'What does "Feierabend" mean in English?',
    'Put these subtitles into Dutch',
    'Is my French translation of this sentence correct?',
    'Auf Französisch bitte: Wir kommen am Montag an',
    'Localise these strings for our Japanese users',
    'Render this poem in Portuguese',
    'Bitte ins Polnische übersetzen',
    'Russian version of this text please',
  ].map(of('translator')),
];
