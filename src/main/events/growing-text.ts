/** Longest time that arrived text waits before it is on disk, in milliseconds. */
export const SAVE_EVERY_MS = 500;
/** Pieces that arrive closer together than this are told to the window as one, in milliseconds: one frame at 60 Hz. */
const TELL_EVERY_MS = 16;

/** The two texts that a model writes. */
export type GrowingPart = 'text' | 'reasoning';

/** Who hears of text as it grows. */
export interface GrowingTextListener {
  /** A piece and its place (UTF-16 units). Called at most once a frame for each part. */
  tell(part: GrowingPart, offset: number, text: string): void;
  /** All that has arrived, to be saved: at least every {@link SAVE_EVERY_MS} while something new arrives. */
  save(text: string, reasoning: string): void;
}

/** Text while it streams in: told piece by piece, a frame's worth at a time, and saved as it grows. */
export class GrowingText {
  readonly #listener: GrowingTextListener;
  readonly #now: () => number;
  readonly #arrived: Record<GrowingPart, string>;
  readonly #told: Record<GrowingPart, number>;
  #tellTimer: NodeJS.Timeout | null = null;
  #saveTimer: NodeJS.Timeout | null = null;
  #toldAt = 0;
  #savedAt: number;
  #isOver = false;

  /** @param begins what is there already, and told */
  constructor(
    listener: GrowingTextListener,
    now: () => number,
    begins: Readonly<Record<GrowingPart, string>> = { text: '', reasoning: '' },
  ) {
    this.#arrived = { ...begins };
    this.#told = { text: begins.text.length, reasoning: begins.reasoning.length };
    this.#listener = listener;
    this.#now = now;
    this.#savedAt = now();
  }

  get text(): string {
    return this.#arrived.text;
  }

  get reasoning(): string {
    return this.#arrived.reasoning;
  }

  /** Takes in a piece. What comes after the end is let go. */
  take(part: GrowingPart, text: string): void {
    if (this.#isOver) return;
    this.#arrived[part] += text;
    const now = this.#now();
    if (now - this.#toldAt >= TELL_EVERY_MS) this.tell();
    else this.#tellTimer ??= setTimeout(() => this.tell(), TELL_EVERY_MS);
    // A timer saves the last words before a silence; a steady stream saves as it goes.
    if (now - this.#savedAt >= SAVE_EVERY_MS) this.#save();
    else this.#saveTimer ??= setTimeout(() => this.#save(), SAVE_EVERY_MS);
  }

  /** Tells at once what was not told yet. */
  tell(): void {
    if (this.#tellTimer) clearTimeout(this.#tellTimer);
    this.#tellTimer = null;
    this.#toldAt = this.#now();
    for (const part of ['reasoning', 'text'] as const) {
      const offset = this.#told[part];
      const text = this.#arrived[part].slice(offset);
      if (text === '') continue;
      this.#told[part] = offset + text.length;
      this.#listener.tell(part, offset, text);
    }
  }

  /** Tells the rest and ends it. Saving how it ended is for whoever ends it. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.tell();
    if (this.#saveTimer) clearTimeout(this.#saveTimer);
    this.#saveTimer = null;
  }

  #save(): void {
    if (this.#saveTimer) clearTimeout(this.#saveTimer);
    this.#saveTimer = null;
    this.#savedAt = this.#now();
    this.#listener.save(this.#arrived.text, this.#arrived.reasoning);
  }
}
