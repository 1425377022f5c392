/** Strings, and beside them the three numbers that Python writes and JSON does not have. */
const STRING_OR_NO_NUMBER = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\bInfinity\b|\bNaN\b/g;

/**
 * The value of a JSON text; NaN and infinities, which some programs write, are read as null.
 * @returns undefined where it is no JSON all the same
 */
export function readJson(bytes: Buffer): unknown {
  const text = bytes.toString('utf8');
  return parsed(text) ?? parsed(text.replace(STRING_OR_NO_NUMBER, (found) => (found.startsWith('"') ? found : 'null')));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
