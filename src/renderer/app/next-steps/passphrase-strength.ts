import { PASSPHRASE_MIN } from '../../../shared/domain/vault-state';

/** How hard a passphrase is to guess, as the dialog tells it. `too_short` is the only one that is refused. */
export type PassphraseStrength = 'too_short' | 'weak' | 'fair' | 'strong';

/** Bits from which guessing gets slow, and from which it is hopeless, with a memory-hard derivation in between. */
const FAIR_BITS = 45;
const STRONG_BITS = 70;

/**
 * A rough estimate from length and variety. Characters that repeat or continue the one before them (aaa, 123) count a
 * quarter. It is a hint for the person and decides nothing but the smallest length.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (passphrase.length < PASSPHRASE_MIN) return 'too_short';
  const bits = effectiveLength(passphrase) * Math.log2(alphabetOf(passphrase));
  if (bits < FAIR_BITS) return 'weak';
  return bits < STRONG_BITS ? 'fair' : 'strong';
}

function effectiveLength(text: string): number {
  let length = 0;
  let before = Number.NaN;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += Math.abs(code - before) <= 1 ? 0.25 : 1;
    before = code;
  }
  return length;
}

function alphabetOf(text: string): number {
  let size = 1;
  if (/[a-z]/.test(text)) size += 26;
  if (/[A-Z]/.test(text)) size += 26;
  if (/[0-9]/.test(text)) size += 10;
  if (/[^a-zA-Z0-9]/.test(text)) size += 32;
  return size;
}
