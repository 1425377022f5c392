/** What the window says of routing rules and of where work would go. */
export const routingRules = {
  'Advanced: Routing Rules': 'Erweitert: Routing-Regeln',
  'Reading the rules …': 'Die Regeln werden gelesen …',
  'limits set': 'Limits gesetzt',
  'backups on': 'Reserven an',
  'Nothing is set.': 'Nichts ist eingestellt.',
  'Nothing is set: every task goes to {primary}.': 'Nichts ist eingestellt: Jede Aufgabe geht an {primary}.',
  '{agents} on {place}': '{agents} auf {place}',
  '{count, plural, one {# more place} other {# more places}}':
    '{count, plural, one {# weiteres Ziel} other {# weitere Ziele}}',
  'everything on {place}': 'alles auf {place}',
  'the rest on {place}': 'der Rest auf {place}',

  'Routing rules': 'Routing-Regeln',
  'Where tasks go. Rules of an agent come first, then those for default, then Primary. Chat always goes to Primary.':
    'Wohin Aufgaben gehen. Regeln für einen Agenten kommen zuerst, dann die für default, dann Primary. Der Chat geht immer an Primary.',
  'Add rule': 'Regel hinzufügen',
  'Edit rule': 'Regel bearbeiten',
  'Save rule': 'Regel speichern',
  'Find rules': 'Regeln suchen',
  'Find rules by agent, provider or model': 'Regeln nach Agent, Anbieter oder Modell suchen',
  '{found, number} of {count, number} rules': '{found, number} von {count, number} Regeln',
  'No rule has these words.': 'Keine Regel enthält diese Wörter.',
  'There is no rule yet: every task goes to Primary. A rule sends the work of one agent elsewhere. For example, <b>agent:builder</b> to a strong model and <b>default</b> to a cheap one.':
    'Noch gibt es keine Regel: Jede Aufgabe geht an Primary. Eine Regel schickt die Arbeit eines Agenten anderswohin. Zum Beispiel <b>agent:builder</b> an ein starkes Modell und <b>default</b> an ein günstiges.',
  'Hide results': 'Ergebnisse ausblenden',
  'Makes one small call by every entry': 'Macht für jeden Eintrag einen kleinen Aufruf',
  'Test every entry': 'Alle Einträge testen',
  'The rule for {context} moved up.': 'Die Regel für {context} steht jetzt eins weiter oben.',
  'The rule for {context} moved down.': 'Die Regel für {context} steht jetzt eins weiter unten.',
  'The rule for {context} is deleted.': 'Die Regel für {context} ist gelöscht.',
  'There was no entry to test.': 'Es gab keinen Eintrag zum Testen.',
  '{count, plural, one {The entry works.} other {All # entries work.}}':
    '{count, plural, one {Der Eintrag funktioniert.} other {Alle # Einträge funktionieren.}}',
  '{working, number} of {count, number} entries work.':
    '{working, number} von {count, number} Einträgen {working, plural, one {funktioniert} other {funktionieren}}.',
  '{count, plural, one {The entry does not work.} other {None of # entries works.}}':
    '{count, plural, one {Der Eintrag funktioniert nicht.} other {Keiner der # Einträge funktioniert.}}',
  Matched: 'Treffer',
  Success: 'Erfolg',
  Error: 'Fehler',
  'Actions for {name}': 'Aktionen für {name}',
  '{context}, priority {priority}': '{context}, Priorität {priority}',
  'Test its entries': 'Einträge testen',
  'Move up': 'Nach oben',
  'Move down': 'Nach unten',
  'no agent of this name yet': 'noch kein Agent dieses Namens',
  'skipped: {why}': 'übersprungen: {why}',
  'then {places}': 'dann {places}',
  'Testing …': 'Wird getestet …',

  // The dialog.
  'Says where work goes that runs in the background. Chat always goes to Primary.':
    'Bestimmt, wohin Arbeit im Hintergrund geht. Der Chat geht immer an Primary.',
  'Lower numbers come first. Of equal ones, the older rule.':
    'Niedrigere Zahlen kommen zuerst. Bei gleichen die ältere Regel.',
  'All work that no other rule takes': 'Alle Arbeit, die keine andere Regel nimmt',
  'default or agent:name': 'default oder agent:name',
  'There is no agent called {name} yet. The rule waits for one.':
    'Einen Agenten namens {name} gibt es noch nicht. Die Regel wartet auf ihn.',
  'Which work it is for: that of one agent, or all that no rule of an agent takes.':
    'Für welche Arbeit sie gilt: die eines Agenten oder alle, die keine Regel für einen Agenten nimmt.',
  'Type a whole number such as 0, 5 or -3. Lower numbers come first.':
    'Bitte eine ganze Zahl wie 0, 5 oder -3 eingeben. Niedrigere Zahlen kommen zuerst.',
  'That is too far. Type a number from -{far, number} to {far, number}.':
    'Das ist zu weit von null entfernt. Bitte eine Zahl von -{far, number} bis {far, number} eingeben.',
  'Choose default or an agent.': 'Bitte default oder einen Agenten wählen.',
  'Write default, or agent: and a name that begins with a letter and has only letters, digits, - and _.':
    'Bitte default schreiben oder agent: und einen Namen, der mit einem Buchstaben beginnt und nur Buchstaben, Ziffern, - und _ enthält.',
  'Choose where the work goes.': 'Bitte wählen, wohin die Arbeit geht.',
  'Only for some work': 'Nur für manche Arbeit',
  'All work': 'Alle Arbeit',
  'Own fallbacks': 'Eigene Ausweichziele',
  Fallbacks: 'Ausweichziele',
  'Add a fallback': 'Ausweichziel hinzufügen',
  'Tried right after the backend, in this order.': 'Werden gleich nach dem Backend versucht, in dieser Reihenfolge.',
  'Own circuit breaker': 'Eigene Sicherung',
  'As the connection has it': 'Wie bei der Verbindung',
  'Own figures': 'Eigene Werte',
  'What it is for': 'Wofür sie gilt',
  'Kind of step': 'Art des Schritts',
  'Any work': 'Jede Arbeit',
  'With images': 'Mit Bildern',
  Without: 'Ohne',
  'Figures of its own': 'Eigene Werte verwenden',
  'For calls by this rule, in place of the connection’s.':
    'Für Aufrufe über diese Regel, anstelle der Werte der Verbindung.',
  Answering: 'Antworten',
  'Working with tools': 'Arbeit mit Werkzeugen',
  'Filling in a structure': 'Ausfüllen einer Struktur',
  'with images': 'mit Bildern',
  'without images': 'ohne Bilder',
  'only {work}': 'nur {work}',

  // Backends, wherever one is chosen.
  'Choose a provider': 'Einen Anbieter wählen',
  'There can be no more than {most, number}.': 'Mehr als {most, number} sind nicht möglich.',
  'Choose one to add': 'Zum Hinzufügen wählen',
  'Model of {label}': 'Modell von {label}',
  'A deleted logical model': 'Ein gelöschtes logisches Modell',
  'A disconnected provider': 'Ein getrennter Anbieter',
  'a disconnected provider': 'einen getrennten Anbieter',
  'Its default model': 'Das Standardmodell',
  'Default: {model}': 'Standard: {model}',
  'Move {name} up': '{name} nach oben',
  'Move {name} down': '{name} nach unten',

  // Templates.
  Templates: 'Vorlagen',
  'Cheap everyday, strong builder': 'Günstig im Alltag, stark beim Bauen',
  'Building and planning get a strong model; all other tasks a cheap one.':
    'Bauen und Planen bekommen ein starkes Modell, alle anderen Aufgaben ein günstiges.',
  'Everyday tasks': 'Alltägliche Aufgaben',
  'Building and planning': 'Bauen und Planen',
  'Pictures to a vision provider': 'Bilder an einen Anbieter, der gut sieht',
  'Tasks with images go to a provider that sees well.': 'Aufgaben mit Bildern gehen an einen Anbieter, der gut sieht.',
  'Tasks with images': 'Aufgaben mit Bildern',
  'A backup': 'Eine Reserve',
  'When nobody else can take a task, the backup is tried before the task waits.':
    'Wenn niemand sonst eine Aufgabe übernehmen kann, wird die Reserve versucht, bevor die Aufgabe wartet.',
  Backup: 'Reserve',
  'This needs a second provider. Connect one, then come back.':
    'Das braucht einen zweiten Anbieter. Einen verbinden und dann zurückkommen.',
  'What this does': 'Was das bewirkt',
  'Set the backup': 'Reserve einrichten',
  'Add these rules': 'Diese Regeln hinzufügen',
  'Switches backups on.': 'Schaltet Reserven ein.',
  'Adds {label} to the end of the backups.': 'Setzt {label} ans Ende der Reserven.',
  '{context} goes to {label} already.': '{context} geht schon an {label}.',
  '{context}, only with images, goes to {label} already.': '{context}, nur mit Bildern, geht schon an {label}.',
  '{context} goes to {label}, priority {priority}.': '{context} geht an {label}, Priorität {priority}.',
  '{context} goes to {label}, priority {priority}, before the rules that are there.':
    '{context} geht an {label}, Priorität {priority}, vor den vorhandenen Regeln.',
  '{context}, only with images, goes to {label}, priority {priority}.':
    '{context}, nur mit Bildern, geht an {label}, Priorität {priority}.',
  '{context}, only with images, goes to {label}, priority {priority}, before the rules that are there.':
    '{context}, nur mit Bildern, geht an {label}, Priorität {priority}, vor den vorhandenen Regeln.',
  'The backup is set.': 'Die Reserve ist eingerichtet.',
  '{count, plural, one {One rule is added.} other {# rules are added.}}':
    '{count, plural, one {Eine Regel ist hinzugefügt.} other {# Regeln sind hinzugefügt.}}',

  // What would happen now.
  'What would happen now': 'Was jetzt geschehen würde',
  'The same choice that a task gets, without doing anything. Assume something to see what would change.':
    'Dieselbe Wahl wie für eine Aufgabe, ohne dass etwas geschieht. Annahmen zeigen, was sich ändern würde.',
  'Asking …': 'Wird gefragt …',
  'Assume the work': 'Angenommen, die Arbeit',
  'Assume that the work': 'Angenommen, die Arbeit',
  'has an image': 'hat ein Bild',
  'needs tools': 'braucht Werkzeuge',
  'needs structured output': 'braucht strukturierte Ausgabe',
  'Assume of a provider': 'Annahme über einen Anbieter',
  'Assume a provider is …': 'Ein Anbieter ist …',
  '{label} is red': '{label} ist rot',
  '{label} is over budget': '{label} ist über dem Budget',
  '{label} is responding': '{label} antwortet',
  Assumed: 'Angenommen',
  'Stop assuming that {what}': 'Annahme aufheben: {what}',
  Why: 'Warum',
  'Nobody: a task would wait': 'Niemand: Eine Aufgabe würde warten',
  'everything is passed over': 'alles wird übergangen',
  '{why}, for {model}': '{why}, für {model}',
} as const;
