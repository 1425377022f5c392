import { TITLE_MAX } from './domain/conversation';
import { HEAPED_MARKS } from './heaped-marks';

/** About as much as a list of conversations shows in one line, in UTF-16 units. */
const TITLE_LENGTH = 60;

/** Greetings and requests that say nothing about what a conversation is about, in the languages of the interface. */
const OPENING =
  /^(?:(?:hi|hello|hey|dear assistant|good (?:morning|afternoon|evening)|hallo|guten (?:morgen|tag|abend))\b[\s,.!:–-]*|(?:please|could you(?: please)?|can you(?: please)?|would you(?: please)?|bitte|kannst du(?: bitte)?|können sie(?: bitte)?)\s+)+/i;

/**
 * A title for a conversation out of its first question, or for a task out of what it asks for: its first line that says something, without Markdown marks and
 * opening courtesies, cut at a word; `otherwise` where none does. Made on this computer, so it costs nothing and tells nobody anything.
 */
export function titleFrom(question: string, otherwise: string): string {
  const line =
    question
      .slice(0, 10_000)
      .split('\n')
      .map(plainLine)
      .find((text) => /[\p{L}\p{N}]/u.test(text)) ?? '';
  const rest = OPENING.test(line) ? line.replace(OPENING, '').replace(/\?+$/, '').trim() : line;
  // Without its "could you" a request is no question any more; a lone word behind a greeting ("Hello there") says less
  // than the whole.
  const about = rest.includes(' ') ? rest : line;
  if (about === '') return otherwise;
  const title = about.charAt(0).toLocaleUpperCase() + about.slice(1);
  return cutAtWord(title, TITLE_LENGTH);
}

/** A title that the person typed, fit to be stored; null when nothing is left of it. */
export function tidyTitle(typed: string): string | null {
  const title = plainSpaces(typed);
  return title === '' ? null : cutAtWord(title, TITLE_MAX);
}

function plainLine(line: string): string {
  return plainSpaces(line)
    .replace(/^(?:#{1,6}|>|[-*+]|\d+[.)])\s+/, '')
    .replace(/[*_`~]+/g, '')
    .trim();
}

/** Control characters and direction overrides have no place in a title: they can make a list lie. */
function plainSpaces(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(HEAPED_MARKS, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = text.lastIndexOf(' ', most - 1);
  const whole = space > most / 2 ? cut.slice(0, space) : cut;
  // A cut must not leave half of a surrogate pair behind.
  return `${whole.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,.;:–-]+$/, '')}…`;
}
