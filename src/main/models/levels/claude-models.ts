import type { ClaudeLevel, ClaudeModels, ClaudeSelection } from '../../../shared/domain/claude-level';
import type { ModelInfo } from '../../../shared/domain/model';

const LEVELS: readonly ClaudeLevel[] = ['haiku', 'sonnet', 'opus'];

/** The level that a model's name says it is; null for one that names none. */
export function levelOfModel(id: string): ClaudeLevel | null {
  return LEVELS.find((level) => new RegExp(`(?:^|[^a-z])${level}(?:[^a-z]|$)`, 'i').test(id)) ?? null;
}

/**
 * The models of a live list by level, newest first: by the day that the list gives, and where it gives none by the
 * numbers in the names, so that claude-haiku-5-1 comes before claude-haiku-5.
 */
export function claudeModelsIn(models: readonly ModelInfo[], pins: ClaudeSelection['pins']): ClaudeModels {
  const listed = { haiku: [] as string[], sonnet: [] as string[], opus: [] as string[] };
  for (const { id } of models.toSorted(newestFirst)) {
    const level = levelOfModel(id);
    if (level) listed[level].push(id);
  }
  const standing = (level: ClaudeLevel) => pins[level] ?? listed[level][0] ?? null;
  return { haiku: standing('haiku'), sonnet: standing('sonnet'), opus: standing('opus'), listed };
}

function newestFirst(a: ModelInfo, b: ModelInfo): number {
  if (a.createdAt !== null && b.createdAt !== null && a.createdAt !== b.createdAt) return b.createdAt - a.createdAt;
  const [left, right] = [numbersIn(a.id), numbersIn(b.id)];
  for (let place = 0; place < Math.max(left.length, right.length); place += 1) {
    const difference = (right[place] ?? 0) - (left[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.id.length - b.id.length;
}

/** The numbers of a name: its version, and last the day of a dated one. */
function numbersIn(id: string): number[] {
  const numbers = (id.match(/\d+/g) ?? []).map(Number);
  const isDay = (number: number) => number >= 20_000_000;
  return [...numbers.filter((number) => !isDay(number)), ...numbers.filter(isDay)];
}
