import type { ClaudeModels } from '../../../shared/domain/claude-level';

/** The model of the next stronger size of Claude, after that of this model; null where there is none. */
export function nextSize({ haiku, sonnet, opus, listed }: ClaudeModels, model: string): string | null {
  const isOf = (size: readonly string[], standing: string | null) => standing === model || size.includes(model);
  if (isOf(listed.haiku, haiku)) return sonnet ?? opus;
  return isOf(listed.sonnet, sonnet) ? opus : null;
}
