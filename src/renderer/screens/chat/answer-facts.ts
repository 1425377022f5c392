import type { LevelPick } from '../../../shared/domain/claude-level';
import type { TokenUsage } from '../../../shared/domain/message';
import { numberWords } from '../../../shared/language/formats';
import { t } from '../../../shared/language/t';

/** A duration as people say it: "0.4 s", "12 s", "1 min 5 s". */
export function durationWords(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 9.95) {
    return t('{seconds} s ¦ a duration', {
      seconds: numberWords(seconds, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    });
  }
  return wholeSeconds(Math.round(seconds));
}

function wholeSeconds(seconds: number): string {
  return seconds < 60
    ? t('{seconds} s ¦ a duration', { seconds })
    : t('{minutes} min {seconds} s', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}

/** How long a model reasoned, as nobody needs to know it more exactly: "0.4 s", "4 s", "1 min 5 s". */
export function reasoningWords(ms: number): string {
  return ms < 950 ? durationWords(ms) : wholeSeconds(Math.round(ms / 1000));
}

/** All tokens of an answer, prompt included, as the service counted them; null where it said nothing, or counted none. */
export function tokenWords(usage: TokenUsage | null): string | null {
  if (usage === null || (usage.input === null && usage.output === null)) return null;
  const count = (usage.input ?? 0) + (usage.output ?? 0);
  if (count === 0) return null;
  return t('{count, plural, one {# token} other {# tokens}}', { count });
}

/** What the tokens were spent on, for those who look closer. */
export function tokenDetails(usage: TokenUsage): string {
  const parts = [
    [usage.input, '{count, number} in the prompt'],
    [usage.cachedInput, '{count, number} of it from the cache'],
    [usage.output, '{count, number} in the answer'],
    [usage.reasoning, '{count, number} of it reasoning'],
  ] as const;
  return parts.flatMap(([count, what]) => (count === null || count === 0 ? [] : t(what, { count }))).join(', ');
}

/** Which level of Claude an answer ran on, and why: "Haiku: a few words of courtesy". */
export function levelWords({ level, why }: LevelPick): string {
  return `${level.charAt(0).toUpperCase()}${level.slice(1)}: ${why}`;
}
