/** Milliseconds after which a letter begins a word of its own. */
const TOGETHER_MS = 800;

/** Letters that are typed in quick succession, as one word. */
export interface TypeAhead {
  /** Adds a letter. @returns all that belong together with it */
  add(letter: string): string;
}

/** Gathers letters. @param now milliseconds of a clock that only goes forward */
export function typeAhead(now: () => number): TypeAhead {
  let word = '';
  let lastAt = -Infinity;
  return {
    add(letter) {
      const at = now();
      word = at - lastAt < TOGETHER_MS ? word + letter : letter;
      lastAt = at;
      return word;
    },
  };
}

/**
 * The line that letters lead to: the next one whose name begins with them, from the top again after the last. A first
 * letter goes on from the line with the focus, further ones stay at it as long as it fits.
 */
export function lineByLetters(
  names: readonly { readonly key: string; readonly name: string }[],
  from: string,
  letters: string,
): string | null {
  const wanted = letters.toLocaleLowerCase();
  const at = names.findIndex(({ key }) => key === from);
  const begin = letters.length === 1 ? at + 1 : Math.max(at, 0);
  const inOrder = [...names.slice(begin), ...names.slice(0, begin)];
  return inOrder.find(({ name }) => name.toLocaleLowerCase().startsWith(wanted))?.key ?? null;
}
