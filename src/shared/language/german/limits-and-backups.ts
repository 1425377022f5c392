/** What the window says of the other parts of Advanced: logical models, limits, backups, abilities, escalation. */
export const limitsAndBackups = {
  'On ¦ switched on': 'An',
  'Off ¦ switched off': 'Aus',
  'On, none chosen': 'An, keine gewählt',
  'On: {names}': 'An: {names}',
  '{before}, then {next}': '{before}, dann {next}',

  // Logical models.
  'Logical models': 'Logische Modelle',
  'logical model': 'logisches Modell',
  '{count, plural, one {# target} other {# targets}}': '{count, plural, one {# Ziel} other {# Ziele}}',
  'A name for what you need, such as “drafts” or “sees pictures”. It leads to one or more models in order, and can be used wherever a provider can.':
    'Ein Name für das, was gebraucht wird, etwa „Entwürfe“ oder „sieht Bilder“. Er führt der Reihe nach zu einem oder mehreren Modellen und lässt sich überall verwenden, wo auch ein Anbieter stehen kann.',
  'Add logical model': 'Logisches Modell hinzufügen',
  'Save logical model': 'Logisches Modell speichern',
  'No targets yet: rules that lead here are skipped.':
    'Noch keine Ziele: Regeln, die hierher führen, werden übersprungen.',
  drafts: 'Entwürfe',
  Targets: 'Ziele',
  'Add a target': 'Ziel hinzufügen',
  'Tried in this order. One that cannot be used is skipped.':
    'Werden in dieser Reihenfolge versucht. Ein Ziel, das gerade nicht nutzbar ist, wird übersprungen.',
  'What work may count on': 'Worauf sich Arbeit verlassen darf',
  'A target that is known to lack one of these is skipped.':
    'Ein Ziel, dem eines davon bekanntermaßen fehlt, wird übersprungen.',
  'Image input': 'Bilder als Eingabe',
  'image input': 'Bilder als Eingabe',
  'Longest answer': 'Längste Antwort',
  Temperature: 'Temperatur',
  'Top-p': 'Top-p',
  'The model’s own': 'Wie beim Modell',
  'Stop sequences': 'Stoppsequenzen',
  'One a line. \\n stands for a line’s end. Work that sets its own goes by its own.':
    'Eine pro Zeile. \\n steht für ein Zeilenende. Für Arbeit mit eigenen Stoppsequenzen gelten die eigenen.',
  'Give it a name.': 'Bitte einen Namen eingeben.',
  'A name has at most {most, number} characters.': 'Ein Name hat höchstens {most, number} Zeichen.',
  'Type a whole number of tokens, or nothing.': 'Bitte eine ganze Zahl von Tokens eingeben oder leer lassen.',
  'Type a number from 0 to 2, or nothing.': 'Bitte eine Zahl von 0 bis 2 eingeben oder leer lassen.',
  'Type a number from 0 to 1, or nothing.': 'Bitte eine Zahl von 0 bis 1 eingeben oder leer lassen.',
  'Type a whole number from 1 to {most, number}, or nothing.':
    'Bitte eine ganze Zahl von 1 bis {most, number} eingeben oder leer lassen.',
  'At most 16 lines of at most 200 characters.': 'Höchstens 16 Zeilen mit höchstens 200 Zeichen.',
  'temperature {value}': 'Temperatur {value}',
  'top-p {value}': 'Top-p {value}',
  'at most {count, number} tokens': 'höchstens {count, number} Tokens',
  '{count, plural, one {# stop sequence} other {# stop sequences}}':
    '{count, plural, one {# Stoppsequenz} other {# Stoppsequenzen}}',

  // Limits and budgets.
  'Limits and budgets': 'Limits und Budgets',
  'A task that would exceed a limit goes to the next place, or waits. You are told at 50, 80 and 100 % of a budget. Chat is never stopped.':
    'Eine Aufgabe, die ein Limit überschreiten würde, geht an das nächste Ziel oder wartet. Bei 50, 80 und 100 % eines Budgets kommt eine Mitteilung. Der Chat wird nie angehalten.',
  'Reading the limits …': 'Die Limits werden gelesen …',
  'Calls at once in all': 'Gleichzeitige Aufrufe insgesamt',
  call: 'Aufruf',
  calls: 'Aufrufe',
  '{label} {budget} a month': '{label} {budget} im Monat',
  'No budget': 'Kein Budget',
  'Budget of {label}': 'Budget von {label}',
  'Change the limits of {label}': 'Limits von {label} ändern',
  'Limits of {label}': 'Limits von {label}',
  'Save limits': 'Limits speichern',
  'Monthly budget': 'Budget im Monat',
  'US dollars': 'US-Dollar',
  'Stop at the budget': 'Bei erreichtem Budget anhalten',
  'Tasks go elsewhere or wait until the month is over. Chat goes on.':
    'Aufgaben gehen anderswohin oder warten, bis der Monat vorbei ist. Der Chat läuft weiter.',
  'Calls at once': 'Gleichzeitige Aufrufe',
  'Usually {count, number}': 'Üblich: {count, number}',
  'Requests per minute': 'Anfragen je Minute',
  'Tokens per minute': 'Tokens je Minute',
  'Learnt from {service}.': 'Von {service} erfahren.',
  'What {service} says of itself holds where nothing is typed.':
    'Wo nichts eingetragen ist, gilt, was {service} über sich sagt.',
  'Forget what was learnt': 'Erfahrenes vergessen',
  'No limit known': 'Kein Limit bekannt',
  'Cost unknown this month': 'Kosten in diesem Monat unbekannt',
  '{amount} this month': '{amount} in diesem Monat',
  'Cost unknown of {budget} this month': 'Kosten unbekannt, Budget {budget} in diesem Monat',
  '{amount} of {budget} this month': '{amount} von {budget} in diesem Monat',
  'The price of {count, plural, one {# call} other {# calls}} is not known and not in it.':
    'Der Preis von {count, plural, one {# Aufruf} other {# Aufrufen}} ist nicht bekannt und nicht enthalten.',
  'Budget spent': 'Budget verbraucht',
  'Budget spent: tasks skip it': 'Budget verbraucht: von Aufgaben übersprungen',
  '{count, plural, one {# call at once} other {# calls at once}}':
    '{count, plural, one {# Aufruf gleichzeitig} other {# Aufrufe gleichzeitig}}',
  '{count, number} requests a minute': '{count, number} Anfragen je Minute',
  '{count, number} requests a minute, learnt from {service}': '{count, number} Anfragen je Minute, laut {service}',
  '{count, number} tokens a minute': '{count, number} Tokens je Minute',
  '{count, number} tokens a minute, learnt from {service}': '{count, number} Tokens je Minute, laut {service}',
  '{count, number} running': '{count, plural, one {# läuft} other {# laufen}}',
  '{count, number} waiting': '{count, plural, one {# wartet} other {# warten}}',
  'Type an amount from 0.01 to 1,000,000 dollars, or nothing.':
    'Bitte einen Betrag von 0,01 bis 1.000.000 Dollar eingeben oder leer lassen.',

  // Backups, abilities, escalation.
  Backups: 'Reserven',
  'Use backups': 'Reserven verwenden',
  'When nobody in a task’s plan can take it, the backups are tried in this order before the task waits. Chat never uses them.':
    'Wenn niemand im Plan einer Aufgabe sie übernehmen kann, werden die Reserven in dieser Reihenfolge versucht, bevor die Aufgabe wartet. Der Chat benutzt sie nie.',
  'Add a backup': 'Reserve hinzufügen',
  'Choose a provider to add': 'Einen Anbieter zum Hinzufügen wählen',
  'No backup is chosen yet, so nothing is tried.': 'Noch ist keine Reserve gewählt, also wird nichts versucht.',
  'Capability-aware choice': 'Wahl nach Fähigkeit',
  'Choose by ability': 'Nach Fähigkeit wählen',
  'When no rule serves a task and Primary cannot do it, for example because it cannot take images, the cheapest provider that responds and can do it is chosen. The task says so. Off: the task waits.':
    'Wenn keine Regel zu einer Aufgabe passt und Primary sie nicht übernehmen kann, etwa weil er keine Bilder annimmt, wird der günstigste Anbieter gewählt, der antwortet und es kann. Die Aufgabe sagt das dann. Aus: Die Aufgabe wartet.',
  'Auto-escalation': 'Automatisch ein stärkeres Modell',
  'On · goes first to a stronger model in {count, plural, one {# case} other {# cases}}':
    'An · geht in {count, plural, one {# Fall} other {# Fällen}} zuerst an ein stärkeres Modell',
  'Try again on a stronger model': 'Mit einem stärkeren Modell erneut versuchen',
  'An answer that is empty, or not in the structure that was asked for, is tried once more on the next stronger model. Both answers and what they cost are kept. After 3 failures in the last 20 such calls the stronger model goes first, for 30 days.':
    'Ist eine Antwort leer oder nicht in der verlangten Struktur, wird es mit dem nächststärkeren Modell noch einmal versucht. Beide Antworten und ihre Kosten bleiben erhalten. Nach 3 Fehlschlägen bei den letzten 20 solchen Aufrufen ist 30 Tage lang zuerst das stärkere Modell an der Reihe.',
  'What auto-escalation learnt': 'Was daraus gelernt wurde',
  'text ¦ kind of output': 'Text',
  'For {agent}, {output}: a stronger model than {place} goes first.':
    'Für {agent}, {output}: Ein stärkeres Modell als {place} ist zuerst an der Reihe.',
  'For {agent}, {output}: {place} still goes first.': 'Für {agent}, {output}: {place} ist noch zuerst an der Reihe.',
  'Without an agent, {output}: a stronger model than {place} goes first.':
    'Ohne Agent, {output}: Ein stärkeres Modell als {place} ist zuerst an der Reihe.',
  'Without an agent, {output}: {place} still goes first.':
    'Ohne Agent, {output}: {place} ist noch zuerst an der Reihe.',
  '{failures, number} of the last {calls, plural, one {# answer} other {# answers}} would not do. Forgotten on {day}.':
    '{calls, plural, one {Von der letzten Antwort genügte {failures, number} nicht.} other {Von den letzten # Antworten {failures, plural, one {genügte # nicht.} other {genügten # nicht.}}}} Wird am {day} vergessen.',
  Forget: 'Vergessen',
  'Forget: {what}': 'Vergessen: {what}',
} as const;
