import type { AnswerPart } from './answer-part';

/** What arrived of an answer and was not yet taken: the side that receives never waits for the side that reads. */
export class PartQueue implements AsyncIterable<AnswerPart> {
  #waiting: AnswerPart[] = [];
  #ended = false;
  #complete = false;
  #wake: (() => void) | null = null;

  /** Whether the last part is in. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Whether the last part is in and says that the answer is whole. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Adds a piece; after the end it is dropped. */
  add(part: AnswerPart): void {
    if (this.#ended) return;
    this.#waiting.push(part);
    this.#wake?.();
  }

  /** Adds the last part. The first one to do so decides how the answer ended. */
  end(part: Extract<AnswerPart, { type: 'end' | 'failed' }>): void {
    if (this.#ended) return;
    this.add(part);
    this.#ended = true;
    this.#complete = part.type === 'end';
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<AnswerPart, void, void> {
    for (;;) {
      const batch = this.#waiting;
      if (batch.length > 0) {
        this.#waiting = [];
        yield* batch;
      } else if (this.#ended) {
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        this.#wake = null;
      }
    }
  }
}
