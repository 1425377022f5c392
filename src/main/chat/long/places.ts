import type { Message } from '../../../shared/domain/message';

/**
 * Where a branch may be cut: the positions of its questions but for the first message. What is sent then begins with a
 * question, as services want it; the last one is always among what is sent.
 */
export function placesToCut(messages: readonly Message[]): number[] {
  return messages.flatMap(({ role, parentId }, at) => (at > 0 && role === 'user' && parentId !== null ? [at] : []));
}

/** The first of places from which on everything fits; null: not even the last. What fits from one place fits from those behind it. */
export function firstThatFits(places: readonly number[], fits: (place: number) => boolean): number | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(places[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return places[low] ?? null;
}
