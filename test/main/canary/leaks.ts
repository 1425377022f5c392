import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The forms in which a secret could hide. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = bytes.toString('base64').replace(/=+$/, '');
  return [...new Set([secret, encodeURIComponent(secret), base64, bytes.toString('hex')])];
}

/** The names of all texts that hold one of the secrets in any form. */
export function leaksIn(
  texts: readonly (readonly [name: string, text: string])[],
  secrets: readonly string[],
): string[] {
  const forms = secrets.flatMap(formsOf);
  return texts.flatMap(([name, text]) =>
    forms.filter((form) => text.includes(form)).map((form) => `${form} in ${name}`),
  );
}

/** Every file below a folder with its bytes, one character each. */
export function filesBelow(folder: string): (readonly [path: string, content: string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => [path, readFileSync(path).toString('latin1')] as const);
}
