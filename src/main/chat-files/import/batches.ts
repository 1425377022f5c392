import type { Arriving, ArrivingMessage } from './arriving';
import type { LeftOut } from './carried';
import type { Slice } from './thread-words';

/** About how much text goes over at once, in UTF-16 units: a few milliseconds of writing. */
const BATCH_CHARACTERS = 262_144;
/** Most messages that go over at once. */
const BATCH_MESSAGES = 200;

/** How much text of a message is written, in UTF-16 units. */
function sizeOf({ text, reasoning, steps }: ArrivingMessage): number {
  return steps.reduce(
    (sum, { input, output }) => sum + input.length + (output?.length ?? 0),
    text.length + reasoning.length,
  );
}

/** Gathers small conversations, and cuts long ones, into portions that are written in a moment. */
export class Batches {
  #entries: (Slice | LeftOut)[] = [];
  #characters = 0;
  #messages = 0;

  /** Takes a conversation in. @returns the batches that are full now */
  *add({ head, messages }: Arriving): Generator<readonly (Slice | LeftOut)[]> {
    let slice: ArrivingMessage[] = [];
    let isFirst = true;
    for (const [at, message] of messages.entries()) {
      slice.push(message);
      this.#characters += sizeOf(message);
      this.#messages += 1;
      const isLast = at === messages.length - 1;
      if (!isLast && !this.#isFull) continue;
      this.#entries.push({ head, messages: slice, isFirst, isLast });
      slice = [];
      isFirst = false;
      if (this.#isFull) yield this.rest();
    }
  }

  /** Takes note of what does not come in. @returns the batches that are full now */
  *addLeftOut(item: LeftOut): Generator<readonly (Slice | LeftOut)[]> {
    this.#entries.push(item);
    this.#messages += 1;
    if (this.#isFull) yield this.rest();
  }

  /** What waits for more, to be sent as it is. */
  rest(): readonly (Slice | LeftOut)[] {
    const entries = this.#entries;
    this.#entries = [];
    this.#characters = 0;
    this.#messages = 0;
    return entries;
  }

  get #isFull(): boolean {
    return this.#characters >= BATCH_CHARACTERS || this.#messages >= BATCH_MESSAGES;
  }
}
