import type { GrowingText } from '../events/growing-text';
import type { StoredStep } from './stored-step';

/** The texts of the turns that are being received, which are ahead of what is on disk. */
export class LiveTexts {
  readonly #growing = new Map<string, GrowingText>();

  add(stepId: string, text: GrowingText): void {
    this.#growing.set(stepId, text);
  }

  remove(stepId: string): void {
    this.#growing.delete(stepId);
  }

  /** A step as far as it has arrived, and told: what is told from now on follows on it. */
  current<T extends StoredStep>(step: T): T {
    const growing = this.#growing.get(step.id);
    if (!growing || step.type !== 'turn') return step;
    growing.tell();
    return { ...step, text: growing.text, reasoning: growing.reasoning };
  }

  /** Ends the texts of these steps; what arrives of them is let go. */
  end(stepIds: Iterable<string>): void {
    for (const id of stepIds) {
      this.#growing.get(id)?.end();
      this.#growing.delete(id);
    }
  }
}
