import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProblemError } from '../problem-error';

/** What is said when a file does not come in. */
export interface IntakeWords {
  tooLarge(name: string, bytes: number): ProblemError;
  /** Without a name where it is not known which file it was. */
  brokenOff(name: string | null): ProblemError;
  unstorable(name: string, cause: unknown): ProblemError;
}

/** Where files come in, how large they may be, and the words for what goes wrong. */
export interface IntakeOptions {
  /** Made when it is needed. */
  readonly folder: string;
  readonly maxBytes: number;
  readonly words: IntakeWords;
  /** Looks at the first piece of a file: what is wrong where that shows already, so that the rest need not come. */
  readonly refuse?: (name: string, first: Buffer) => ProblemError | null;
}

/** A file on its way in. */
interface Arriving {
  readonly name: string;
  readonly bytes: number;
  readonly place: string;
  readonly handle: FileHandle;
  arrived: number;
}

/** Longest wait for the next piece of a file, in milliseconds; then it is given up. */
const PATIENCE_MS = 10 * 60_000;

/** Takes files in, piece by piece, into a folder. Nothing that is not complete is ever looked at. */
export class Intake {
  readonly #folder: string;
  readonly #maxBytes: number;
  readonly #words: IntakeWords;
  readonly #refuse: NonNullable<IntakeOptions['refuse']>;
  readonly #arriving = new Map<string, Arriving>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor({ folder, maxBytes, words, refuse = () => null }: IntakeOptions) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
    this.#words = words;
    this.#refuse = refuse;
  }

  /** Rejects with a ProblemError where the file is too large or cannot be stored. A file that is begun again starts anew. */
  async begin(id: string, name: string, bytes: number): Promise<void> {
    if (bytes > this.#maxBytes) throw this.#words.tooLarge(name, bytes);
    await this.giveUp(id);
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const place = join(this.#folder, `${id}.part`);
      const handle = await open(place, 'w', 0o600);
      this.#arriving.set(id, { name, bytes, place, handle, arrived: 0 });
      this.#wait(id);
    } catch (error) {
      throw this.#words.unstorable(name, error);
    }
  }

  /** Pieces come in order. Rejects with a ProblemError, and lets go of the file, where one does not fit. */
  async add(id: string, offset: number, piece: Buffer): Promise<void> {
    const file = this.#arriving.get(id);
    if (!file) throw this.#words.brokenOff(null);
    if (offset !== file.arrived || offset + piece.length > file.bytes) {
      await this.giveUp(id);
      throw this.#words.brokenOff(file.name);
    }
    const refusal = offset === 0 ? this.#refuse(file.name, piece) : null;
    if (refusal !== null) {
      await this.giveUp(id);
      throw refusal;
    }
    try {
      file.arrived += piece.length;
      this.#wait(id);
      await file.handle.write(piece, 0, piece.length, offset);
    } catch (error) {
      await this.giveUp(id);
      throw this.#words.unstorable(file.name, error);
    }
  }

  /** The complete file, on disk under a name for the time being. Rejects with a ProblemError where something is missing. */
  async end(id: string): Promise<{ readonly name: string; readonly place: string }> {
    const file = this.#arriving.get(id);
    if (!file) throw this.#words.brokenOff(null);
    if (file.arrived !== file.bytes) {
      await this.giveUp(id);
      throw this.#words.brokenOff(file.name);
    }
    this.#letGo(id);
    await file.handle.close();
    return { name: file.name, place: file.place };
  }

  /** Lets go of a file that is on its way. */
  async giveUp(id: string): Promise<void> {
    const file = this.#arriving.get(id);
    if (!file) return;
    this.#letGo(id);
    await file.handle.close().catch(() => undefined);
    await rm(file.place, { force: true });
  }

  async dispose(): Promise<void> {
    await Promise.allSettled([...this.#arriving.keys()].map((id) => this.giveUp(id)));
  }

  #wait(id: string): void {
    clearTimeout(this.#timers.get(id));
    const timer = setTimeout(() => void this.giveUp(id).catch(() => undefined), PATIENCE_MS);
    timer.unref();
    this.#timers.set(id, timer);
  }

  #letGo(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#arriving.delete(id);
  }
}
