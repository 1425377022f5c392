/** One choice of a combobox. Values are unique among their options. */
export interface ComboboxOption {
  readonly value: string;
  /** As it is read, and its accessible name. */
  readonly label: string;
  /** A few more words beside it. */
  readonly detail?: string;
  /** A heading that it stands under; options of one group follow each other. */
  readonly group?: string;
  /** It has to be picked: who types its name means something else by it. */
  readonly pickedOnly?: boolean;
}

/** Most options drawn at once: more than anyone reads, few enough to be drawn while typing. */
export const SHOWN_MAX = 100;

/** How well an option fits what was typed; null when it does not. Smaller is better. */
function rank(option: ComboboxOption, words: readonly string[], typed: string): number | null {
  const label = option.label.toLowerCase();
  const value = option.value.toLowerCase();
  if (label === typed || value === typed) return 0;
  if (label.startsWith(typed) || value.startsWith(typed)) return 1;
  if (label.includes(typed) || value.includes(typed)) return 2;
  const all = `${label} ${value} ${option.detail?.toLowerCase() ?? ''}`;
  return words.every((word) => all.includes(word)) ? 3 : null;
}

/** The option that is meant when somebody typed exactly its label or its value, whatever the case. */
export function exactMatch(options: readonly ComboboxOption[], typed: string): ComboboxOption | undefined {
  const text = typed.trim().toLowerCase();
  if (text === '') return undefined;
  const meant = options.filter((option) => option.pickedOnly !== true);
  return (
    meant.find((option) => option.value === typed.trim()) ??
    meant.find((option) => option.label.toLowerCase() === text) ??
    meant.find((option) => option.value.toLowerCase() === text)
  );
}

/**
 * What to draw: the best fits first, groups kept together, and how many more there are.
 * @param most how many at most; those that draw only what is seen can have all
 */
export function matches<Option extends ComboboxOption>(
  options: readonly Option[],
  typed: string,
  most: number = SHOWN_MAX,
): { readonly shown: readonly Option[]; readonly hidden: number } {
  const text = typed.trim().toLowerCase();
  if (text === '') {
    return { shown: options.slice(0, most), hidden: Math.max(0, options.length - most) };
  }
  const words = text.split(/\s+/);
  const found = options.flatMap((option, order) => {
    const fit = rank(option, words, text);
    return fit === null ? [] : [{ option, order, fit }];
  });
  const bestOfGroup = new Map<string | undefined, number>();
  for (const { option, fit } of found) {
    bestOfGroup.set(option.group, Math.min(fit, bestOfGroup.get(option.group) ?? fit));
  }
  const groupOrder = new Map(
    [...new Set(found.map(({ option }) => option.group))].map((group, index) => [group, index]),
  );
  found.sort(
    (a, b) =>
      (bestOfGroup.get(a.option.group) ?? 0) - (bestOfGroup.get(b.option.group) ?? 0) ||
      (groupOrder.get(a.option.group) ?? 0) - (groupOrder.get(b.option.group) ?? 0) ||
      a.fit - b.fit ||
      a.order - b.order,
  );
  return {
    shown: found.slice(0, most).map(({ option }) => option),
    hidden: Math.max(0, found.length - most),
  };
}
