/** What main says when it starts or cannot go on, and of budgets. */
export const mainStart = {
  'Signalbox could not start because of an error of its own.':
    'Signalbox konnte wegen eines eigenen Fehlers nicht starten.',
  'The log in its data folder says more.': 'Das Protokoll im Datenordner sagt mehr.',
  'Signalbox met an error that it cannot go on from. What was being written is saved; start it again.':
    'Signalbox ist auf einen Fehler gestoßen und kann nicht weiterlaufen. Was gerade geschrieben wurde, ist gespeichert; bitte neu starten.',
  'Signalbox met an error that it cannot go on from.':
    'Signalbox ist auf einen Fehler gestoßen und kann nicht weiterlaufen.',
  'What was being written is saved. Start it again; the log in its data folder says more.':
    'Was gerade geschrieben wurde, ist gespeichert. Bitte neu starten; das Protokoll im Datenordner sagt mehr.',
  'The settings file was damaged and could not be read, so the settings start afresh.':
    'Die Einstellungsdatei war beschädigt und nicht lesbar, deshalb beginnen die Einstellungen von vorn.',
  'The damaged file was kept as {file}.': 'Die beschädigte Datei wurde als {file} aufbewahrt.',

  '{count, plural, one {# task} other {# tasks}}': '{count, plural, one {# Aufgabe} other {# Aufgaben}}',

  // Budgets.
  'The budget of {label} for {month} is spent: {spent} of {budget}.':
    'Das Budget von {label} für {month} ist verbraucht: {spent} von {budget}.',
  '{label} has used {percent} % of its budget for {month}: {spent} of {budget}.':
    '{label} hat {percent} % des Budgets für {month} verbraucht: {spent} von {budget}.',
  'Nothing stops at it: tasks and chat go on. You can switch that on under Limits and budgets.':
    'Deswegen hält nichts an: Aufgaben und Chat laufen weiter. Unter „Limits und Budgets“ lässt sich das ändern.',
  'Tasks use other providers until the next month begins. Chat goes on. You can raise the budget under Limits and budgets.':
    'Aufgaben nutzen bis zum nächsten Monat andere Anbieter. Der Chat läuft weiter. Unter „Limits und Budgets“ lässt sich das Budget erhöhen.',
  'At 100 % tasks use other providers until the next month begins. Chat goes on.':
    'Bei 100 % nutzen Aufgaben bis zum nächsten Monat andere Anbieter. Der Chat läuft weiter.',
} as const;
