/** What main says where models are certified: what was seen, and the report as a file. */
export const mainCertification = {
  'A Claude subscription cannot be certified: Claude Code answers there, and it brings tools of its own.':
    'Ein Claude-Abo lässt sich nicht zertifizieren: Dort antwortet Claude Code, und das bringt eigene Werkzeuge mit.',
  'Choose a provider that is connected with a key or an address.':
    'Einen Anbieter wählen, der mit einem Schlüssel oder einer Adresse verbunden ist.',
  'This report is not there any more.': 'Dieser Bericht ist nicht mehr da.',
  'Start another run to get a new one.': 'Einen neuen Lauf starten, um einen neuen zu bekommen.',
  'inside Signalbox': 'in Signalbox selbst',
  '{all}, {active} active': '{all}, davon {active} aktiv',

  // What was seen.
  '{sentence} The service said: {words}': '{sentence} Der Dienst sagte: {words}',
  'Nobody says that it takes pictures. {words}': 'Niemand behauptet, dass es Bilder annimmt. {words}',
  'Did not come to an end within {minutes, plural, one {a minute} other {# minutes}}.':
    'Kam nicht innerhalb von {minutes, plural, one {einer Minute} other {# Minuten}} zum Ende.',
  'Did not come to an end within {seconds, plural, one {# second} other {# seconds}}.':
    'Kam nicht innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}} zum Ende.',
  'nothing ¦ was said': 'nichts',
  '“{words}”': '„{words}“',
  'the red ¦ door': 'der roten',
  'the green ¦ door': 'der grünen',
  'the blue ¦ door': 'der blauen',
  '{one} and {other}': '{one} und {other}',
  'Was sent about {tokens, number} tokens, missed the code of {doors} door, and answered {answer}.':
    'Bekam etwa {tokens, number} Tokens, übersah den Code {doors} Tür und antwortete {answer}.',
  'Was sent about {tokens, number} tokens and found the three codes hidden at the start, in the middle and at the end.':
    'Bekam etwa {tokens, number} Tokens und fand die drei Codes, die am Anfang, in der Mitte und am Ende versteckt waren.',
  'Sent {pieces, number} pieces and broke off before the end of the answer.':
    'Schickte {pieces, plural, one {# Stück} other {# Stücke}} und brach vor dem Ende der Antwort ab.',
  'Sent the whole answer in one piece.': 'Schickte die ganze Antwort in einem Stück.',
  'Sent the answer in {pieces, number} pieces, the first after {ms} ms, and ended it properly.':
    'Schickte die Antwort in {pieces, number} Stücken, das erste nach {ms} ms, und beendete sie ordentlich.',
  'Answered with what is no JSON: {answer}.': 'Antwortete mit etwas, das kein JSON ist: {answer}.',
  'Answered with JSON of another shape: {answer}.': 'Antwortete mit JSON in einer anderen Form: {answer}.',
  'Answered in the right shape with wrong facts: {answer}.':
    'Antwortete in der richtigen Form mit falschen Angaben: {answer}.',
  'Answered with JSON of the shape that was asked for, and put {pages, number} pages in it.':
    'Antwortete mit JSON in der verlangten Form und trug {pages, number} Seiten ein.',
  'Called no tool and said {answer}.': 'Rief kein Werkzeug auf und sagte {answer}.',
  'Called {tool}, which was not offered.': 'Rief {tool} auf, obwohl es nicht angeboten war.',
  'Called {tool} with arguments that do not fit: {given}.': 'Rief {tool} mit Angaben auf, die nicht passen: {given}.',
  'Called {tool} with {given}, though it was asked about {city}.':
    'Rief {tool} mit {given} auf, obwohl nach {city} gefragt war.',
  'Called {tool} with {given}, was told {degrees} degrees, and answered {answer}.':
    'Rief {tool} mit {given} auf, erfuhr {degrees} Grad und antwortete {answer}.',
  'Called {tool} with {given}, then answered {degrees} degrees.':
    'Rief {tool} mit {given} auf und antwortete dann {degrees} Grad.',
  'It takes no pictures, so this does not count.': 'Es nimmt keine Bilder an, deshalb zählt das nicht.',
  'Was shown a picture of the number {number} and answered {answer}.':
    'Bekam ein Bild der Zahl {number} gezeigt und antwortete {answer}.',
  'Was shown a picture of the number {number} and read it.': 'Bekam ein Bild der Zahl {number} gezeigt und las sie.',

  // The report as a file.
  'Certification of {model}': 'Zertifizierung von {model}',
  'Streaming ¦ check': 'Streaming',
  'Tool calling ¦ check': 'Werkzeugaufrufe',
  'Structured output ¦ check': 'Strukturierte Ausgabe',
  'Vision ¦ check': 'Bilder',
  'Long input ¦ check': 'Lange Eingabe',
  'Not tried ¦ check': 'Nicht versucht',
  'Under way ¦ check': 'Läuft',
  'Passed ¦ check': 'Bestanden',
  'Failed ¦ check': 'Nicht bestanden',
  'Not counted ¦ check': 'Nicht gezählt',
  'Not passed ¦ run': 'Nicht bestanden',
  'Result ¦ of a check': 'Ergebnis',
  'Check ¦ column': 'Prüfung',
  Host: 'Host',
  Started: 'Begonnen',
  Ended: 'Beendet',
  'not yet': 'noch nicht',
  'not known': 'nicht bekannt',
  Took: 'Dauer',
  'What was seen': 'Was zu sehen war',
  '{seconds} s': '{seconds} s',
  'Still under way': 'Läuft noch',
  'Stopped before its end': 'Vor dem Ende gestoppt',
} as const;
