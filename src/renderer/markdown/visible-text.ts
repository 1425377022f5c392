// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;
const OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text with control characters as the signs that stand for them (␛), so that they are seen and do nothing. */
export function showControls(text: string): string {
  return text.replace(CONTROLS, (sign) =>
    sign === '\u007F' ? '\u2421' : String.fromCodePoint(0x2400 + sign.charCodeAt(0)),
  );
}

/** Code with the characters that reverse its reading order spelt out (trojansource.codes), and controls as signs. */
export function showCode(code: string): string {
  return showControls(code).replace(OVERRIDES, (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase()}⟩`);
}

/** Prose without forced reading orders; the isolating marks that honest right-to-left text uses stay. */
export function withoutOverrides(text: string): string {
  return showControls(text.replace(/[\u202A-\u202E]/g, ''));
}
