import { longInputTokens } from '../../../shared/long-input';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import { failed, passed, REPLY_TOKENS, type Trial, type Verdict } from './check';
import { holdsNumber, quoted } from './quoted';

/** Characters to a token, roughly, for English. */
const CHARACTERS_PER_TOKEN = 4;

/** How deep in the text each sentence is that has to be found, from 0 to 1. */
const DEPTHS = [
  { door: 'red', at: 0.08 },
  { door: 'green', at: 0.5 },
  { door: 'blue', at: 0.93 },
] as const;
/** Each as it stands in "the code of … door". */
const DOOR_WORDS = {
  red: 'the red ¦ door',
  green: 'the green ¦ door',
  blue: 'the blue ¦ door',
} satisfies Record<(typeof DEPTHS)[number]['door'], PlainText>;
/** The smallest code of a door, and how many there are: all have four digits. */
const CODE_MIN = 1000;
const CODES = 9000;

const SUBJECTS = ['The harbour master', 'A neighbour', 'The night train', 'An old map', 'The gardener', 'A lighthouse'];
const VERBS = ['waited for', 'spoke of', 'passed by', 'remembered', 'looked after', 'turned away from'];
const OBJECTS = ['the quiet street', 'a field of barley', 'the market hall', 'two grey boats', 'the first snow'];

/** The model finds three sentences at several depths of a long text. */
export async function longInput({ ask, draw, facts }: Trial): Promise<Verdict> {
  const tokens = longInputTokens(facts.contextTokens);
  const codes = DEPTHS.map(({ door, at }) => ({ door, at, code: CODE_MIN + draw(CODES) }));
  const text = [
    'Read the following text. Somewhere in it are the codes of three doors: the red, the green and the blue one.',
    textWith(codes, tokens * CHARACTERS_PER_TOKEN),
    'What are the codes of the red, the green and the blue door? Answer with the three codes alone, in that order.',
  ].join('\n\n');
  const reply = await ask({
    prompt: [{ role: 'user', content: [{ type: 'text', text }] }],
    maxOutputTokens: REPLY_TOKENS,
  });
  const missed = codes.filter(({ code }) => !holdsNumber(reply.text, code)).map(({ door }) => door);
  if (missed.length > 0) {
    return failed(
      t('Was sent about {tokens, number} tokens, missed the code of {doors} door, and answered {answer}.', {
        tokens,
        doors: missed.map((door) => t(DOOR_WORDS[door])).reduce((one, other) => t('{one} and {other}', { one, other })),
        answer: quoted(reply.text),
      }),
    );
  }
  return passed(
    t(
      'Was sent about {tokens, number} tokens and found the three codes hidden at the start, in the middle and at the end.',
      { tokens },
    ),
  );
}

/** A text of about so many characters, each line of it different. */
function textWith(codes: readonly { door: string; at: number; code: number }[], characters: number): string {
  const lines: string[] = [];
  const hidden = [...codes];
  let length = 0;
  for (let n = 0; length < characters; n += 1) {
    const next = hidden[0];
    const isDue = next !== undefined && length >= next.at * characters;
    if (isDue) hidden.shift();
    const line = isDue ? `The code of the ${next.door} door is ${next.code}.` : sentence(n);
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}

function sentence(n: number): string {
  const pick = (words: readonly string[], by: number): string => words[by % words.length] ?? '';
  const words = `${pick(SUBJECTS, n)} ${pick(VERBS, Math.floor(n / 6))} ${pick(OBJECTS, Math.floor(n / 36))}`;
  return `Line ${n + 1}: ${words}.`;
}
