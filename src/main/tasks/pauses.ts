import type { WorkLimits } from '../../shared/domain/agent';
import type { PassedOver, RoutePlan } from '../../shared/domain/route';
import type { Pause } from '../../shared/domain/task';
import { passedOverSentence } from '../../shared/passed-over-words';
import { numberWords } from '../../shared/language/formats';
import { allOf } from '../../shared/language/lists';
import { dateInSentence } from '../../shared/language/sentence-dates';
import { t } from '../../shared/language/t';

const MINUTE_MS = 60_000;
/** How long a place that failed is left alone, in milliseconds: longer with every pause in a row. */
const PATIENCE_MS = [MINUTE_MS / 2, MINUTE_MS, 2 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 60 * MINUTE_MS] as const;
/** Most places that a sentence names. */
const NAMED_MOST = 3;

/**
 * The pause of a task that nobody can take. What just failed is left alone for {@link PATIENCE_MS} at least, and what
 * would be a candidate though nobody could take the work counts as that.
 * @param before pauses of this kind in a row before it
 */
export function nobodyPause(plan: RoutePlan, before: number, now: number): Pause {
  const patience = PATIENCE_MS[Math.min(before, PATIENCE_MS.length - 1)] ?? 0;
  const tried = plan.candidates.map(({ connectionId, label, model, via }): PassedOver => ({
    connectionId,
    label,
    model,
    via,
    reason: 'just_failed',
    until: null,
  }));
  const passedOver = [...plan.passedOver, ...tried].map((passed) =>
    passed.reason === 'just_failed' ? { ...passed, until: Math.max(passed.until ?? 0, now + patience) } : passed,
  );
  return waitingFor(passedOver, now, now);
}

/** A pause for want of a backend, for these reasons. */
export function waitingFor(passedOver: readonly PassedOver[], since: number, now: number): Pause {
  const times = passedOver.flatMap(({ until }) => (until === null ? [] : [until]));
  const until = times.length === 0 ? null : Math.min(...times);
  const isAlone = passedOver.length === 0;
  return {
    why: 'no_backend',
    sentence: isAlone ? t('No provider is connected that could take it.') : `${named(passedOver, now)}.`,
    wakes: isAlone
      ? t('It goes on by itself once a provider is connected.')
      : wakesWords(onlyName(passedOver), until === null ? null : clockWords(until, now)),
    until,
    since,
    passedOver: [...passedOver],
  };
}

/** @param name who alone could take it; null: one of several */
function wakesWords(name: string | null, time: string | null): string {
  if (name === null) {
    return time === null
      ? t('It goes on by itself as soon as one of them can take it.')
      : t('It goes on by itself as soon as one of them can take it, and is tried again at {time}.', { time });
  }
  return time === null
    ? t('It goes on by itself as soon as {name} can take it.', { name })
    : t('It goes on by itself as soon as {name} can take it, and is tried again at {time}.', { name, time });
}

/** Who could take it, where there is only one with a name. */
function onlyName(passedOver: readonly PassedOver[]): string | null {
  const [first, ...others] = new Set(
    passedOver.map(({ connectionId, label }) => (connectionId === null ? null : label)),
  );
  return first == null || others.length > 0 ? null : first;
}

function named(passedOver: readonly PassedOver[], now: number): string {
  const terms = { time: (at: number) => clockWords(at, now) };
  // That it failed says nothing beside the reason.
  const reasoned = passedOver.filter((passed) => !isToldBetter(passed, passedOver));
  const all = [...new Set(reasoned.map((passed) => passedOverSentence(passed, terms)))];
  const more = all.length - NAMED_MOST;
  return allOf(
    more > 0 ? [...all.slice(0, NAMED_MOST), t('{count, number} more cannot take it', { count: more })] : all,
  );
}

function isToldBetter({ connectionId, model, reason }: PassedOver, all: readonly PassedOver[]): boolean {
  if (reason !== 'just_failed') return false;
  return all.some(
    (other) => other.reason !== 'just_failed' && other.connectionId === connectionId && other.model === model,
  );
}

/** A moment as the person reads it, by this computer's zone: "14:05", with the day when it is another one. */
export function clockWords(at: number, now: number): string {
  const time = dateInSentence(at, { timeStyle: 'short' });
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time;
  return t('{time} on {day}', { time, day: dateInSentence(at, { day: 'numeric', month: 'long' }) });
}

function plain(why: Pause['why'], sentence: string, wakes: string, now: number): Pause {
  return { why, sentence, wakes, until: null, since: now, passedOver: [] };
}

/** The limit of a task that is reached, if any, as its pause. */
export function limitPause(
  limits: WorkLimits,
  used: { readonly steps: number; readonly dollars: number; readonly ranMs: number },
  now: number,
): Pause | null {
  if (used.steps >= limits.steps) {
    const words = t('It has taken {steps, plural, one {# step} other {# steps}}, as many as it may.', {
      steps: limits.steps,
    });
    return plain('steps', words, t('It goes on when you allow it more steps.'), now);
  }
  if (limits.dollars !== null && used.dollars >= limits.dollars) {
    const words = t('It has spent {spent}; its limit is {limit}.', {
      spent: dollars(used.dollars),
      limit: dollars(limits.dollars),
    });
    return plain('spending', words, t('It goes on when you allow it to spend more.'), now);
  }
  return used.ranMs >= limits.minutes * MINUTE_MS ? timePause(limits, now) : null;
}

/** The minutes of a task are used up. */
export function timePause({ minutes }: WorkLimits, now: number): Pause {
  const words = t('It has run for {minutes, plural, one {# minute} other {# minutes}}, as long as it may.', {
    minutes,
  });
  return plain('time', words, t('It goes on when you allow it more time.'), now);
}

export function approvalPause(tool: string, serverName: string, now: number): Pause {
  const words =
    serverName === ''
      ? t('Its call of the tool “{tool}” waits for your yes.', { tool })
      : t('Its call of the tool “{tool}” of {server} waits for your yes.', { tool, server: serverName });
  return plain('approval', words, t('It goes on when you answer.'), now);
}

/** @param happened what happened to the call, in a sentence */
export function unsurePause(tool: string, serverName: string, happened: string, now: number): Pause {
  const unknown =
    serverName === ''
      ? t('Whether the tool “{tool}” did what it was asked is not known.', { tool })
      : t('Whether the tool “{tool}” of {server} did what it was asked is not known.', { tool, server: serverName });
  return plain('unsure', `${happened} ${unknown}`, t('Look whether it did, then say how the task goes on.'), now);
}

export function loopPause(tool: string, serverName: string, now: number): Pause {
  const words =
    serverName === ''
      ? t('It calls the tool “{tool}” with the same input again and again.', { tool })
      : t('It calls the tool “{tool}” of {server} with the same input again and again.', { tool, server: serverName });
  return plain('loop', words, t('It goes on when you resume it.'), now);
}

export function keysPause(sentence: string, now: number): Pause {
  return plain('keys', sentence, t('It goes on by itself once the keys can be used.'), now);
}

export function agentPause(agent: string, now: number): Pause {
  const words = t('There is no agent “{agent}” any more.', { agent });
  return plain('agent', words, t('It goes on when you choose another agent, or when one of that name is there.'), now);
}

export function attachmentPause(now: number): Pause {
  const words = t('A file of it is gone or damaged.');
  return plain(
    'attachment',
    words,
    t('Put the data folder in order and resume it, or make the task anew with the file.'),
    now,
  );
}

export function storagePause(now: number): Pause {
  const words = t('What it does cannot be saved now.');
  return plain('storage', words, t('It goes on by itself once the disk takes something again.'), now);
}

function dollars(amount: number): string {
  return numberWords(amount, { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });
}
