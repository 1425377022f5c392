import { expect, it } from 'vitest';
import { passphraseStrength } from '../../../src/renderer/app/next-steps/passphrase-strength';

it.each([
  ['', 'too_short'],
  ['seven77', 'too_short'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['12345678', 'weak'],
  ['abcdefghijklmnop', 'weak'],
  ['password', 'weak'],
  ['gleisbett-24', 'fair'],
  ['vier Weichen und ein Signal', 'strong'],
] as const)('%j is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength);
});
