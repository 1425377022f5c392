import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseKey } from '../../src/shared/recognise-key';

const HEX32 = '0123456789abcdef0123456789abcdef';

describe('the form of a key', () => {
  it.each([
    ['sk-ant-api03-abcDEF_123-xyz', ['anthropic'], true],
    ['sk-or-v1-0123456789abcdef', ['openrouter'], true],
    ['sk-proj-abc_DEF-123', ['openai'], true],
    ['sk-svcacct-abc123', ['openai'], true],
    ['AIzaSyA-1234567890abcdefghijklmnopqrstu', ['google'], true],
    ['AQ.Ab8RN6L-abc_def', ['google'], true],
    ['gsk_abcdefghijklmnop', ['groq'], true],
    ['xai-abcdefghijklmnop', ['xai'], true],
    [`sk-${HEX32}`, ['deepseek', 'openai', 'openai-compatible'], false],
    ['sk-abcDEF123', ['openai', 'deepseek', 'openai-compatible'], false],
    [HEX32, ['azure', 'mistral'], false],
    ['AbCdEfGhIjKlMnOpQrStUvWxYz012345', ['mistral'], false],
    ['something-else', [], false],
    ['', [], false],
  ] as const)('%s tells %j', (key, kinds, certain) => {
    expect(recogniseKey(key)).toMatchObject({ key, kinds, certain, remark: null, problem: null });
  });
});

describe('what stands around a key', () => {
  const key = 'sk-ant-api03-abcDEF_123';

  it.each([
    `  ${key}\n`,
    `"${key}"`,
    `'${key}'`,
    `“${key}”`,
    `\`${key}\``,
    `Bearer ${key}`,
    `bearer  ${key}`,
    `Authorization: Bearer ${key}`,
    `"Authorization": "Bearer ${key}",`,
    `x-api-key: ${key}`,
    `API key: ${key}`,
    `ANTHROPIC_API_KEY=${key}`,
    `export ANTHROPIC_API_KEY="${key}"`,
    `set ANTHROPIC_API_KEY=${key}`,
    `$env:ANTHROPIC_API_KEY = '${key}'`,
    `"ANTHROPIC_API_KEY": "${key}",`,
    `\u200B${key}\uFEFF`,
    `${key};`,
  ])('is left out, and told: %j', (raw) => {
    const read = recogniseKey(raw);
    expect(read).toMatchObject({ key, kinds: ['anthropic'], problem: null });
    expect(read.remark).toMatch(/left out\.$/);
  });

  it('is told in the right words', () => {
    expect(recogniseKey(` ${key} `).remark).toBe('The spaces around the key were left out.');
    expect(recogniseKey(`KEY=${key}`).remark).toContain('quotes, a name, spaces');
  });

  it('never costs a character of the key itself', () => {
    const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~+/'];
    const keys = fc.string({ unit: fc.constantFrom(...characters), minLength: 1 }).map((rest) => `sk-${rest}`);
    const around = fc.constantFrom('', ' ', '"', "'", 'Bearer ', 'OPENAI_API_KEY=', 'export K_KEY = "', '\n');
    fc.assert(
      fc.property(keys, around, (secret, before) => {
        fc.pre(!secret.includes('...'));
        const read = recogniseKey(`${before}${secret}${before.includes('"') ? '"' : ''}`);
        return read.key === secret && read.problem === null;
      }),
    );
  });
});

describe('what is no key', () => {
  it.each([
    ['sk-ant-oat01-abcdef', /subscription/],
    ['Bearer sk-ant-oat01-abcdef', /subscription/],
    ['sk-ant-sid01-abcdef', /sign-in/],
    ['{"type":"service_account"}', /key file/],
    ['-----BEGIN PRIVATE KEY-----', /key file/],
    ['https://api.example.com/v1', /address/],
    ['sk-abc def', /space/],
    ['sk-abc\ndef', /line break/],
    ['sk-abc\u0007def', /control character/],
    ['sk-abc\u2028def', /line break/],
    ['sk-proj-****abcd', /shortened/],
    ['sk-...abcd', /shortened/],
    ['sk-abc…def', /shortened/],
    ['sk-äbcdef', /no key has/],
    ['sk-abc🙂def', /no key has/],
  ])('%j is refused and explained', (raw, problem) => {
    expect(recogniseKey(raw).problem).toMatch(problem);
  });

  it('is not said of an empty field', () => {
    expect(recogniseKey('   ')).toEqual({ key: '', kinds: [], certain: false, remark: null, problem: null });
    expect(recogniseKey('""').key).toBe('');
  });

  it('is said of everything that cannot be sent in a header, and reading never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { key, problem } = recogniseKey(raw);
        if (key === '' || problem !== null) return true;
        return new Headers({ authorization: `Bearer ${key}` }).get('authorization') === `Bearer ${key}`;
      }),
      { numRuns: 2000 },
    );
  });
});
