/** What main says of tasks: why they pause, what cannot be done with them, what the system is told of them. */
export const mainTasks = {
  'What tasks do cannot be saved, so they stand still.':
    'Was Aufgaben tun, lässt sich nicht speichern. Sie stehen deshalb still.',
  'Free some space on the disk of the data folder. They go on by themselves.':
    'Auf dem Laufwerk des Datenordners Platz schaffen. Sie laufen dann von selbst weiter.',
  'Signalbox closed while the tool ran.': 'Signalbox wurde beendet, während das Werkzeug lief.',
  'The model stopped where it may write no more.': 'Das Modell hat aufgehört, weil es nicht mehr schreiben darf.',

  'There is nothing to do yet.': 'Noch gibt es nichts zu tun.',
  'What should be done has {size} MB, and at most {most} MB fit in a task.':
    'Die Beschreibung hat {size} MB; in eine Aufgabe passen höchstens {most} MB.',
  'Shorten it, or attach long texts as files. What you typed is kept.':
    'Kürzen oder lange Texte als Dateien anhängen. Das Geschriebene bleibt erhalten.',
  'These are {count, number} files, and a task takes at most {most, number}.':
    'Das sind {count, number} Dateien; eine Aufgabe nimmt höchstens {most, number}.',
  'Take some away, or make several tasks.': 'Einige entfernen oder mehrere Aufgaben anlegen.',
  'A file of this task is not there any more.': 'Eine Datei dieser Aufgabe ist nicht mehr da.',
  'Attach it once more.': 'Noch einmal anhängen.',
  'The structure of the answer is not JSON.': 'Die Struktur der Antwort ist kein JSON.',
  'The structure of the answer is not a JSON schema.': 'Die Struktur der Antwort ist kein JSON-Schema.',
  'Correct it, or leave it out.': 'Berichtigen oder weglassen.',

  'It goes on by itself once a provider is connected.':
    'Sie läuft von selbst weiter, sobald ein Anbieter verbunden ist.',
  'It goes on by itself as soon as {name} can take it.':
    'Sie läuft von selbst weiter, sobald {name} sie übernehmen kann.',
  'It goes on by itself as soon as {name} can take it, and is tried again at {time}.':
    'Sie läuft von selbst weiter, sobald {name} sie übernehmen kann. Nächster Versuch: {time}.',
  'It goes on by itself as soon as one of them can take it.':
    'Sie läuft von selbst weiter, sobald einer davon sie übernehmen kann.',
  'It goes on by itself as soon as one of them can take it, and is tried again at {time}.':
    'Sie läuft von selbst weiter, sobald einer davon sie übernehmen kann. Nächster Versuch: {time}.',
  'No provider is connected that could take it.': 'Es ist kein Anbieter verbunden, der sie übernehmen könnte.',
  '{count, number} more cannot take it':
    '{count, plural, one {# weiterer kann sie nicht übernehmen} other {# weitere können sie nicht übernehmen}}',
  '{time} on {day}': '{day}, {time}',
  'It has taken {steps, plural, one {# step} other {# steps}}, as many as it may.':
    'Sie hat {steps, plural, one {# Schritt} other {# Schritte}} gemacht. Mehr sind nicht erlaubt.',
  'It goes on when you allow it more steps.': 'Sie läuft weiter, sobald mehr Schritte erlaubt sind.',
  'It has spent {spent}; its limit is {limit}.': 'Sie hat {spent} ausgegeben; ihr Limit liegt bei {limit}.',
  'It goes on when you allow it to spend more.': 'Sie läuft weiter, sobald sie mehr ausgeben darf.',
  'It has run for {minutes, plural, one {# minute} other {# minutes}}, as long as it may.':
    'Sie ist {minutes, plural, one {# Minute} other {# Minuten}} gelaufen. Länger ist nicht erlaubt.',
  'It goes on when you allow it more time.': 'Sie läuft weiter, sobald mehr Zeit erlaubt ist.',
  'Its call of the tool “{tool}” waits for your yes.': 'Der Aufruf des Werkzeugs „{tool}“ wartet auf Ihre Zustimmung.',
  'Its call of the tool “{tool}” of {server} waits for your yes.':
    'Der Aufruf des Werkzeugs „{tool}“ von {server} wartet auf Ihre Zustimmung.',
  'It goes on when you answer.': 'Sie läuft weiter, sobald Sie antworten.',
  'Whether the tool “{tool}” did what it was asked is not known.':
    'Ob das Werkzeug „{tool}“ getan hat, was es sollte, ist nicht bekannt.',
  'Whether the tool “{tool}” of {server} did what it was asked is not known.':
    'Ob das Werkzeug „{tool}“ von {server} getan hat, was es sollte, ist nicht bekannt.',
  'Look whether it did, then say how the task goes on.':
    'Nachsehen, ob es geschehen ist, und dann sagen, wie die Aufgabe weitergeht.',
  'It calls the tool “{tool}” with the same input again and again.':
    'Sie ruft das Werkzeug „{tool}“ immer wieder mit derselben Eingabe auf.',
  'It calls the tool “{tool}” of {server} with the same input again and again.':
    'Sie ruft das Werkzeug „{tool}“ von {server} immer wieder mit derselben Eingabe auf.',
  'It goes on when you resume it.': 'Sie läuft weiter, sobald sie fortgesetzt wird.',
  'It goes on by itself once the keys can be used.':
    'Sie läuft von selbst weiter, sobald die Schlüssel benutzt werden können.',
  'There is no agent “{agent}” any more.': 'Den Agenten „{agent}“ gibt es nicht mehr.',
  'It goes on when you choose another agent, or when one of that name is there.':
    'Sie läuft weiter, sobald ein anderer Agent gewählt wird oder es einen dieses Namens gibt.',
  'A file of it is gone or damaged.': 'Eine ihrer Dateien fehlt oder ist beschädigt.',
  'Put the data folder in order and resume it, or make the task anew with the file.':
    'Den Datenordner in Ordnung bringen und die Aufgabe fortsetzen oder sie mit der Datei neu anlegen.',
  'What it does cannot be saved now.': 'Was sie tut, lässt sich gerade nicht speichern.',
  'It goes on by itself once the disk takes something again.':
    'Sie läuft von selbst weiter, sobald das Laufwerk wieder etwas annimmt.',

  'It works without the tools of {server}.': 'Sie arbeitet ohne die Werkzeuge von {server}.',
  'Something in Signalbox itself went wrong.': 'In Signalbox selbst ist etwas schiefgegangen.',
  'Retry it. The log file in the data folder says what happened.':
    'Erneut versuchen. Was geschehen ist, steht in der Protokolldatei im Datenordner.',

  'This task waits for your answer about a tool.': 'Diese Aufgabe wartet auf Ihre Antwort zu einem Werkzeug.',
  'Open it and answer, then it goes on.': 'Öffnen und antworten, dann läuft sie weiter.',
  'This task already waits for its turn.': 'Diese Aufgabe wartet schon, bis sie an der Reihe ist.',
  'It starts by itself.': 'Sie beginnt von selbst.',
  'This task is running.': 'Diese Aufgabe läuft.',
  'Wait for its end, or cancel it.': 'Ihr Ende abwarten oder sie abbrechen.',
  'This task is paused.': 'Diese Aufgabe ist pausiert.',
  'Open it to see what it waits for.': 'Öffnen, um zu sehen, worauf sie wartet.',
  'This task is done already.': 'Diese Aufgabe ist schon fertig.',
  'This task has failed already.': 'Diese Aufgabe ist schon fehlgeschlagen.',
  'This task was cancelled.': 'Diese Aufgabe wurde abgebrochen.',
  'Retry it to have the same work done anew.': 'Erneut versuchen, um dieselbe Arbeit noch einmal tun zu lassen.',
  'This task is not there any more.': 'Diese Aufgabe ist nicht mehr da.',
  'Choose another from the list.': 'Eine andere aus der Liste wählen.',
  'Allow it more, then it goes on.': 'Mehr erlauben, dann läuft sie weiter.',
  'This step is not there any more.': 'Dieser Schritt ist nicht mehr da.',
  'Open the task anew.': 'Die Aufgabe neu öffnen.',
  'Begun anew with {agent}.': 'Neu begonnen mit {agent}.',
  'A task needs a title.': 'Eine Aufgabe braucht einen Titel.',
  'Type a few words.': 'Ein paar Worte eingeben.',
  'This task can no longer be brought back.': 'Diese Aufgabe lässt sich nicht mehr zurückholen.',
  'Make it anew.': 'Neu anlegen.',
  'There is no agent “{agent}”.': 'Den Agenten „{agent}“ gibt es nicht.',
  'Choose another agent, or let one be chosen.': 'Einen anderen Agenten wählen oder einen auswählen lassen.',
  'This tool does not wait for an answer any more.': 'Dieses Werkzeug wartet nicht mehr auf eine Antwort.',
  'Open the task to see how it stands.': 'Die Aufgabe öffnen, um ihren Stand zu sehen.',
  'There is no tool “{tool}” any more. Nothing was done.':
    'Das Werkzeug „{tool}“ gibt es nicht mehr. Es ist nichts geschehen.',
  '{server} has no tool “{tool}” any more. Nothing was done.':
    '{server} hat das Werkzeug „{tool}“ nicht mehr. Es ist nichts geschehen.',
  'The tool says that it failed.': 'Das Werkzeug meldet, dass es gescheitert ist.',

  'Done: {title}': 'Fertig: {title}',
  'Failed: {title}': 'Fehlgeschlagen: {title}',
  'Needs you: {title}': 'Wartet auf Sie: {title}',
  'Paused: {title}': 'Pausiert: {title}',
  'Ran on {label}.': 'Gelaufen auf {label}.',
  '{count, number} done': '{count, number} fertig',
} as const;
