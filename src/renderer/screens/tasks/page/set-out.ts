/** Deeper than this nothing is indented further, so that deep nests do not grow with the square of their depth. */
const INDENTED_MOST = 20;

/** Strings, signs, and what stands between them. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * JSON with its lines set out; anything else as it is. Only the blanks between its parts change: figures, escapes and
 * keys that come twice stay as they were written.
 */
export function setOut(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let depth = 0;
  let out = '';
  const line = () => `\n${'  '.repeat(Math.min(depth, INDENTED_MOST))}`;
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') {
      depth += 1;
      out += token + line();
    } else if (token === '}' || token === ']') {
      depth -= 1;
      const before = out.trimEnd();
      out = /[{[]$/.test(before) ? before + token : before + line() + token;
    } else if (token === ',') out += token + line();
    else out += token === ':' ? ': ' : token;
  }
  return out;
}
