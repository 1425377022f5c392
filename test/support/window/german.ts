import { IntlMessageFormat } from 'intl-messageformat';
import type { Page } from '@playwright/test';
import { mainWords } from '../../../src/shared/language/german/main';
import { windowWords } from '../../../src/shared/language/german/window';
import type { Text } from '../../../src/shared/language/text';

/** Every text of the app in English, and what stands for it in German. */
export const catalogue: Readonly<Record<Text, string>> = { ...mainWords, ...windowWords };

/** What the window says in German for an English text without placeholders. */
export const de = (english: Text): string => catalogue[english];

/** Parts of a text as its format has them: {@link https://formatjs.github.io/docs/intl-messageformat-parser/}. */
type Part =
  | { readonly type: 0; readonly value: string }
  | { readonly type: 5 | 6; readonly options: Readonly<Record<string, { readonly value: readonly Part[] }>> }
  | { readonly type: 8; readonly children: readonly Part[] }
  | { readonly type: 1 | 2 | 3 | 4 | 7 };

const LETTERS = /\p{L}{2,}/u;
const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** A format as a pattern: a group for what is filled in, figures for numbers. */
function patternOf(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      switch (part.type) {
        case 0:
          return escaped(part.value.replaceAll(/\s+/g, ' '));
        case 2:
        case 7:
          return String.raw`[\d.,\u2212-]+`;
        case 5:
        case 6:
          return `(?:${Object.values(part.options)
            .map(({ value }) => patternOf(value))
            .join('|')})`;
        case 8:
          return patternOf(part.children);
        default:
          return '(.+?)';
      }
    })
    .join('');
}

/** The words of a format that stand between what is filled in: where that is an element, they are a text of their own. */
function piecesOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.type === 0) return [spaced(part.value)];
    if (part.type === 8) return piecesOf(part.children);
    if (part.type === 5 || part.type === 6) return Object.values(part.options).flatMap(({ value }) => piecesOf(value));
    return [];
  });
}

/** A format parted where elements begin and end: each run is a text of its own on the page. */
function runsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const runs: Part[][] = [[]];
  for (const part of parts) {
    if (part.type === 8) runs.push(...runsOf(part.children).map((run) => [...run]), []);
    else runs.at(-1)?.push(part);
  }
  return runs;
}

const hasWords = (parts: readonly Part[]): boolean => piecesOf(parts).some((piece) => LETTERS.test(piece));

const said = new Set<string>();
const patterns: RegExp[] = [];
for (const text of Object.values(catalogue)) {
  said.add(spaced(text));
  if (!/[{<]/.test(text)) continue;
  const parts = new IntlMessageFormat(text, 'de').getAst() as unknown as readonly Part[];
  for (const piece of piecesOf(parts)) if (LETTERS.test(piece)) said.add(piece);
  // What is nothing but placeholders fits everything.
  for (const run of [parts, ...runsOf(parts)]) {
    if (hasWords(run)) patterns.push(new RegExp(`^${patternOf(run).trim()}$`, 'u'));
  }
}

/** Names that are the same in every language, and what `Intl` makes of days and times. */
const NAMES =
  /\b(?:Signalbox|Claude(?: Code)?|ChatGPT|Anthropic|(?:Azure )?OpenAI|DeepSeek|(?:Google )?Gemini|Groq|llama\.cpp|LM Studio|Mistral|Ollama|OpenRouter|vLLM|xAI|Jan|LocalAI|Haiku|Sonnet|Opus|English|Deutsch|Markdown|JSON|HTML|CSV|PDF|AI SDK|MIT|Linux|Electron|Node|Chromium)\b/gu;
const MOMENTS =
  /\b(?:gerade eben|jetzt|heute|gestern|morgen|vorgestern|vor|in|Sek|Min|Std|Sekunden?|Minuten?|Stunden?|Tag(?:en?)?|Uhr|um|(?:Mo|Diens|Donners|Frei|Sams|Sonn)n?tag|Mittwoch|Mo|Di|Mi|Do|Fr|Sa|So|Jan(?:uar)?|Feb(?:ruar)?|März?|Apr(?:il)?|Mai|Jun[i]?|Jul[i]?|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?|ms|KB|MB|GB|USD|UTC)\b\.?/gu;
/** Names of keys, of contexts, of hosts, addresses, versions and ids, which are for programs. */
const FOR_PROGRAMS =
  /^(?:[a-z_]+:[\w*]*|(?:(?:Strg|Alt|Umschalt) )+(?:\p{L}|\P{L}+|F\d+|Leertaste|Eingabe|Entf)|https?:\/\/\S+|[\w-]+(?:\.[\w-]+)+|F\d+|[\w.-]*\d[\w.-]*|(?:~|\/|[A-Z]:\\)\S+)$/u;

/** Where one text of an enumeration ends and the next begins. */
const SEAMS = [/ · | – |\n/u, /, |; | \/ | und /u, / \(|\)$/u] as const;

/** The ways to part sentences that stand one after the other: what is said first, and the rest. */
const sentences = (text: string): readonly (readonly [first: string, rest: string])[] =>
  [...text.matchAll(/(?<=[.!?…:]) /gu)].map(({ index }) => [text.slice(0, index), text.slice(index + 1)]);

/** Texts within texts that are looked at: a sentence with a name, made of a provider and its model. */
const DEPTH_MAX = 5;

/**
 * Tells whether a text is one of the catalogue's in German, filled in with what is German itself or a person's own, or made
 * of such texts one after the other.
 * @param own everything that persons, models and servers called and wrote; parts of it count as well
 */
export function germanWith(own: string): (text: string) => boolean {
  const known = new Map<string, boolean>();
  const isGerman = (text: string, depth: number): boolean => {
    const plain = spaced(text.replaceAll(/[\u2066-\u2069\u200E\u200F]/g, ''));
    if (!LETTERS.test(plain) || said.has(plain)) return true;
    if (own.includes(plain) || FOR_PROGRAMS.test(plain)) return true;
    if (!LETTERS.test(plain.replaceAll(NAMES, '').replaceAll(MOMENTS, ''))) return true;
    const before = known.get(plain);
    if (before !== undefined) return before;
    if (depth > DEPTH_MAX) return false;
    const all = (parts: readonly (string | undefined)[]) =>
      parts.every((part) => part === undefined || isGerman(part, depth + 1));
    const isOne =
      patterns.some((pattern) => {
        const filled = pattern.exec(plain);
        return filled !== null && all(filled.slice(1));
      }) ||
      (plain.endsWith('.') && all([plain.slice(0, -1)])) ||
      sentences(plain).some(all) ||
      SEAMS.some((seam) => {
        const parts = plain.split(seam);
        return parts.length > 1 && all(parts);
      });
    known.set(plain, isOne);
    return isOne;
  };
  return (text) => isGerman(text, 0);
}

/** A text of the page, and where it stands. */
interface Seen {
  readonly text: string;
  readonly at: string;
}

/** Everything that is read or read out on the page now: texts that are drawn, names, hints and placeholders. */
const wordsOn = (page: Page): Promise<Seen[]> =>
  page.evaluate(() => {
    const NAMED = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext', 'data-tooltip'];
    const seen: { text: string; at: string }[] = [{ text: document.title, at: 'title of the page' }];
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    for (const element of document.querySelectorAll('body, body *')) {
      if (element.closest('pre, code, script, style') || !element.checkVisibility()) continue;
      for (const name of NAMED) {
        const text = element.getAttribute(name);
        if (text) seen.push({ text, at: `${name} of ${nameOf(element)}` });
      }
      for (const child of element.childNodes) {
        // What stands in a field was typed there.
        const isText = child.nodeType === Node.TEXT_NODE && element.tagName !== 'TEXTAREA';
        const text = isText ? (child.textContent ?? '') : '';
        if (text.trim() !== '') seen.push({ text, at: nameOf(element) });
      }
    }
    return seen;
  });

/**
 * What the page says now that is not German, with where it stands.
 * @param isGerman from {@link germanWith}
 */
export async function notGerman(page: Page, isGerman: (text: string) => boolean): Promise<string[]> {
  // What was just opened is drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const found = (await wordsOn(page)).filter(({ text }) => !isGerman(text));
  return [...new Set(found.map(({ text, at }) => `“${spaced(text)}” (${at})`))];
}
