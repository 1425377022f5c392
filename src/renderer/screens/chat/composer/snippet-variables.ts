/** `{{name}}`: a place in a snippet that is filled whenever it is taken. */
const VARIABLE = /\{\{[^\S\n]*([^{}\s](?:[^{}\n]{0,58}[^{}\s])?)[^\S\n]*\}\}/gu;

/** The names of what is to be filled in, each once, in the order in which they come. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].flatMap(([, name]) => name ?? []))];
}

/** The text with everything filled in. What stands in a value is never filled again. */
export function filled(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(VARIABLE, (all, name: string) => values.get(name) ?? all);
}
