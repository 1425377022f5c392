import type { FootnoteDefinition } from 'mdast';
import type { Block, FinishedBlock } from './block';
import { BlockReader } from './blocks';
import { countMarks } from './hard-line';
import { MARKS_MAX, WHOLE_MAX } from './limits';
import { parse, startOf } from './parse';
import { footnotesInOrder, NO_REFERENCES, withReferences, type References } from './references';
import { resolveReferences } from './resolve';

/** A reading that takes longer than this is followed by a rest, in milliseconds. */
const QUICK_MS = 6;
/** How long the rest is, in multiples of what the reading took. */
const REST_PER_WORK = 5;

/** Always the same one: what reads the view would take a new one for a change. */
const NO_FOOTNOTES: readonly FootnoteDefinition[] = [];

/** What is to be drawn. Blocks that did not change are the same objects as in the view before. */
export interface MarkdownView {
  readonly blocks: readonly Block[];
  readonly references: References;
  /** Those that are referred to, in order; empty until the document is complete. */
  readonly footnotes: readonly FootnoteDefinition[];
}

/**
 * A Markdown document that grows. References to what is defined elsewhere in the document become links only once it is
 * complete; everything else is as one parse of the whole text would have it, within the limits of `limits.ts`.
 */
export class MarkdownDocument {
  #reader = new BlockReader();
  #text = '';
  #references = NO_REFERENCES;
  #counted = 0;
  #ending: Generator<void> | null = null;
  #final: FinishedBlock[] | null = null;
  #view: MarkdownView = { blocks: [], references: NO_REFERENCES, footnotes: NO_FOOTNOTES };
  #isStale = false;
  #readyAt = 0;

  /** What has been taken in so far. */
  get text(): string {
    return this.#text;
  }

  /** Whether the document is complete and everything in it resolved. */
  get isFinal(): boolean {
    return this.#final !== null && this.#ending === null;
  }

  /** Goes on to a longer text. @returns false when it does not begin with the text so far, or the document is complete */
  growTo(text: string): boolean {
    if (text === this.#text) return true;
    if (this.#final || !text.startsWith(this.#text)) return false;
    this.#reader.append(text.slice(this.#text.length));
    this.#text = text;
    this.#isStale = true;
    return true;
  }

  /**
   * How long to wait, in milliseconds, before taking in more: an open block that is slow to parse is read less often
   * than once per frame. 0 when there is no reason to wait.
   */
  restMs(): number {
    return Math.max(0, this.#readyAt - performance.now());
  }

  /** The view of what has been taken in; the same object until something changes. */
  view(): MarkdownView {
    if (!this.#isStale) return this.#view;
    this.#isStale = false;
    const startedAt = performance.now();
    const blocks = this.#final ?? this.#reader.read();
    const finished = this.#final ?? this.#reader.finished;
    this.#references = withReferences(this.#references, finished.slice(this.#counted));
    this.#counted = finished.length;
    this.#view = {
      blocks,
      references: this.#references,
      footnotes: this.isFinal ? this.#footnotes(blocks) : NO_FOOTNOTES,
    };
    const endedAt = performance.now();
    const tookMs = endedAt - startedAt;
    this.#readyAt = tookMs > QUICK_MS ? endedAt + REST_PER_WORK * tookMs : 0;
    return this.#view;
  }

  /**
   * Takes the text as complete and does one bounded step of what is left to do.
   *
   * @returns true when nothing is left; until then call it again, in idle time
   */
  finish(): boolean {
    if (this.#final === null) {
      const finished = this.#reader.end();
      this.#final = this.#wholeParse() ?? [...finished];
      this.#references = withReferences(NO_REFERENCES, this.#final);
      this.#counted = this.#final.length;
      this.#ending = resolveReferences(this.#final, this.#references);
    }
    if (this.#ending?.next().done === true) this.#ending = null;
    if (this.#ending) return false;
    this.#isStale = true;
    return true;
  }

  #footnotes(blocks: readonly Block[]): FootnoteDefinition[] {
    return footnotesInOrder(blocks, this.#references);
  }

  /** One parse of all the text, where blocks had to be cut and the whole is small and honest enough for it. */
  #wholeParse(): FinishedBlock[] | null {
    const isPlain = this.#reader.finished.some((block) => block.node.type === 'plain');
    if (!this.#reader.wasCut || isPlain || this.#text.length > WHOLE_MAX) return null;
    if (countMarks(this.#text) > 4 * MARKS_MAX) return null;
    return parse(this.#text).map((node) => ({ key: startOf(node), node, pieces: [], context: '' }));
  }
}
