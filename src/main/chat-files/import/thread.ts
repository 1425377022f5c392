import type { Readable } from 'node:stream';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { speak } from '../../../shared/language/spoken';
import { arriving } from './arriving';
import { Batches } from './batches';
import { ItemSplitter } from './item-splitter';
import { openExport } from './open-export';
import { readItem } from './read-item';
import type { ReadSoFar, ThreadOrder, ThreadWord } from './thread-words';

/** How many batches may be on their way at once: one is written while the next is prepared. */
const AHEAD = 2;
/** How often it is told how far the file is read, in milliseconds. */
const PROGRESS_MS = 200;

/** Reads a file of conversations and hands over what is in it, never more than is being written. */
class Reading {
  readonly #port: MessagePort;
  readonly #now: number;
  readonly #batches = new Batches();
  #bytes = 0;
  #bytesRead = 0;
  #toldAt = 0;
  #onTheWay = 0;
  #goOn: (() => void) | null = null;
  #endsInTheMiddle = false;

  constructor(port: MessagePort, now: number) {
    this.#port = port;
    this.#now = now;
    port.on('message', () => {
      this.#onTheWay -= 1;
      this.#goOn?.();
      this.#goOn = null;
    });
  }

  async read(file: string): Promise<void> {
    const opened = await openExport(file);
    if ('unreadable' in opened) {
      this.#say({ type: 'unreadable', why: opened.unreadable });
      return;
    }
    this.#bytes = opened.bytes;
    for await (const part of opened.parts()) {
      const splitter = new ItemSplitter();
      for await (const piece of this.#pieces(part)) await this.#take(splitter, piece);
      if (splitter.end() === 'cut') this.#endsInTheMiddle = true;
    }
    await this.#handOver(this.#batches.rest());
    this.#say({ type: 'end', endsInTheMiddle: this.#endsInTheMiddle, ...this.#soFar });
  }

  get #soFar(): ReadSoFar {
    return { bytesRead: this.#bytesRead, bytes: this.#bytes };
  }

  /** The pieces of a part, as far as it is whole: what is packed in an archive can be damaged. */
  async *#pieces(part: Readable): AsyncGenerator<Buffer> {
    try {
      for await (const piece of part) yield piece as Buffer;
    } catch (error) {
      // The disk's own failures say which call of the system failed.
      if (error instanceof Error && 'syscall' in error) throw error;
      this.#endsInTheMiddle = true;
    }
  }

  async #take(splitter: ItemSplitter, piece: Buffer): Promise<void> {
    this.#bytesRead += piece.length;
    for (const item of splitter.push(piece)) {
      const read = readItem(item, this.#now);
      const full =
        'conversation' in read
          ? this.#batches.add(arriving(read.conversation, this.#now))
          : this.#batches.addLeftOut(read);
      for (const batch of full) await this.#handOver(batch);
    }
    const at = performance.now();
    if (at - this.#toldAt < PROGRESS_MS) return;
    this.#toldAt = at;
    this.#say({ type: 'progress', ...this.#soFar });
  }

  async #handOver(entries: ReturnType<Batches['rest']>): Promise<void> {
    if (entries.length === 0) return;
    this.#say({ type: 'batch', entries, ...this.#soFar });
    this.#onTheWay += 1;
    while (this.#onTheWay >= AHEAD) await new Promise<void>((resolve) => (this.#goOn = resolve));
  }

  #say(word: ThreadWord): void {
    this.#port.postMessage(word);
  }
}

if (parentPort) {
  const { file, now, spoken } = workerData as ThreadOrder;
  speak(spoken.language, spoken.words);
  await new Reading(parentPort, now).read(file);
  parentPort.close();
}
