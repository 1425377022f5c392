/** Different words of all texts together. */
const WORDS = 50_000;
/** Shift of the law by which words are used: https://en.wikipedia.org/wiki/Zipf%E2%80%93Mandelbrot_law */
const SHIFT = 2.7;
const SYLLABLES = 'ba co de fi ga ho in ju ka lo ma ne or pa qui re sa ti un ve wa xe yo zu tra pre con st'.split(' ');
const WORDS_OF_A_SENTENCE = 12;

/** Made-up words that are used as often as real ones are: a few everywhere, most hardly ever. The same on each run. */
export class MadeUpWords {
  /** The most used first. */
  readonly words: readonly string[];
  readonly #shares: Float64Array;
  #seed: number;

  constructor(seed = 20_261_121) {
    this.#seed = seed;
    const words = new Set<string>();
    while (words.size < WORDS) {
      words.add(Array.from({ length: 1 + this.below(4) }, () => SYLLABLES[this.below(SYLLABLES.length)]).join(''));
    }
    this.words = [...words];
    this.#shares = new Float64Array(WORDS);
    let sum = 0;
    for (let rank = 0; rank < WORDS; rank += 1) this.#shares[rank] = sum += 1 / (rank + SHIFT);
  }

  /** A whole number from 0 until before `limit`. */
  below(limit: number): number {
    // xorshift32: https://en.wikipedia.org/wiki/Xorshift
    this.#seed ^= this.#seed << 13;
    this.#seed ^= this.#seed >>> 17;
    this.#seed ^= this.#seed << 5;
    return Math.floor(((this.#seed >>> 0) / 2 ** 32) * limit);
  }

  /** A word between two ranks of use, 0 being the most used. */
  ranked(from: number, to: number): string {
    return this.words[from + this.below(to - from)] ?? '';
  }

  /** A text of so many words. */
  text(words: number): string {
    let text = '';
    for (let at = 0; at < words; at += 1) {
      text += `${at === 0 ? '' : at % WORDS_OF_A_SENTENCE === 0 ? '. ' : ' '}${this.#used()}`;
    }
    return text;
  }

  #used(): string {
    const share = (this.below(2 ** 30) / 2 ** 30) * (this.#shares.at(-1) ?? 0);
    let [from, to] = [0, WORDS - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#shares[middle] ?? 0) < share) from = middle + 1;
      else to = middle;
    }
    return this.words[from] ?? '';
  }
}
