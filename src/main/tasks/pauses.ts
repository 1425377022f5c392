import type { WorkLimits } from '../../shared/domain/agent';
import type { PassedOver, RoutePlan } from '../../shared/domain/route';
import type { Pause } from '../../shared/domain/task';
import { passedOverSentence } from '../../shared/route-words';

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
  const wakes = isAlone
    ? 'It goes on by itself once a provider is connected.'
    : `It goes on by itself as soon as ${whoever(passedOver)} can take it`;
  return {
    why: 'no_backend',
    sentence: isAlone ? 'No provider is connected that could take it.' : `${named(passedOver, now)}.`,
    wakes: isAlone ? wakes : `${wakes}${until === null ? '' : `, and is tried again at ${clockWords(until, now)}`}.`,
    until,
    since,
    passedOver: [...passedOver],
  };
}

/** Whoever could take it: by name where there is only one. */
function whoever(passedOver: readonly PassedOver[]): string {
  const [first, ...others] = new Set(
    passedOver.map(({ connectionId, label }) => (connectionId === null ? null : label)),
  );
  return first == null || others.length > 0 ? 'one of them' : first;
}

function named(passedOver: readonly PassedOver[], now: number): string {
  const terms = { time: (at: number) => clockWords(at, now) };
  // That it failed says nothing beside the reason.
  const reasoned = passedOver.filter((passed) => !isToldBetter(passed, passedOver));
  const all = [...new Set(reasoned.map((passed) => passedOverSentence(passed, terms)))];
  const more = all.length - NAMED_MOST;
  const shown = more > 0 ? [...all.slice(0, NAMED_MOST), `${more} more cannot take it`] : all;
  const last = shown.at(-1) ?? '';
  return shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

function isToldBetter({ connectionId, model, reason }: PassedOver, all: readonly PassedOver[]): boolean {
  if (reason !== 'just_failed') return false;
  return all.some(
    (other) => other.reason !== 'just_failed' && other.connectionId === connectionId && other.model === model,
  );
}

/** A moment as the person reads it, by this computer's zone: "14:05", with the day when it is another one. */
export function clockWords(at: number, now: number): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(at);
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time;
  return `${time} on ${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(at)}`;
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
    const words = `It has taken ${count(limits.steps, 'step')}, as many as it may.`;
    return plain('steps', words, 'It goes on when you allow it more steps.', now);
  }
  if (limits.dollars !== null && used.dollars >= limits.dollars) {
    const words = `It has spent ${dollars(used.dollars)}; its limit is ${dollars(limits.dollars)}.`;
    return plain('spending', words, 'It goes on when you allow it to spend more.', now);
  }
  return used.ranMs >= limits.minutes * MINUTE_MS ? timePause(limits, now) : null;
}

/** The minutes of a task are used up. */
export function timePause({ minutes }: WorkLimits, now: number): Pause {
  const words = `It has run for ${count(minutes, 'minute')}, as long as it may.`;
  return plain('time', words, 'It goes on when you allow it more time.', now);
}

export function approvalPause(tool: string, serverName: string, now: number): Pause {
  const words = `Its call of ${toolWords(tool, serverName)} waits for your yes.`;
  return plain('approval', words, 'It goes on when you answer.', now);
}

/** @param happened what happened to the call, in a sentence */
export function unsurePause(tool: string, serverName: string, happened: string, now: number): Pause {
  const words = `${happened} Whether ${toolWords(tool, serverName)} did what it was asked is not known.`;
  return plain('unsure', words, 'Look whether it did, then say how the task goes on.', now);
}

export function loopPause(tool: string, serverName: string, now: number): Pause {
  const words = `It calls ${toolWords(tool, serverName)} with the same input again and again.`;
  return plain('loop', words, 'It goes on when you resume it.', now);
}

export function keysPause(sentence: string, now: number): Pause {
  return plain('keys', sentence, 'It goes on by itself once the keys can be used.', now);
}

export function agentPause(agent: string, now: number): Pause {
  const words = `There is no agent “${agent}” any more.`;
  return plain('agent', words, 'It goes on when you choose another agent, or when one of that name is there.', now);
}

export function attachmentPause(now: number): Pause {
  const words = 'A file of it is gone or damaged.';
  return plain(
    'attachment',
    words,
    'Put the data folder in order and resume it, or make the task anew with the file.',
    now,
  );
}

export function storagePause(now: number): Pause {
  const words = 'What it does cannot be saved now.';
  return plain('storage', words, 'It goes on by itself once the disk takes something again.', now);
}

function toolWords(tool: string, serverName: string): string {
  return serverName === '' ? `the tool “${tool}”` : `the tool “${tool}” of ${serverName}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function dollars(amount: number): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 4 }).format(
    amount,
  );
}
