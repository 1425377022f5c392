import { create } from 'zustand';

/** A message that somebody is on the way to, and what they look for in it. */
export interface Arrival {
  readonly conversationId: string;
  readonly messageId: string;
  /** Pieces of its text that were found; empty where the message itself is meant. */
  readonly words: readonly string[];
  /** Whether the message gets the focus; not while somebody types in the field that led here. */
  readonly takesFocus: boolean;
}

/** Where somebody is to arrive; null once they have. */
export const useArrival = create<{ readonly arrival: Arrival | null }>(() => ({ arrival: null }));

/** Brings the message into sight as soon as its conversation is on the screen and has it. */
export function arriveAt(arrival: Arrival): void {
  useArrival.setState({ arrival });
}

/** Takes an arrival off; nothing happens when another has taken its place. */
export function endArrival(arrival: Arrival): void {
  useArrival.setState((state) => (state.arrival === arrival ? { arrival: null } : state));
}
