/** Shorter secrets would hide ordinary words, and are none. In UTF-16 units. */
const SHORTEST_HIDDEN = 4;
/** From this length on a secret is hidden inside other words too; below, only where it stands alone. */
const SHORTEST_HIDDEN_ANYWHERE = 8;
/** How often a text may have been put into JSON inside JSON: a body, in an error, in a log line. */
const JSON_DEPTH = 3;

/**
 * Where a word can begin, as regular-expression source. The last letter of an escape ("\n", "%3D", "\u000a") belongs
 * to no word.
 */
export const WORD_START = String.raw`(?:(?<![A-Za-z0-9])|(?<=\\[bfnrt])|(?<=%[0-9A-Fa-f]{2})|(?<=\\u[0-9A-Fa-f]{4}))`;

const asJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const escapeForPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
const percentEveryByte = (bytes: Buffer): string => bytes.toString('hex').replace(/../g, '%$&');

/**
 * The characters of a base64 text that depend on the secret alone, when the secret starts `shift` bytes into a group of
 * three. What stands before and after it changes only the characters left out here.
 */
function base64Core(bytes: Buffer, shift: 0 | 1 | 2): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
  const start = Math.ceil((shift * 8) / 6);
  const end = Math.floor(((shift + bytes.length) * 8) / 6);
  return encoded.slice(start, end);
}

function base64Forms(bytes: Buffer): string[] {
  return ([0, 1, 2] as const).flatMap((shift) => {
    const core = base64Core(bytes, shift);
    return core.length < SHORTEST_HIDDEN_ANYWHERE ? [] : [core, core.replaceAll('-', '+').replaceAll('_', '/')];
  });
}

function percentForms(text: string, bytes: Buffer): string[] {
  const forms: string[] = [percentEveryByte(bytes), percentEveryByte(bytes).toUpperCase()];
  if (text.isWellFormed()) {
    const strict = encodeURIComponent(text);
    forms.push(strict, encodeURI(text), new URLSearchParams({ k: text }).toString().slice(2));
    forms.push(strict.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()));
  }
  return forms;
}

function jsonForms(text: string): string[] {
  const forms: string[] = [];
  let form = text;
  for (let depth = 0; depth < JSON_DEPTH; depth += 1) {
    form = asJson(form);
    forms.push(form, form.replaceAll('/', String.raw`\/`));
  }
  const unicode = asJson(text).replace(
    /[^\u0020-\u007e]/g,
    (unit) => String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0'),
  );
  forms.push(
    unicode,
    unicode.replace(/\\u[0-9a-f]{4}/g, (escape) => String.raw`\u` + escape.slice(2).toUpperCase()),
  );
  return forms;
}

/**
 * The patterns (regular-expression source, longest first) under which a secret can stand in a text: as it is, in JSON up
 * to three deep, percent-encoded, in base64 or base64url at any offset, in hex. Empty for secrets under 4 characters:
 * hiding those would hide ordinary words.
 */
export function secretPatterns(clear: string): string[] {
  if (clear.length < SHORTEST_HIDDEN) return [];
  if (clear.length < SHORTEST_HIDDEN_ANYWHERE) {
    return [`${WORD_START}${escapeForPattern(clear)}(?![A-Za-z0-9])`];
  }
  const bytes = Buffer.from(clear, 'utf8');
  const hex = bytes.toString('hex');
  const forms = [
    clear,
    ...jsonForms(clear),
    ...percentForms(clear, bytes),
    ...base64Forms(bytes),
    hex,
    hex.toUpperCase(),
  ];
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length).map(escapeForPattern);
}
