import { expect, it } from 'vitest';
import {
  PASSPHRASE_COST,
  ScryptCost,
  deriveFromPassphrase,
  newSalt,
} from '../../../src/main/vault/root-key/passphrase';

it('derives the value of RFC 7914, section 12', async () => {
  const cost = { name: 'scrypt', N: 16384, r: 8, p: 1 } as const;
  const key = await deriveFromPassphrase('pleaseletmein', Buffer.from('SodiumChloride'), cost);
  expect(key.toString('hex')).toBe('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2');
});

it('costs an attacker at least 128 MB a guess', () => {
  expect(PASSPHRASE_COST.N * PASSPHRASE_COST.r * 128).toBeGreaterThanOrEqual(128 * 1024 * 1024);
  expect(ScryptCost.parse(PASSPHRASE_COST)).toEqual(PASSPHRASE_COST);
});

it('holds the event loop for no more than a moment', async () => {
  let longest = 0;
  let last = performance.now();
  const tick = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const started = performance.now();
  await deriveFromPassphrase('correct horse', newSalt(), PASSPHRASE_COST);
  const took = performance.now() - started;
  clearInterval(tick);
  expect(longest).toBeLessThan(took / 2);
});

it('takes a letter typed whole or in parts for the same', async () => {
  const cost = { name: 'scrypt', N: 16384, r: 8, p: 1 } as const;
  const salt = newSalt();
  const whole = await deriveFromPassphrase('caf\u00e9 au lait', salt, cost);
  expect(whole.equals(await deriveFromPassphrase('cafe\u0301 au lait', salt, cost))).toBe(true);
  expect(whole.equals(await deriveFromPassphrase('cafe au lait', salt, cost))).toBe(false);
});
