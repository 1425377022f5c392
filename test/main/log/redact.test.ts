import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { HIDDEN, forgetSecret, redact, registerSecret } from '../../../src/main/log/redact';

const registered: string[] = [];
function live(clear: string): string {
  registered.push(clear);
  registerSecret(clear);
  return clear;
}
afterEach(() => {
  for (const clear of registered.splice(0)) forgetSecret(clear);
});

/** Characters that API keys are made of. */
const keyText = (minLength: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-'),
    minLength,
    maxLength: 120,
  });
const before = fc.constantFrom(
  '',
  ' ',
  '"',
  "'",
  '\n',
  '\t',
  '{"error":"',
  'message: ',
  '(',
  '\\"',
  ',',
  '<b>',
  'k=',
  '%3D',
);
const after = fc.constantFrom('', ' ', '"', "'", '\n', '"}', ')', '\\"', ',', '</b>', '&b=1');

describe('everything that has the form of a key is hidden, whoever it belongs to', () => {
  it.each(['sk-ant-api03-', 'sk-ant-oat01-', 'sk-proj-', 'sk-or-v1-', 'sk-', 'AIza', 'AQ.', 'gsk_', 'xai-'])(
    '%s…',
    (prefix) => {
      fc.assert(
        fc.property(keyText(20), before, after, (rest, start, end) => {
          const text = `${start}${prefix}${rest}${end}`;
          expect(redact(text)).toBe(`${start}${HIDDEN}${end}`);
          expect(redact(JSON.stringify(text))).toBe(JSON.stringify(`${start}${HIDDEN}${end}`));
        }),
      );
    },
  );

  it.each([
    ['Authorization: Bearer abcdefghijklmnopqrst', 'Authorization: Bearer [key]'],
    ['authorization: bearer k3y-short', 'authorization: bearer [key]'],
    ['{"authorization":"Bearer eyJhbGciOi.J9.x_y-z"}', '{"authorization":"Bearer [key]"}'],
    ['Authorization: opaque', 'Authorization: [key]'],
    ['authorization: Basic dXNlcjpwYXNzd29yZA==', 'authorization: Basic [key]'],
    ['x-api-key: hunter22', 'x-api-key: [key]'],
    ["headers: { 'X-Api-Key': 'hunter22', accept: '*/*' }", "headers: { 'X-Api-Key': '[key]', accept: '*/*' }"],
    ['["x-goog-api-key","hunter22","accept"]', '["x-goog-api-key","[key]","accept"]'],
    ['{"body":"{\\"api-key\\":\\"hunter22\\"}"}', '{"body":"{\\"api-key\\":\\"[key]\\"}"}'],
    ['GET /v1beta/models?key=hunter22&pageSize=1', 'GET /v1beta/models?key=[key]&pageSize=1'],
    ['http://127.0.0.1:80/?token=hunter22', 'http://127.0.0.1:80/?token=[key]'],
    [String.raw`{"m":"sent\nx-api-key: hunter22\n"}`, String.raw`{"m":"sent\nx-api-key: [key]\n"}`],
    [String.raw`{"m":"sent\nAuthorization: Bearer hunter22"}`, String.raw`{"m":"sent\nAuthorization: Bearer [key]"}`],
    ['?a=1&api_key=hunter22', '?a=1&api_key=[key]'],
    [`SIGNALBOX_ROOT_KEY=${'ab'.repeat(32)}`, 'SIGNALBOX_ROOT_KEY=[key]'],
    [`SIGNALBOX_ROOT_KEY: '${'AB'.repeat(32)}'`, "SIGNALBOX_ROOT_KEY: '[key]'"],
  ])('%s', (text, clean) => {
    expect(redact(text)).toBe(clean);
    expect(redact(clean)).toBe(clean);
  });

  it.each([
    'No bearer token was given',
    'invalid x-api-key',
    'The risk-averse-approach-of-the-task-runner',
    'ask-the-person-what-to-do-about-it',
    'key=value pairs, monkey=banana',
    '/conversations?monkey=1&keyboard=2',
    'The key is wrong: check authorization',
    'model claude-opus-4-1-20250805, id req_011CSHoEeqs5C35K2UUqR7Fy',
  ])('ordinary words stay: %s', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('a secret that redaction was told of is hidden', () => {
  it.each<[string, (clear: string) => string]>([
    ['as it is', (clear) => clear],
    ['in JSON', (clear) => JSON.stringify({ clear })],
    ['in JSON in JSON', (clear) => JSON.stringify({ body: JSON.stringify({ clear }) })],
    ['in JSON three deep', (clear) => JSON.stringify([JSON.stringify([JSON.stringify([clear])])])],
    ['in JSON with escaped slashes', (clear) => JSON.stringify({ clear }).replaceAll('/', '\\/')],
    ['as a component of an address', (clear) => `https://x.test/?k=${encodeURIComponent(clear)}&b=1`],
    [
      'as a component with lower-case escapes',
      (clear) => encodeURIComponent(clear).replace(/%../g, (code) => code.toLowerCase()),
    ],
    ['as a form field', (clear) => new URLSearchParams({ clear }).toString()],
    ['in an address', (clear) => `/v1/${encodeURI(clear)}/models`],
    ['in base64', (clear) => Buffer.from(clear).toString('base64')],
    ['in base64 after one byte', (clear) => Buffer.from(`:${clear}`).toString('base64')],
    ['in base64 after two bytes', (clear) => Buffer.from(`u:${clear}`).toString('base64')],
    ['in base64 inside a longer text', (clear) => Buffer.from(`user:${clear}:more`).toString('base64')],
    ['in base64url', (clear) => Buffer.from(clear).toString('base64url')],
    ['in hex', (clear) => Buffer.from(clear).toString('hex')],
    ['in upper-case hex', (clear) => Buffer.from(clear).toString('hex').toUpperCase()],
  ])('%s', (_, escape) => {
    fc.assert(
      fc.property(
        // What a header can carry: printable ASCII, quotes and slashes among it.
        fc.string({ unit: 'grapheme-ascii', minLength: 12, maxLength: 60 }).filter((text) => !text.includes('[key]')),
        fc.constantFrom('', 'before ', '{"a":'),
        (clear, start) => {
          const text = `${start}${escape(clear)}`;
          registerSecret(clear);
          try {
            const clean = redact(text);
            // Nothing of the escaped secret is left but what depends on its neighbours.
            const left = clean.replace(start, '').replaceAll(HIDDEN, '');
            expect(clean).toContain(HIDDEN);
            expect(left.length).toBeLessThanOrEqual(escape('').length + 8);
          } finally {
            forgetSecret(clear);
          }
        },
      ),
    );
  });

  it('whatever characters it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 8, maxLength: 60 }), (clear) => {
        registerSecret(clear);
        try {
          expect(redact(`a ${clear} b`)).toBe(`a ${HIDDEN} b`);
          expect(redact(JSON.stringify(clear))).toBe(`"${HIDDEN}"`);
        } finally {
          forgetSecret(clear);
        }
      }),
    );
  });

  it('and another one beside it', () => {
    live('first-secret');
    live('first-secret-and-longer');
    live('(.*)+$[a-z]');
    expect(redact('first-secret-and-longer, first-secret, (.*)+$[a-z]')).toBe('[key], [key], [key]');
  });

  it('a short one only where it stands alone, so that words stay readable', () => {
    live('test');
    expect(redact('test: the latest "test" of tests')).toBe('[key]: the latest "[key]" of tests');
    expect(redact(JSON.stringify('key:\ntest'))).toBe(JSON.stringify('key:\n[key]'));
  });

  it('too short a one is not, or every text would be full of holes', () => {
    live('abc');
    expect(redact('abc')).toBe('abc');
  });

  it('until it is forgotten', () => {
    registerSecret('for-a-moment');
    expect(redact('for-a-moment')).toBe(HIDDEN);
    forgetSecret('for-a-moment');
    expect(redact('for-a-moment')).toBe('for-a-moment');
  });
});

it('takes no time worth mentioning for a text made to slow it down', () => {
  // Of the processor: what else a busy machine does is not counted.
  const spent = process.cpuUsage();
  for (const hostile of [
    'x-api-key'.repeat(50_000),
    '\\'.repeat(200_000),
    'Bearer '.repeat(50_000),
    'sk-'.repeat(100_000),
    `x-api-key${' '.repeat(200_000)}`,
    `Bearer${' '.repeat(200_000)}x`,
  ]) {
    redact(hostile);
  }
  const { user, system } = process.cpuUsage(spent);
  expect((user + system) / 1000).toBeLessThan(2000);
});
