import type { Code } from 'mdast';
import { closesFence, type Fence, fencedLine, mayCloseFence, openingFence } from './fence';

/** A top-level code block whose closing fence has not come yet. Its lines are appended, not parsed. */
export class OpenFence {
  readonly key: number;
  readonly #fence: Fence;
  readonly #code: Code;
  /** Null before its first line. */
  #value: string | null = null;

  /** @param code as it was parsed from its first line: language and the rest behind the fence */
  constructor(key: number, fence: Fence, code: Code) {
    this.key = key;
    this.#fence = fence;
    this.#code = code;
  }

  /** Takes in one more line. @returns false when it was the closing fence */
  add(line: string): boolean {
    if (closesFence(line, this.#fence)) return false;
    this.#value = this.#with(line);
    return true;
  }

  /** The block as it stands, with an unfinished line behind it unless that may become the closing fence. */
  code(unfinished = ''): Code {
    const isHidden = unfinished === '' || mayCloseFence(unfinished, this.#fence);
    return { ...this.#code, value: (isHidden ? this.#value : this.#with(unfinished)) ?? '' };
  }

  #with(line: string): string {
    const text = fencedLine(line, this.#fence);
    return this.#value === null ? text : `${this.#value}\n${text}`;
  }
}

/** The block that a parsed code block with this first line is, as long as it is fenced; null for an indented one. */
export function openFence(code: Code, key: number, firstLine: string): OpenFence | null {
  const fence = openingFence(firstLine);
  return fence === null ? null : new OpenFence(key, fence, code);
}
