import type { ClaudeLevel, LevelWork } from '../../../../shared/domain/claude-level';
import type { PlainText } from '../../../../shared/language/text';

/** The levels, cheapest first. */
export const LEVELS: readonly ClaudeLevel[] = ['haiku', 'sonnet', 'opus'];

/** A level as the person reads it. */
export const LEVEL_WORDS: Readonly<Record<ClaudeLevel, string>> = { haiku: 'Haiku', sonnet: 'Sonnet', opus: 'Opus' };

/** What a level is for. */
export const LEVEL_USE = {
  haiku: 'For short, simple replies.',
  sonnet: 'For most conversation and tasks.',
  opus: 'For the hardest work.',
} as const satisfies Record<ClaudeLevel, PlainText>;

/** The levels as choices. */
export const LEVEL_OPTIONS = LEVELS.map((level) => ({ value: level, label: LEVEL_WORDS[level] }));

/** The kinds of work that have a level of their own. */
export const WORK: readonly LevelWork[] = ['short', 'conversation', 'task'];

/** A kind of work as the person reads it. */
export const WORK_WORDS = {
  short: 'Short replies',
  conversation: 'Conversation',
  task: 'Tasks',
} as const satisfies Record<LevelWork, PlainText>;
