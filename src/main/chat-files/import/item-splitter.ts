/** Largest conversation that is read, in bytes of its JSON: some ten million words. */
export const ITEM_MAX_BYTES = 64 * 1_048_576;

/**
 * Most objects and lists in one conversation, some hundred thousand messages: what is parsed takes memory by their number and
 * not by its length.
 */
export const ITEM_MAX_BRACKETS = 2_000_000;

/** One value of the list: its JSON, or how long it was where that, or what is in it, is too much to be kept. */
export type Item = { readonly bytes: Buffer } | { readonly tooLarge: number };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING_LIST = 0x5b;
const CLOSING_LIST = 0x5d;
const OPENING_OBJECT = 0x7b;
const CLOSING_OBJECT = 0x7d;

/**
 * Cuts a JSON list of any length into the objects and lists that stand in it, however the bytes arrive; memory is held by
 * one of them alone. An object that stands by itself is one item. Looks at nothing but brackets and strings, so that an
 * item that is no JSON spoils no other; what stands between items is passed over. UTF-8 needs no decoding for it: these
 * characters are never part of another one.
 */
export class ItemSplitter {
  readonly #maxBytes: number;
  /** How many brackets are open, those of the list included. */
  #depth = 0;
  /** How many are open around an item: 1 in a list, 0 for an object by itself. */
  #itemDepth = 0;
  #began = false;
  #inString = false;
  #escaped = false;
  #parts: Buffer[] = [];
  #length = 0;
  #brackets = 0;

  constructor(maxBytes: number = ITEM_MAX_BYTES) {
    this.#maxBytes = maxBytes;
  }

  /** The items that end in this piece. */
  push(piece: Buffer): Item[] {
    const items: Item[] = [];
    let start = this.#inItem ? 0 : -1;
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at];
      if (this.#inString) {
        at = this.#throughString(piece, at);
        continue;
      }
      if (byte === QUOTE) this.#inString = true;
      else if (byte === OPENING_OBJECT || byte === OPENING_LIST) {
        if (this.#opensItem(byte)) start = at;
        this.#depth += 1;
        this.#brackets += 1;
      } else if (byte === CLOSING_OBJECT || byte === CLOSING_LIST) {
        if (this.#depth > 0) this.#depth -= 1;
        if (start >= 0 && this.#depth === this.#itemDepth) {
          this.#keep(piece.subarray(start, at + 1));
          items.push(this.#taken());
          start = -1;
        }
      }
    }
    if (start >= 0) this.#keep(piece.subarray(start));
    return items;
  }

  /** To be asked at the end. `nothing`: there was neither a list nor an object. `cut`: it ends in the middle. */
  end(): 'whole' | 'cut' | 'nothing' {
    if (!this.#began) return 'nothing';
    return this.#depth === 0 && !this.#inString ? 'whole' : 'cut';
  }

  get #inItem(): boolean {
    return this.#depth > this.#itemDepth;
  }

  /** Takes note of an opening bracket; true where an item begins with it. */
  #opensItem(byte: number): boolean {
    if (!this.#began) {
      this.#began = true;
      this.#itemDepth = byte === OPENING_LIST ? 1 : 0;
    }
    return this.#depth === this.#itemDepth;
  }

  /** Goes on in a string. @returns the place of the last byte that was looked at */
  #throughString(piece: Buffer, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      const byte = piece[at];
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) {
        this.#inString = false;
        return at;
      }
    }
    return piece.length;
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    if (this.#isTooLarge) this.#parts = [];
    // A copy, since whoever reads may use the memory of a piece again.
    else this.#parts.push(Buffer.from(part));
  }

  #taken(): Item {
    const length = this.#length;
    const item = this.#isTooLarge ? { tooLarge: length } : { bytes: Buffer.concat(this.#parts, length) };
    this.#parts = [];
    this.#length = 0;
    this.#brackets = 0;
    return item;
  }

  get #isTooLarge(): boolean {
    return this.#length > this.#maxBytes || this.#brackets > ITEM_MAX_BRACKETS;
  }
}
