import { z } from 'zod';

/** What Electron calls the keys that are not named by what they print. */
const NAMED_KEYS = [
  'Space',
  'Tab',
  'Backspace',
  'Delete',
  'Insert',
  'Return',
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Plus',
] as const;

const MODIFIERS = ['CommandOrControl', 'Control', 'Command', 'Super', 'Alt', 'Shift'] as const;
type Modifier = (typeof MODIFIERS)[number];

/** Modifiers in the order of {@link MODIFIERS}, then the one key. */
export interface Chord {
  readonly modifiers: readonly Modifier[];
  readonly key: string;
}

const isModifier = (part: string): part is Modifier => (MODIFIERS as readonly string[]).includes(part);

const isKey = (part: string): boolean =>
  (NAMED_KEYS as readonly string[]).includes(part) ||
  /^F(?:[1-9]|1\d|2[0-4])$/.test(part) ||
  // A letter, a digit, or what else one key prints; plus has a name, since it parts the others.
  /^[A-Z0-9`\-=[\]\\;',./]$/.test(part);

/** Whether keys may be taken from every other program: a function key, or one with a modifier that types nothing. */
const isFree = ({ modifiers, key }: Chord): boolean =>
  /^F\d+$/.test(key) || modifiers.some((modifier) => modifier !== 'Shift');

/**
 * Reads keys as Electron writes them ("CommandOrControl+Shift+Space").
 * @returns null for what is no shortcut, or would take a key away that people type with
 */
export function readAccelerator(text: string): Chord | null {
  const parts = text.split('+');
  const key = parts.pop();
  if (key === undefined || !isKey(key) || !parts.every(isModifier) || new Set(parts).size !== parts.length) return null;
  const chord = { modifiers: MODIFIERS.filter((modifier) => parts.includes(modifier)), key };
  return isFree(chord) ? chord : null;
}

/** Writes keys as Electron reads them, the modifiers always in one order. */
export function writeAccelerator({ modifiers, key }: Chord): string {
  return [...MODIFIERS.filter((modifier) => modifiers.includes(modifier)), key].join('+');
}

/** Keys that work while another program is in front; empty where none do. */
export const Accelerator = z
  .string()
  .max(60)
  .refine((text) => text === '' || readAccelerator(text) !== null);

/** A press of keys, as a browser tells it. */
export interface Press {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const CODES: Readonly<Record<string, string>> = {
  Space: 'Space',
  Tab: 'Tab',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Enter: 'Return',
  NumpadEnter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  NumpadAdd: 'Plus',
};

/** The key of a press, by what it prints without modifiers where that is known; null for a modifier alone. */
function keyOf({ code, key }: Press): string | null {
  const named = CODES[code];
  if (named !== undefined) return named;
  if (/^F\d{1,2}$/.test(code)) return code;
  // What is printed on the key counts, not its place: the systems take an accelerator by its character.
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return letter;
  if (key === '+') return 'Plus';
  return isKey(key) ? key : null;
}

/**
 * The keys of a press, as they are kept: the system's main modifier is `CommandOrControl`, so that a setting means the
 * same on every system. Null for a modifier alone, and for what cannot be a shortcut.
 * @param isMac whether the command key is the main modifier
 */
export function acceleratorOf(press: Press, isMac: boolean): string | null {
  const key = keyOf(press);
  if (key === null) return null;
  const modifiers: Modifier[] = [];
  if (isMac ? press.metaKey : press.ctrlKey) modifiers.push('CommandOrControl');
  if (isMac && press.ctrlKey) modifiers.push('Control');
  if (!isMac && press.metaKey) modifiers.push('Super');
  if (press.altKey) modifiers.push('Alt');
  if (press.shiftKey) modifiers.push('Shift');
  const written = writeAccelerator({ modifiers, key });
  return readAccelerator(written) === null ? null : written;
}
