import { LABEL_MAX } from '../../../shared/domain/connection';

/**
 * A label that no other connection has: the wished one, or the wished one with the smallest free number from 2 on.
 * Labels count as the same whatever their case, and the result is never longer than a label may be.
 */
export function uniqueLabel(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((label) => label.trim().toLowerCase()));
  if (!used.has(wished.trim().toLowerCase())) return wished;
  for (let number = 2; ; number += 1) {
    const ending = ` ${number}`;
    const candidate = wished.slice(0, LABEL_MAX - ending.length) + ending;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
