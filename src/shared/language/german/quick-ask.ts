/** What the window says in its part "quick-ask": the quick question, and the shortcuts. */
export const quickAsk = {
  // Its window.
  'Quick question – Signalbox': 'Kurze Frage – Signalbox',
  'Ask Primary': 'Primary fragen',
  'Ask something more': 'Weiterfragen',
  'Nothing is connected yet, so there is nobody to ask.':
    'Noch ist nichts verbunden, also gibt es niemanden, den man fragen könnte.',
  'Set up Signalbox': 'Signalbox einrichten',
  'This text is too long for a quick question. Paste it into a chat in Signalbox.':
    'Dieser Text ist für eine kurze Frage zu lang. Er lässt sich in einen Chat in Signalbox einfügen.',
  'Copy the answer': 'Antwort kopieren',
  'New question': 'Neue Frage',
  'Open in Signalbox': 'In Signalbox öffnen',
  'The browser opened no window for the quick question.': 'Der Browser hat kein Fenster für die kurze Frage geöffnet.',
  'Allow this page to open windows, then try again.':
    'Bitte dieser Seite erlauben, Fenster zu öffnen, und es erneut versuchen.',

  'Primary: {label} · {model}': 'Primary: {label} · {model}',
  'The answer reached the most tokens that it may have.': 'Die Antwort hat die Höchstzahl an Tokens erreicht.',
  'You stopped this before an answer came.': 'Gestoppt, bevor eine Antwort kam.',
  'You stopped this answer.': 'Diese Antwort wurde gestoppt.',
  'Interrupted: Signalbox was closed before the answer was complete.':
    'Unterbrochen: Signalbox wurde geschlossen, bevor die Antwort vollständig war.',
  'The answer broke off here.': 'Die Antwort ist hier abgebrochen.',
  'No answer came.': 'Es kam keine Antwort.',
  'What you typed is not saved yet. It is tried again as you type.':
    'Das Geschriebene ist noch nicht gespeichert. Beim Weiterschreiben wird es noch einmal versucht.',
  'Reconnecting …': 'Verbindung wird wiederhergestellt …',

  // Its settings.
  'A small window for one question, over whatever program is in front.':
    'Ein kleines Fenster für eine Frage, über dem Programm, das gerade vorne ist.',
  'A small window for one question.': 'Ein kleines Fenster für eine Frage.',
  'Open it with keys': 'Mit Tasten öffnen',
  'Signalbox runs in a browser here, so the keys work while its window is in front. Keys that work in every program, and the sign beside the clock, come with the app in a window of its own.':
    'Signalbox läuft hier in einem Browser, daher gelten die Tasten, solange sein Fenster vorne ist. Tasten, die in jedem Programm gelten, und das Symbol neben der Uhr gibt es in der App mit eigenem Fenster.',
  'They open the quick question from any program.': 'Sie öffnen die kurze Frage aus jedem Programm.',
  Keys: 'Tasten',
  'Change the keys': 'Tasten ändern',
  'Press the new keys …': 'Neue Tasten drücken …',
  'Hold Ctrl or Alt as well: these keys are for typing.':
    'Bitte Strg oder Alt mit gedrückt halten: Diese Tasten sind zum Schreiben da.',
  'Hold Command or Option as well: these keys are for typing.':
    'Bitte Befehlstaste oder Wahltaste mit gedrückt halten: Diese Tasten sind zum Schreiben da.',
  'Another program has these keys, or the system keeps them for itself.':
    'Ein anderes Programm hat diese Tasten, oder das System behält sie für sich.',
  'Choose others, or have the keyboard settings of your system run this command:':
    'Andere wählen oder in den Tastatur-Einstellungen des Systems diesen Befehl hinterlegen:',
  'On this desktop (Wayland) the desktop decides whether it passes these keys on.':
    'Auf diesem Desktop (Wayland) entscheidet der Desktop, ob er diese Tasten weitergibt.',
  'If nothing opens, have its keyboard settings run this command:':
    'Falls sich nichts öffnet, in seinen Tastatur-Einstellungen diesen Befehl hinterlegen:',
  'Sign beside the clock': 'Symbol neben der Uhr',
  'Sign in the menu bar': 'Symbol in der Menüleiste',
  'It says how the providers are, and leads to a quick question and back to this window.':
    'Es sagt, wie es den Anbietern geht, und führt zu einer kurzen Frage und zurück zu diesem Fenster.',
  'Go on when the window is closed': 'Weiterlaufen, wenn das Fenster geschlossen wird',
  'Tasks go on and the keys work until you quit from the sign. Otherwise closing the window ends Signalbox, and tasks go on at the next start.':
    'Aufgaben laufen weiter und die Tasten gelten, bis Signalbox über das Symbol beendet wird. Sonst beendet das Schließen des Fensters Signalbox, und Aufgaben gehen beim nächsten Start weiter.',

  // The sheet of shortcuts.
  'Lists, menus and fields have their usual keys besides: arrows, Enter, Escape, Tab.':
    'Listen, Menüs und Felder haben daneben ihre üblichen Tasten: Pfeile, Eingabe, Escape, Tab.',
  'Ask quickly, from any program': 'Kurz fragen, aus jedem Programm',
  Everywhere: 'Überall',
  'In a conversation': 'In einem Chat',
  'On a message': 'Bei einer Nachricht',
  'While writing': 'Beim Schreiben',
  'While finding in a conversation': 'Beim Suchen in einem Chat',
  'In the list of chats': 'In der Liste der Chats',
  'In tasks, rules and agents': 'In Aufgaben, Regeln und Agenten',
  'In the quick question': 'In der kurzen Frage',
  'Search and commands': 'Suche und Befehle',
  'Search all chats': 'Alle Chats durchsuchen',
  'Go to a screen, in the order of the sidebar': 'Zu einem Bereich gehen, in der Reihenfolge der Seitenleiste',
  'Fold or show the sidebar': 'Seitenleiste einklappen oder zeigen',
  'Find in this conversation': 'In diesem Chat suchen',
  'To the message before': 'Zur vorigen Nachricht',
  'To the message after': 'Zur nächsten Nachricht',
  'To the beginning of the conversation': 'Zum Anfang des Chats',
  'To what was just said, with its Undo': 'Zur letzten Mitteilung, mit „Rückgängig“',
  'Jump to latest': 'Zum Neuesten springen',
  'Copy it': 'Nachricht kopieren',
  'Edit your message': 'Eigene Nachricht bearbeiten',
  'Ask for the answer again': 'Um eine neue Antwort bitten',
  'The version before': 'Vorige Fassung',
  'The version after': 'Nächste Fassung',
  'What else can be done with it': 'Was sich noch damit machen lässt',
  'Back to writing': 'Zurück zum Schreiben',
  'Break the line': 'Zeile umbrechen',
  'Stop the answer': 'Antwort stoppen',
  'Your earlier messages, in an empty field': 'Frühere Nachrichten, im leeren Feld',
  'Commands and snippets, in an empty field': 'Befehle und Textbausteine, im leeren Feld',
  'To the next find': 'Zum nächsten Treffer',
  'To the find before': 'Zum vorigen Treffer',
  'End finding': 'Suche beenden',
  'Open the menu of a chat or a folder': 'Menü eines Chats oder Ordners öffnen',
  'Select a chat': 'Chat auswählen',
  'Select downwards': 'Nach unten auswählen',
  'Select upwards': 'Nach oben auswählen',
  'Select all chats': 'Alle Chats auswählen',
  'End selecting': 'Auswahl beenden',
  'Fold a folder, or go from a chat to its folder': 'Ordner zuklappen oder vom Chat zu seinem Ordner gehen',
  'Unfold a folder': 'Ordner aufklappen',
  'Run the task that is being written': 'Geschriebene Aufgabe starten',
  'Save the agent': 'Agenten speichern',
  'Move a rule up': 'Regel nach oben schieben',
  'Move a rule down': 'Regel nach unten schieben',
  'Delete a rule': 'Regel löschen',
  'Put the window away': 'Fenster ausblenden',

  // Keys, as they are printed.
  Ctrl: 'Strg',
  Alt: 'Alt',
  Shift: 'Umschalt',
  Super: 'Super',
  Space: 'Leertaste',
  Enter: 'Eingabe',
  Esc: 'Esc',
  Del: 'Entf',
  Backspace: 'Rücktaste',
  'Home ¦ key': 'Pos1',
  'End ¦ key': 'Ende',
  'Page up': 'Bild auf',
  'Page down': 'Bild ab',
  'Menu key': 'Menütaste',
} as const;
