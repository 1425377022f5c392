import type { AnswerPart } from './answer-part';

/** A piece of an answer on its way. */
export type AnswerPiece = Extract<AnswerPart, { type: 'text' | 'reasoning' }>;

/**
 * What arrived of an answer and was not yet taken: the side that receives never waits for the side that reads. `Last` is
 * what the answer ends with.
 */
export class PartQueue<
  Last extends { readonly type: string } = Exclude<AnswerPart, AnswerPiece>,
> implements AsyncIterable<AnswerPiece | Last> {
  #waiting: (AnswerPiece | Last)[] = [];
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
  add(part: AnswerPiece): void {
    if (!this.#ended) this.#put(part);
  }

  /** Adds the last part, of type `end` for a whole answer. The first one to do so decides how the answer ended. */
  end(part: Last): void {
    if (this.#ended) return;
    this.#put(part);
    this.#ended = true;
    this.#complete = part.type === 'end';
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<AnswerPiece | Last, void, void> {
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

  #put(part: AnswerPiece | Last): void {
    this.#waiting.push(part);
    this.#wake?.();
  }
}
