import type { Moment } from './domain/id';
import type { PassedOver, PassedOverReason } from './domain/route';
import { t } from './language/t';
import type { PlainText } from './language/text';

/** What words about routes need of whoever says them. */
export interface RouteTerms {
  /** A moment as the person reads it: "14:05". */
  readonly time: (at: Moment) => string;
  /** The place of a rule in the table, from 1; null or absent: it is not known, and rules go without a number. */
  readonly ruleNumber?: (ruleId: string) => number | null;
}

const WORDS = {
  disconnected: 'disconnected',
  switched_off: 'switched off for tasks',
  credential: 'its key or sign-in cannot be used',
  out_of_credits: 'out of credits',
  circuit_open: 'failing, left alone for now',
  cooling_down: 'asked for a pause',
  requests_per_minute: 'no requests left for this minute',
  tokens_per_minute: 'too few tokens left for this minute',
  over_budget: 'its budget for this month is spent',
  no_image_input: 'cannot take images',
  no_tools: 'cannot use tools',
  no_structured_output: 'cannot answer in a given structure',
  context_too_short: 'its context is too short',
  model_missing: 'its model is not available',
  logical_model_missing: 'no longer exists',
  logical_model_empty: 'has no targets',
  logical_model_cycle: 'leads back to itself',
  just_failed: 'failed a moment ago',
} as const satisfies Record<PassedOverReason, PlainText>;

const WORDS_UNTIL = {
  circuit_open: 'failing, left alone until {time}',
  cooling_down: 'asked for a pause until {time}',
  requests_per_minute: 'no requests left for this minute, waits until {time}',
  tokens_per_minute: 'too few tokens left for this minute, waits until {time}',
  over_budget: 'its budget for this month is spent, stopped until {time}',
  just_failed: 'failed a moment ago, waits until {time}',
} as const satisfies Partial<Record<PassedOverReason, string>>;

const SENTENCES = {
  disconnected: '{place} is no longer connected',
  switched_off: '{place} is switched off for tasks',
  credential: 'The key or sign-in of {place} cannot be used',
  out_of_credits: '{place} is out of credits',
  circuit_open: '{place} is failing, left alone for now',
  cooling_down: '{place} asked for a pause',
  requests_per_minute: '{place} has no requests left for this minute',
  tokens_per_minute: '{place} has too few tokens left for this minute',
  over_budget: 'The budget of {place} for this month is spent',
  no_image_input: '{place} cannot take images',
  no_tools: '{place} cannot use tools',
  no_structured_output: '{place} cannot answer in a given structure',
  context_too_short: 'The context of {place} is too short',
  model_missing: 'A model of {place} is not available',
  logical_model_missing: '{place} no longer exists',
  logical_model_empty: '{place} has no targets',
  logical_model_cycle: '{place} leads back to itself',
  just_failed: '{place} failed a moment ago',
} as const satisfies Record<PassedOverReason, string>;

const SENTENCES_UNTIL = {
  circuit_open: '{place} is failing, left alone until {time}',
  cooling_down: '{place} asked for a pause until {time}',
  requests_per_minute: '{place} has no requests left for this minute, waits until {time}',
  tokens_per_minute: '{place} has too few tokens left for this minute, waits until {time}',
  over_budget: 'The budget of {place} for this month is spent, stopped until {time}',
  just_failed: '{place} failed a moment ago, waits until {time}',
} as const satisfies Partial<Record<PassedOverReason, string>>;

/** What is said of the model, not of the whole connection. */
const OF_THE_MODEL: ReadonlySet<PassedOverReason> = new Set<PassedOverReason>([
  'no_image_input',
  'no_tools',
  'no_structured_output',
  'context_too_short',
]);

const mayEnd = (reason: PassedOverReason): reason is keyof typeof WORDS_UNTIL => reason in WORDS_UNTIL;

/** Why a place is passed over, without its name: "out of credits", "asked for a pause until 14:05". */
export function passedOverWords({ reason, until }: Pick<PassedOver, 'reason' | 'until'>, { time }: RouteTerms): string {
  return until !== null && mayEnd(reason) ? t(WORDS_UNTIL[reason], { time: time(until) }) : t(WORDS[reason]);
}

/** Why a place is passed over, as a sentence without its full stop: "DeepSeek is out of credits". */
export function passedOverSentence(passed: PassedOver, { time }: RouteTerms): string {
  const { model, reason, until } = passed;
  const who = passedOverName(passed);
  if (reason === 'model_missing' && model !== null) {
    return t('{model} is not available on {place}', { model, place: who });
  }
  const place = OF_THE_MODEL.has(reason) ? withModel(who, model) : who;
  return until !== null && mayEnd(reason)
    ? t(SENTENCES_UNTIL[reason], { place, time: time(until) })
    : t(SENTENCES[reason], { place });
}

/** What is passed over, by its name where that is known. */
export function passedOverName({ connectionId, label, reason }: PassedOver): string {
  const isLogical = connectionId === null || reason.startsWith('logical_model');
  if (label === null) return isLogical ? t('A logical model') : t('A provider');
  return isLogical ? t('The logical model “{name}”', { name: label }) : label;
}

/** A connection with the model that it uses there: "OpenAI (gpt-5)". */
export function withModel(label: string, model: string | null): string {
  return model === null || model === '' ? label : `${label} (${model})`;
}
