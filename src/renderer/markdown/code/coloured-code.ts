import type { LanguageId } from './languages';
import type { ColourReply, ColourRequest } from './messages';
import type { LineColours } from './roles';

/** Lines that are drawn as one piece; while code streams in only the last piece changes. */
export const LINES_PER_PIECE = 40;
/** How much of a block is coloured, in UTF-16 units; what stands behind it stays plain. */
export const COLOURED_MAX = 100_000;
/** Most lines in one question, so that each is answered soon. */
const LINES_PER_REQUEST = 80;

/** The colours of a block by its pieces. A piece that did not change is the same object. */
export type Colours = readonly (readonly LineColours[])[];

/** No colours yet, or none at all. */
export const NO_COLOURS: Colours = [];

/** A block as it was coloured before. */
export interface KnownColours {
  readonly code: string;
  readonly colours: Colours;
}

let documents = 0;

/** A block of code, how far it was coloured, and what to ask next. */
export class ColouredCode {
  readonly language: LanguageId;
  readonly #tell: (colours: Colours) => void;
  #document = (documents += 1);
  #code = '';
  #colours: Colours;
  /** Lines with their colours, and where the first line behind them begins. */
  #lines = 0;
  #at = 0;
  #asked: { readonly lines: number; readonly at: number; readonly unfinished: string | null } | null = null;
  /** The last line that was coloured without an end. */
  #unfinished: string | null = null;

  /** Code whose colours are all known: nothing is asked about it. */
  readonly #known: KnownColours | null;

  /** @param tell hears of every change of the colours */
  constructor(language: LanguageId, known: KnownColours | null, tell: (colours: Colours) => void) {
    this.language = language;
    this.#known = known;
    this.#colours = known?.colours ?? NO_COLOURS;
    this.#tell = tell;
  }

  get document(): number {
    return this.#document;
  }

  get code(): string {
    return this.#code;
  }

  get colours(): Colours {
    return this.#colours;
  }

  /** Whether there are lines, or more of the last one, that nothing was asked about. */
  get isBehind(): boolean {
    return (
      this.#code !== this.#known?.code &&
      this.#code.length > this.#at + (this.#unfinished?.length ?? 0) &&
      !this.#isFull
    );
  }

  /** Whether all that is coloured of it is. */
  get isComplete(): boolean {
    return this.#lines > 0 || this.#unfinished !== null ? !this.isBehind : false;
  }

  get #isFull(): boolean {
    return this.#code.length > COLOURED_MAX && this.#code.slice(0, COLOURED_MAX).indexOf('\n', this.#at) === -1;
  }

  /** Takes the code as it is now. What was coloured is kept where it only grew. @returns whether it only grew */
  follow(code: string): boolean {
    const goesOn = code.startsWith(this.#code);
    this.#code = code;
    if (goesOn) return true;
    this.begin();
    this.#change(NO_COLOURS);
    return false;
  }

  /** Begins at the first line again, for a thread that knows nothing of it; the colours stay until others come. */
  begin(): void {
    this.#document = documents += 1;
    this.#lines = 0;
    this.#at = 0;
    this.#asked = null;
    this.#unfinished = null;
  }

  /** The next question, or null when there is nothing to ask. Asked once: the answer goes to {@link take}. */
  next(): ColourRequest | null {
    if (this.#code === this.#known?.code) return null;
    const code = this.#code.slice(0, COLOURED_MAX);
    const lines: string[] = [];
    let at = this.#at;
    for (
      let end = code.indexOf('\n', at);
      end !== -1 && lines.length < LINES_PER_REQUEST;
      end = code.indexOf('\n', at)
    ) {
      lines.push(code.slice(at, end));
      at = end + 1;
    }
    const isAtEnd = code.indexOf('\n', at) === -1 && this.#code.length <= COLOURED_MAX;
    const unfinished = isAtEnd ? code.slice(at) : null;
    if (lines.length === 0 && (unfinished === null || unfinished === (this.#unfinished ?? ''))) return null;
    this.#asked = { lines: lines.length, at, unfinished };
    return { do: 'colour', document: this.#document, language: this.language, lines, unfinished };
  }

  /** Takes an answer to the question before. */
  take(reply: Extract<ColourReply, { ok: true }>): void {
    const asked = this.#asked;
    if (reply.document !== this.#document || asked === null) return;
    this.#asked = null;
    const pieces = [...this.#colours];
    const found = reply.unfinished === null ? reply.lines : [...reply.lines, reply.unfinished];
    let line = this.#lines;
    const first = Math.floor(line / LINES_PER_PIECE);
    const changed = new Map<number, LineColours[]>();
    for (const colours of found) {
      const at = Math.floor(line / LINES_PER_PIECE);
      const piece = changed.get(at) ?? (at === first ? [...(pieces[at] ?? [])] : []);
      changed.set(at, piece);
      piece[line % LINES_PER_PIECE] = colours;
      line += 1;
    }
    for (const [at, piece] of changed) pieces[at] = piece;
    this.#lines += asked.lines;
    this.#at = asked.at;
    this.#unfinished = asked.unfinished;
    this.#change(pieces);
  }

  #change(colours: Colours): void {
    this.#colours = colours;
    this.#tell(colours);
  }
}
