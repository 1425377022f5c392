import type { Moment } from './domain/id';
import type { Candidate, PassedOver, PassedOverReason, RoutePlan, Via } from './domain/route';
import type { Level } from './domain/work';

/** What words about routes need of whoever says them. */
export interface RouteTerms {
  /** A moment as the person reads it: "14:05". */
  readonly time: (at: Moment) => string;
  /** The place of a rule in the table, from 1; null or absent: it is not known, and rules go without a number. */
  readonly ruleNumber?: (ruleId: string) => number | null;
}

/** Most places that a sentence names as passed over. */
const NAMED_MOST = 3;

/** Why a place is passed over, without its name: "out of credits", "asked for a pause until 14:05". */
export function passedOverWords({ reason, until }: Pick<PassedOver, 'reason' | 'until'>, { time }: RouteTerms): string {
  const untilThen = until === null ? '' : ` until ${time(until)}`;
  switch (reason) {
    case 'disconnected':
      return 'disconnected';
    case 'switched_off':
      return 'switched off for tasks';
    case 'credential':
      return 'its key or sign-in cannot be used';
    case 'out_of_credits':
      return 'out of credits';
    case 'circuit_open':
      return `failing, left alone${untilThen || ' for now'}`;
    case 'cooling_down':
      return `asked for a pause${untilThen}`;
    case 'requests_per_minute':
      return `no requests left for this minute${untilThen && `, waits${untilThen}`}`;
    case 'tokens_per_minute':
      return `too few tokens left for this minute${untilThen && `, waits${untilThen}`}`;
    case 'over_budget':
      return `its budget for this month is spent${untilThen && `, stopped${untilThen}`}`;
    case 'no_image_input':
      return 'cannot take images';
    case 'no_tools':
      return 'cannot use tools';
    case 'no_structured_output':
      return 'cannot answer in a given structure';
    case 'context_too_short':
      return 'its context is too short';
    case 'model_missing':
      return 'its model is not available';
    case 'logical_model_missing':
      return 'no longer exists';
    case 'logical_model_empty':
      return 'has no targets';
    case 'logical_model_cycle':
      return 'leads back to itself';
    case 'just_failed':
      return `failed a moment ago${untilThen && `, waits${untilThen}`}`;
  }
}

/** Why a place is passed over, as a sentence without its full stop: "DeepSeek is out of credits". */
export function passedOverSentence(passed: PassedOver, terms: RouteTerms): string {
  const { model, reason, until } = passed;
  const who = nameOf(passed);
  const words = passedOverWords(passed, terms);
  switch (reason) {
    case 'disconnected':
      return `${who} is no longer connected`;
    case 'out_of_credits':
    case 'switched_off':
      return `${who} is ${words}`;
    case 'credential':
      return `The key or sign-in of ${who} cannot be used`;
    case 'circuit_open':
      return `${who} is ${words}`;
    case 'requests_per_minute':
    case 'tokens_per_minute':
      return `${who} has ${words}`;
    case 'over_budget':
      return `The budget of ${who} for this month is spent${until === null ? '' : `, stopped until ${terms.time(until)}`}`;
    case 'no_image_input':
    case 'no_tools':
    case 'no_structured_output':
      return `${withModel(who, model)} ${words}`;
    case 'context_too_short':
      return `The context of ${withModel(who, model)} is too short`;
    case 'model_missing':
      return model === null ? `A model of ${who} is not available` : `${model} is not available on ${who}`;
    case 'cooling_down':
    case 'logical_model_missing':
    case 'logical_model_empty':
    case 'logical_model_cycle':
    case 'just_failed':
      return `${who} ${words}`;
  }
}

/** Why something is in a plan: "by rule 2 for agent:builder (priority 0)", "as Primary", "because Primary cannot take images". */
export function viaWords(via: Via, terms: RouteTerms, plan?: RoutePlan): string {
  switch (via.by) {
    case 'rule':
      return via.fallback === null
        ? `by ${ruleName(via, terms)}`
        : `as fallback ${via.fallback} of ${ruleName(via, terms)}`;
    case 'primary':
      return 'as Primary';
    case 'capability':
      return via.level === null ? `because ${primaryLack(plan)}` : `because ${LEVEL_WORDS[via.level]} was asked for`;
    case 'backup':
      return 'as backup';
    case 'chosen':
      return 'because it was chosen for this work';
    case 'escalation':
      return via.learnt ? 'because a weaker model did not do for such work' : 'as the next stronger model';
  }
}

/** One sentence for a plan: where the work would run and why, and who was passed over before that. */
export function planSentence(plan: RoutePlan, terms: RouteTerms): string {
  const [first] = plan.candidates;
  return first === undefined ? nobodySentence(plan, terms) : `Would run on ${reasoned(first, plan, terms)}.`;
}

/**
 * One sentence for work that was done, or is being done: where it ran and why, and who was passed over before that.
 * @param isGoingOn it still runs there
 */
export function ranOnSentence(
  ranOn: Pick<Candidate, 'label' | 'model' | 'via'>,
  plan: RoutePlan,
  terms: RouteTerms,
  isGoingOn = false,
): string {
  return `${isGoingOn ? 'Runs' : 'Ran'} on ${reasoned(ranOn, plan, terms)}.`;
}

/** Why nobody can take the work at this moment. */
export function nobodySentence({ passedOver }: RoutePlan, terms: RouteTerms): string {
  if (passedOver.length === 0) return 'Nobody can take it: no provider is connected.';
  const [reasons, more] = [passedOver.slice(0, NAMED_MOST), passedOver.length - NAMED_MOST];
  const sentences = reasons.map((passed) => passedOverSentence(passed, terms));
  return `Nobody can take it now: ${sentences.join('; ')}${andMore(more)}.`;
}

function reasoned(
  { label, model, via }: Pick<Candidate, 'label' | 'model' | 'via'>,
  plan: RoutePlan,
  terms: RouteTerms,
): string {
  const before = plan.passedOver.filter((passed) => isBefore(passed.via, via));
  const named = before
    .slice(0, NAMED_MOST)
    .map((passed) => `${nameOf(passed)} passed over: ${passedOverWords(passed, terms)}`);
  const where = `${withModel(label, model)} ${becauseWords(via, terms, plan)}`;
  return `${[where, ...named].join('; ')}${andMore(before.length - NAMED_MOST)}`;
}

function becauseWords(via: Via, terms: RouteTerms, plan: RoutePlan): string {
  switch (via.by) {
    case 'rule':
      return `because of ${via.fallback === null ? '' : `fallback ${via.fallback} of `}${ruleName(via, terms)}`;
    case 'primary':
      return 'because it is Primary';
    case 'backup':
      return 'because it is a backup';
    case 'escalation':
      return via.learnt ? viaWords(via, terms, plan) : 'because it is the next stronger model';
    case 'capability':
    case 'chosen':
      return viaWords(via, terms, plan);
  }
}

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  cheap: 'a cheap model',
  strong: 'a strong model',
  vision: 'a model that takes images',
};

const LACKS: ReadonlySet<PassedOverReason> = new Set<PassedOverReason>([
  'no_image_input',
  'no_tools',
  'no_structured_output',
  'context_too_short',
]);

/** What keeps Primary from the work, as far as a plan says so: Primary may stand in it by way of a rule. */
function primaryLack(plan: RoutePlan | undefined): string {
  const lacks = plan?.passedOver.filter(({ reason }) => LACKS.has(reason)) ?? [];
  const lack = (lacks.find(({ via }) => via.by === 'primary') ?? lacks[0])?.reason;
  switch (lack) {
    case 'no_image_input':
      return 'Primary cannot take images';
    case 'no_tools':
      return 'Primary cannot use tools';
    case 'no_structured_output':
      return 'Primary cannot answer in a given structure';
    case 'context_too_short':
      return 'the context of Primary is too short';
    default:
      return 'Primary cannot do such work';
  }
}

function ruleName({ ruleId, context, priority }: Extract<Via, { by: 'rule' }>, { ruleNumber }: RouteTerms): string {
  const number = ruleNumber?.(ruleId) ?? null;
  return `${number === null ? 'the rule' : `rule ${number}`} for ${context} (priority ${priority})`;
}

/** Whether something of one origin is tried before something of another, as far as the two origins say. */
function isBefore(via: Via, than: Via): boolean {
  const [own, other] = [turnOf(via), turnOf(than)];
  if (own !== other || via.by !== 'rule' || than.by !== 'rule') return own <= other;
  return via.priority <= than.priority;
}

function turnOf(via: Via): number {
  switch (via.by) {
    case 'chosen':
      return 0;
    case 'rule':
      return via.context === 'default' ? 2 : 1;
    case 'primary':
      return 4;
    case 'capability':
      return via.level === null ? 5 : 3;
    case 'backup':
      return 6;
    case 'escalation':
      // It stands right before the one that it takes the place of, whichever that is.
      return 6;
  }
}

function nameOf({ connectionId, label, reason }: PassedOver): string {
  const isLogical = connectionId === null || reason.startsWith('logical_model');
  if (label === null) return isLogical ? 'A logical model' : 'A provider';
  return isLogical ? `The logical model “${label}”` : label;
}

function withModel(label: string, model: string | null): string {
  return model === null || model === '' ? label : `${label} (${model})`;
}

function andMore(count: number): string {
  return count > 0 ? `; and ${count} more` : '';
}
