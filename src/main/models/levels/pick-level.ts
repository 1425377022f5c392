import type { ClaudeLevel, LevelChoice, LevelPick, LevelWork } from '../../../shared/domain/claude-level';
import { allOf } from '../../../shared/language/lists';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import type { LevelRequest } from './request';
import { signalsOf, type Signal } from './signals';

/** Sums of weights below which the lightest model, and above which the strongest one, is picked. */
const HAIKU_BELOW = -1;
const OPUS_ABOVE = 2.5;
/** A signal under this says too little to be given as the reason. */
const WORTH_SAYING = 0.3;

/**
 * How much speaks for a stronger model: 0 when nothing speaks either way, negative for simple work. Without a unit;
 * between about -5 and 7.
 */
export function difficultyOf(request: LevelRequest): number {
  return sum(signalsOf(request));
}

/**
 * Picks Haiku, Sonnet or Opus for one request by what it shows, without a model call: the kind of work, its length, what
 * comes with it and what was said before. Where nothing speaks either way it is Sonnet: no signal is not the same as
 * simple. Takes well under a millisecond, whatever the length.
 */
export function pickLevel(request: LevelRequest): LevelPick {
  const signals = signalsOf(request);
  const difficulty = sum(signals);
  const level: ClaudeLevel = difficulty < HAIKU_BELOW ? 'haiku' : difficulty > OPUS_ABOVE ? 'opus' : 'sonnet';
  return { level, why: reason(level, signals) };
}

/** The level for one request under the person's choice, with the reason. */
export function levelFor(choice: LevelChoice, request: LevelRequest): LevelPick {
  switch (choice.mode) {
    case 'auto':
      return pickLevel(request);
    case 'one':
      return { level: choice.level, why: t('chosen for everything') };
    case 'each': {
      const work = workOf(request);
      return { level: choice[work], why: t(WORK_WORDS[work]) };
    }
  }
}

/** What kind of work a request is: a task, a question for a short reply, or conversation. */
export function workOf(request: LevelRequest): LevelWork {
  if (request.isTask) return 'task';
  return difficultyOf(request) < HAIKU_BELOW ? 'short' : 'conversation';
}

const WORK_WORDS = {
  short: 'chosen for short replies',
  conversation: 'chosen for conversation',
  task: 'chosen for tasks',
} satisfies Record<LevelWork, PlainText>;

function sum(signals: readonly Signal[]): number {
  return signals.reduce((total, { weight }) => total + weight, 0);
}

function reason(level: ClaudeLevel, signals: readonly Signal[]): string {
  if (level === 'sonnet') {
    const work = signals.find(({ weight }) => weight >= WORTH_SAYING);
    return work
      ? t('{work}, and nothing that asks for more', { work: t(work.words) })
      : t('nothing speaks for another level');
  }
  const direction = level === 'opus' ? 1 : -1;
  const reasons = signals.filter(({ weight }) => weight * direction >= WORTH_SAYING).slice(0, 2);
  return allOf(reasons.map(({ words }) => t(words)));
}
