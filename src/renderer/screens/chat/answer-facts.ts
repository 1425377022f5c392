import type { LevelPick } from '../../../shared/domain/claude-level';
import type { TokenUsage } from '../../../shared/domain/message';

/** A duration as people say it: "0.4 s", "12 s", "1 min 5 s". */
export function durationWords(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** All tokens of an answer, prompt included, as the service counted them; null where it said nothing, or counted none. */
export function tokenWords(usage: TokenUsage | null): string | null {
  if (usage === null || (usage.input === null && usage.output === null)) return null;
  const count = (usage.input ?? 0) + (usage.output ?? 0);
  if (count === 0) return null;
  return `${count.toLocaleString('en')} ${count === 1 ? 'token' : 'tokens'}`;
}

/** What the tokens were spent on, for those who look closer. */
export function tokenDetails(usage: TokenUsage): string {
  const parts = [
    [usage.input, 'in the prompt'],
    [usage.cachedInput, 'of it from the cache'],
    [usage.output, 'in the answer'],
    [usage.reasoning, 'of it reasoning'],
  ] as const;
  return parts
    .flatMap(([count, what]) => (count === null || count === 0 ? [] : `${count.toLocaleString('en')} ${what}`))
    .join(', ');
}

/** Which level of Claude an answer ran on, and why: "Haiku: a few words of courtesy". */
export function levelWords({ level, why }: LevelPick): string {
  return `${level.charAt(0).toUpperCase()}${level.slice(1)}: ${why}`;
}
