import { ValidationError } from '@orpc/server';
import type { Problem } from '../../shared/domain/problem';
import type { PlainText } from '../../shared/language/text';
import { t } from '../../shared/language/t';

/** What a person types or chooses, by its last name or last two in the contract, as its screen calls it. */
const FIELDS: Readonly<Record<string, PlainText>> = {
  kind: 'provider ¦ field',
  label: 'label ¦ field',
  apiKey: 'API key ¦ field',
  baseUrl: 'Base URL ¦ field',
  defaultModel: 'default model ¦ field',
  model: 'model name ¦ field',
  practiceMode: 'practice behaviour ¦ field',
  passphrase: 'passphrase ¦ field',
  content: 'file ¦ field',
  text: 'message ¦ field',
  'timing.text': 'line of cron ¦ field',
  title: 'title ¦ field',
  url: 'address ¦ field',
  firstTokenSeconds: 'limit “Until the first word” ¦ field',
  stallSeconds: 'limit “In the middle of an answer” ¦ field',
  theme: 'appearance ¦ field',
  density: 'density ¦ field',
  context: 'context ¦ field',
  priority: 'priority ¦ field',
  fallbacks: 'fallbacks ¦ field',
  targets: 'targets ¦ field',
  name: 'name ¦ field',
  description: 'description ¦ field',
  instructions: 'instructions ¦ field',
  examples: 'examples ¦ field',
  prompt: 'task ¦ field',
  outputSchema: 'structure ¦ field',
  command: 'command ¦ field',
  temperature: 'temperature ¦ field',
  maxOutputTokens: 'limit of tokens for one answer ¦ field',
  topP: 'top-p ¦ field',
  contextTokens: 'length of the context ¦ field',
  callsInAll: 'limit of calls at once ¦ field',
  concurrency: 'limit of calls at once ¦ field',
  requestsPerMinute: 'limit of requests per minute ¦ field',
  tokensPerMinute: 'limit of tokens per minute ¦ field',
  monthlyBudget: 'budget ¦ field',
  steps: 'limit of steps ¦ field',
  dollars: 'limit of spending ¦ field',
  minutes: 'limit of minutes ¦ field',
  failures: 'count of failures ¦ field',
  withinSeconds: 'time within which failures count ¦ field',
  openSeconds: 'time for which the circuit stays open ¦ field',
};

/** How something has to look, where its name alone does not say so. */
const FORMS: Readonly<Record<string, PlainText>> = {
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
  const last = path.at(-1) ?? '';
  const name = FIELDS[path.slice(-2).join('.')] ?? FIELDS[last];
  const { sentence, advice } =
    issue === undefined || name === undefined ? ourOwnSlip() : wordsFor(issue, t(name), FORMS[last]);
  return { code: 'invalid_input', sentence, advice, steps: [], field: path.join('.') || null, failure: null };
}

interface Words {
  readonly sentence: string;
  readonly advice: string;
}

/** What no person typed was put together by the window. */
function ourOwnSlip(): Words {
  return {
    sentence: t('The window asked for something in a form that cannot be used.'),
    advice: t('Try once more. If it stays, restart Signalbox.'),
  };
}

/** @param form how it has to look, where its name alone does not say so */
function wordsFor({ code, origin, minimum, maximum }: Issue, field: string, form: PlainText | undefined): Words {
  const isText = origin === 'string';
  if (origin === 'array' && code === 'too_big' && typeof maximum === 'number') {
    return {
      sentence: t('There are too many {field}.', { field }),
      advice: t('At most {most, number} fit.', { most: maximum }),
    };
  }
  if (code === 'too_big' && typeof maximum === 'number') {
    return isText
      ? {
          sentence: t('The {field} is too long.', { field }),
          advice: t('At most {count, number} characters fit.', { count: maximum }),
        }
      : {
          sentence: t('The {field} is too large.', { field }),
          advice: t('Enter {most, number} or less.', { most: maximum }),
        };
  }
  if (code === 'too_small' && typeof minimum === 'number') {
    if (isText && minimum <= 1) {
      return { sentence: t('The {field} is empty.', { field }), advice: t('Type it and try again.') };
    }
    return isText
      ? {
          sentence: t('The {field} is too short.', { field }),
          advice: t('It needs at least {least, number} characters.', { least: minimum }),
        }
      : {
          sentence: t('The {field} is too small.', { field }),
          advice: t('Enter {least, number} or more.', { least: minimum }),
        };
  }
  return {
    sentence: t('The {field} is not in a form that can be used.', { field }),
    advice: t(form ?? 'Correct it and try again.'),
  };
}
