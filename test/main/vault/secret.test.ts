import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/main/log/redact';
import { Secret } from '../../../src/main/vault/secret';

const CLEAR = 'canary-4d1f7c62b9';
const secret = new Secret(CLEAR);

describe('a secret shows nothing', () => {
  it.each<[string, () => string]>([
    ['String', () => String(secret)],
    // oxlint-disable-next-line typescript/restrict-template-expressions -- a slip of this kind is what is tested
    ['a template', () => `${secret}`],
    ['joining', () => [secret].join()],
    ['adding', () => '' + secret],
    ['JSON', () => JSON.stringify({ secret, list: [secret] })],
    ['inspect', () => inspect({ deep: { secret } }, { depth: null, showHidden: true })],
    ['format', () => format('%s %o %j %O', secret, secret, secret, secret)],
    // oxlint-disable-next-line typescript/restrict-template-expressions -- a slip of this kind is what is tested
    ['an error', () => inspect(new Error(`failed with ${secret}`, { cause: secret }))],
    ['a property of an error', () => inspect(Object.assign(new Error('failed'), { secret }))],
    ['its keys', () => JSON.stringify([Object.entries(secret), Reflect.ownKeys(secret)])],
    ['a spread copy', () => inspect({ ...secret }, { showHidden: true })],
    ['a structured clone', () => inspect(structuredClone({ secret }), { showHidden: true })],
  ])('in %s', (_, show) => {
    expect(show()).not.toContain(CLEAR);
  });

  it('but to the one that asks for it by name', () => {
    expect(secret.reveal((clear) => clear.length)).toBe(CLEAR.length);
    expect(secret.reveal((clear) => clear)).toBe(CLEAR);
  });
});

it('is hidden by redaction from its making on', () => {
  const text = 'echoed: 9e-new-canary-55';
  expect(redact(text)).toBe(text);
  expect(new Secret('9e-new-canary-55').toString()).toBe('[key]');
  expect(redact(text)).toBe('echoed: [key]');
});
