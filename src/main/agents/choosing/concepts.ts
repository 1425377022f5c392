/**
 * Words that people use for the same thing, English and German, each written by its beginning. Where a word fits several,
 * the longest beginning decides. It lets work be told in words that no example has.
 */
const BEGINNINGS: Readonly<Record<string, string>> = {
  code: `code coding program programm script skript function funktion bug debug crash absturz stürzt refactor compile
    kompilier python javascript typescript java rust golang sql html css regex docker api endpoint backend frontend
    repository commit unittest datenbank database query webseite website webpage app plugin algorithm algorithmus
    traceback stacktrace exception git bash shell kubernetes implement implementier deploy cron linter pipeline`,
  fix: 'fix repair reparier mend behebe beheb korrigiere debugge solve',
  translate: `translat übersetz dolmetsch french französisch german deutsch spanish spanisch italian italienisch japanese
    japanisch chinese chinesisch korean koreanisch polish polnisch turkish türkisch portuguese portugiesisch dutch
    niederländisch russian russisch arabic arabisch english englisch swedish schwedisch greek griechisch subtitle
    untertitel language sprache`,
  image: `image picture photo photograph screenshot scan bild bilder foto bildschirmfoto aufnahme handwriting handwritten
    handschrift diagram diagramm chart logo drawing zeichnung painting gemälde selfie xray snapshot`,
  look: 'see look shown visible sieht sieh siehst erkenn erkennst describe beschreib zeigt',
  plan: `plan schedule zeitplan roadmap fahrplan milestone meilenstein checklist checkliste agenda tagesordnung step schritt
    schritte itinerary reiseplan organise organize organisier prepare vorbereit timetable stundenplan ablauf deadline
    sprint backlog workshop estimate launch trip reise umzug moving relocation wedding hochzeit prioriti`,
  write: `write draft compose schreib verfass formulier entwirf email mail letter brief article artikel blog post essay
    aufsatz speech rede story geschichte poem gedicht slogan newsletter bewerbung anschreiben advert anzeige caption
    invitation einladung toast headline überschrift text paragraph absatz tweet apology entschuldig thank dankes song`,
  revise: `rewrite rephrase umformulier shorten kürz polish proofread korrekturlesen grammar grammatik spelling
    rechtschreib tone polite höflich friendly freundlich wording style stil lektorier improve verbesser`,
  summarise: 'summar zusammenfass tldr condense gist shorter kürzer',
  analyse: `analys analyz analysier auswert evaluate bewert trend outlier ausreißer statistic statistik average durchschnitt
    median correlat korrel significan signifikan forecast prognose budget haushalt revenue umsatz profit gewinn cost
    kosten spend ausgabe expense sales verkauf verkäufe spreadsheet excel number zahlen figure percent prozent growth
    wachstum survey umfrage calculate berechne rechne compute interest zins regression variance quarter quartal kpi roi
    save sparen churn metric conversion`,
  extract: `extract extrahier pull auslesen lies herausziehen heraus json csv schema field feld felder column spalte invoice
    rechnung receipt quittung beleg form formular parse structured strukturiert entities addresses adressen phone
    telefonnummer categor kategori classif klassifizier label sort sortier tag record einträge liste rows zeilen table
    tabelle`,
  research: `research recherch find out finde heraus source quelle literature literatur study studie evidence compare
    vergleich difference unterschied background hintergrund fact fakten history explain erklär law gesetz learn investigat
    review overview überblick what who why when wer warum wieso weshalb wann wieviel which welche welcher cause ursache
    happened discover latest current aktuell best beste alternative`,
};

const concepts: ReadonlyMap<string, string> = new Map(
  Object.entries(BEGINNINGS).flatMap(([concept, words]) => words.split(/\s+/).map((word) => [word, `=${concept}`])),
);
const LONGEST = Math.max(...[...concepts.keys()].map(({ length }) => length));

/** A word this short stands for itself alone: "who" is not the beginning of "whole". */
const SHORT = 3;
/** Most letters that may follow a beginning of up to five: "form" is not the beginning of "formation". */
const ENDING_MAX = 4;

/** The concept of a word in lower case; null when it stands for none. */
export function conceptOf(word: string): string | null {
  for (let length = Math.min(word.length, LONGEST); length > 0; length -= 1) {
    const ending = word.length - length;
    if (ending > 0 && length <= SHORT) return null;
    const concept = concepts.get(word.slice(0, length));
    if (concept !== undefined && (length > 5 || ending <= ENDING_MAX)) return concept;
  }
  return null;
}
