/** What main says of the practice provider, and how it puts its failures. What its model answers is no such text. */
export const mainPractice = {
  'Nothing leaves this computer: the answers come from inside Signalbox.':
    'Nichts verlässt diesen Computer: Die Antworten entstehen in Signalbox selbst.',
  'This is practice, and it was asked for: nothing is wrong, and nothing left this computer.':
    'Das ist eine Übung und so gewollt: Nichts ist kaputt, und nichts hat diesen Computer verlassen.',
  'Set “Practice behaviour” back to “Answers as it should” under Edit, then retry.':
    'Unter „Bearbeiten“ das „Übungsverhalten“ auf „Antwortet, wie es soll“ zurückstellen, dann erneut versuchen.',
  'Set “Practice behaviour” back to “Answers as it should”, then retry.':
    'Das „Übungsverhalten“ auf „Antwortet, wie es soll“ zurückstellen, dann erneut versuchen.',
  'This is practice, which has only models of its own.': 'Das ist die Übung, die nur eigene Modelle hat.',
  'Choose another model for {label} under Edit.': 'Unter „Bearbeiten“ ein anderes Modell für {label} wählen.',
  'This is practice: the answers of {label} come from inside Signalbox, and nothing left this computer.':
    'Das ist eine Übung: Die Antworten von {label} entstehen in Signalbox selbst, und nichts hat diesen Computer verlassen.',
  'Retry; if it stays, restart Signalbox. Set “Practice behaviour” back to “Answers as it should” under Edit if it was set otherwise.':
    'Erneut versuchen; wenn es so bleibt, Signalbox neu starten. War es anders eingestellt, unter „Bearbeiten“ das „Übungsverhalten“ auf „Antwortet, wie es soll“ zurückstellen.',
  'Retry; if it stays, restart Signalbox. Set “Practice behaviour” back to “Answers as it should” if it was set otherwise.':
    'Erneut versuchen; wenn es so bleibt, Signalbox neu starten. War es anders eingestellt, das „Übungsverhalten“ auf „Antwortet, wie es soll“ zurückstellen.',
} as const;
