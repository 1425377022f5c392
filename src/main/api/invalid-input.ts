import { ValidationError } from '@orpc/server';
import type { Problem } from '../../shared/domain/problem';

/** What a person types or chooses, by its last name or last two in the contract, as its screen calls it. */
const FIELDS: Readonly<Record<string, string>> = {
  kind: 'provider',
  label: 'label',
  apiKey: 'API key',
  baseUrl: 'Base URL',
  defaultModel: 'default model',
  model: 'model name',
  practiceMode: 'practice behaviour',
  passphrase: 'passphrase',
  content: 'file',
  text: 'message',
  'timing.text': 'line of cron',
  title: 'title',
  url: 'address',
  firstTokenSeconds: 'limit “Until the first word”',
  stallSeconds: 'limit “In the middle of an answer”',
  theme: 'appearance',
  density: 'density',
  context: 'context',
  priority: 'priority',
  fallbacks: 'fallbacks',
  targets: 'targets',
  name: 'name',
  description: 'description',
  instructions: 'instructions',
  examples: 'examples',
  prompt: 'task',
  outputSchema: 'structure',
  command: 'command',
  temperature: 'temperature',
  maxOutputTokens: 'limit of tokens for one answer',
  topP: 'top-p',
  contextTokens: 'length of the context',
  callsInAll: 'limit of calls at once',
  concurrency: 'limit of calls at once',
  requestsPerMinute: 'limit of requests per minute',
  tokensPerMinute: 'limit of tokens per minute',
  monthlyBudget: 'budget',
  steps: 'limit of steps',
  dollars: 'limit of spending',
  minutes: 'limit of minutes',
  failures: 'count of failures',
  withinSeconds: 'time within which failures count',
  openSeconds: 'time for which the circuit stays open',
};

/** How something has to look, where its name alone does not say so. */
const FORMS: Readonly<Record<string, string>> = {
  context: 'Choose default, or type agent: and the name of an agent, in small letters.',
  priority: 'Enter a whole number such as 0 or 10.',
};

/** What the schema library says of one thing that does not fit. Its own words are not for people. */
interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

/** The problem that input which does not fit the contract becomes: what was too long, too short or of no use. */
export function invalidInput(cause: unknown): Problem {
  const issue: Issue | undefined = cause instanceof ValidationError ? cause.issues[0] : undefined;
  const path = issue?.path?.map((part) => String(typeof part === 'object' ? part.key : part)) ?? [];
  const name = FIELDS[path.slice(-2).join('.')] ?? FIELDS[path.at(-1) ?? ''];
  const { sentence, advice } = issue === undefined || name === undefined ? OUR_OWN_SLIP : wordsFor(issue, name);
  return { code: 'invalid_input', sentence, advice, steps: [], field: path.join('.') || null, failure: null };
}

interface Words {
  readonly sentence: string;
  readonly advice: string;
}

/** What no person typed was put together by the window. */
const OUR_OWN_SLIP: Words = {
  sentence: 'The window asked for something in a form that cannot be used.',
  advice: 'Try once more. If it stays, restart Signalbox.',
};

function wordsFor({ code, origin, minimum, maximum }: Issue, name: string): Words {
  const isText = origin === 'string';
  if (origin === 'array' && code === 'too_big' && typeof maximum === 'number') {
    return { sentence: `There are too many ${name}.`, advice: `At most ${inFigures(maximum)} fit.` };
  }
  if (code === 'too_big' && typeof maximum === 'number') {
    return isText
      ? { sentence: `The ${name} is too long.`, advice: `At most ${inFigures(maximum)} characters fit.` }
      : { sentence: `The ${name} is too large.`, advice: `Enter ${inFigures(maximum)} or less.` };
  }
  if (code === 'too_small' && typeof minimum === 'number') {
    if (isText && minimum <= 1) return { sentence: `The ${name} is empty.`, advice: 'Type it and try again.' };
    return isText
      ? { sentence: `The ${name} is too short.`, advice: `It needs at least ${inFigures(minimum)} characters.` }
      : { sentence: `The ${name} is too small.`, advice: `Enter ${inFigures(minimum)} or more.` };
  }
  const advice = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
  return {
    sentence: `The ${name} is not in a form that can be used.`,
    advice: advice ?? 'Correct it and try again.',
  };
}

function inFigures(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count);
}
