import { AgentDraft, INSTRUCTIONS_MAX } from '../../../../shared/domain/agent';
import { t } from '../../../../shared/language/t';
import { type AgentForm, draftOf, examplesOf } from './agent-form';

/** The fields that something can be wrong with. */
export type AgentField =
  | 'title'
  | 'name'
  | 'description'
  | 'instructions'
  | 'contextTokens'
  | 'examples'
  | 'tools'
  | 'steps'
  | 'dollars'
  | 'minutes';

/** What is wrong, by field; empty when nothing is. */
export type AgentFaults = Readonly<Partial<Record<AgentField, string>>>;

/** In the order in which they stand on the page, so that the first fault is the first that is gone to. */
const WORDS: Readonly<Record<AgentField, () => string>> = {
  title: () => t('Type a title of at most 60 characters.'),
  name: () => t('Use small letters, figures, “_” and “-”, beginning with a letter, at most 48 characters.'),
  description: () => t('Say in a sentence what it is good at, in at most 400 characters.'),
  instructions: () => t('Instructions can have at most {count, number} characters.', { count: INSTRUCTIONS_MAX }),
  contextTokens: () => t('Type a whole number of tokens of at most 100,000,000, or leave it empty.'),
  examples: () => t('At most 20 examples of at most 500 characters each, one to a line.'),
  tools: () => t('An agent can have at most 200 tools.'),
  steps: () => t('Type a whole number from 1 to 500.'),
  dollars: () => t('Type an amount above 0 and of at most 10,000, or leave it empty for no limit.'),
  minutes: () => t('Type a whole number from 1 to 1,440.'),
};

/** Which field of the form a place in the contract belongs to. */
function fieldAt(path: readonly PropertyKey[]): AgentField | null {
  const [first, second] = path;
  const name = first === 'needs' || first === 'limits' ? second : first;
  return typeof name === 'string' && name in WORDS ? (name as AgentField) : null;
}

/** What is wrong with a form, in the words of its fields. The contract's own schema decides. */
export function faultsOf(form: AgentForm): AgentFaults {
  const parsed = AgentDraft.safeParse(draftOf(form));
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => fieldAt(path)));
  const faults = Object.entries(WORDS).filter(([field]) => wrong.has(field as AgentField));
  return Object.fromEntries(faults.map(([field, words]) => [field, words()]));
}

/** The field that a problem of main is about, as the form names it; null when it is about none of them. */
export function fieldOfProblem(field: string | null): AgentField | null {
  return field === null ? null : fieldAt(field.split('.'));
}

/** How many examples stand in the form, for a hint. */
export function exampleCount(form: AgentForm): number {
  return examplesOf(form).length;
}
