import type { Agent } from './domain/agent';
import { wordsFor } from './language/spoken';

/**
 * What an agent is good at, as the person reads it. One that comes with the app says it in the language of the interface
 * as long as its description is as it came: its texts are in the catalogue. Where it is stored, edited and handed to a
 * model it stays as it was written.
 */
export function shownDescription({ isShipped, description }: Pick<Agent, 'isShipped' | 'description'>): string {
  return isShipped ? (wordsFor(description) ?? description) : description;
}
