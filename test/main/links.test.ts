import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLink } from '../../src/main/links';

describe('an address that may be opened', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['HTTP://EXAMPLE.com:80/a b?q=ä#f', 'http://example.com/a%20b?q=%C3%A4#f'],
    ['https://пример.example/', 'https://xn--e1afmkfd.example/'],
    ['https://example.com/%E0%A4%A', 'https://example.com/%E0%A4%A'],
    ['mailto:someone@example.com?subject=Hi', 'mailto:someone@example.com?subject=Hi'],
    ['https://example.com/$(reboot)&calc', 'https://example.com/$(reboot)&calc'],
  ])('%s is written anew as %s', (given, written) => {
    expect(checkLink(given)).toEqual({ ok: true, url: written });
  });
});

describe('an address that may not', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:msgbox',
    'ms-msdt:/id',
    'smb://server/share',
    'app://signalbox/',
    'ssh://example.com',
    'about:blank',
    'view-source:https://example.com',
    '\\\\server\\share',
    '//example.com/no-scheme',
    'example.com',
    'C:\\windows\\system32\\calc.exe',
    '/etc/passwd',
    '',
    ' ',
    'https://',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://trusted.example@evil.example/',
    'https://example.com/\r\nHeader: x',
    'java\nscript:alert(1)',
    '\u0000https://example.com',
    'https://exam\u0085ple.com',
    'https://example.com/\u007f',
    '--help',
    `https://example.com/${'a'.repeat(8192)}`,
    `https://example.com/${'ä'.repeat(4000)}`,
  ])('%j is refused with a sentence', (given) => {
    const verdict = checkLink(given);
    expect(verdict.ok).toBe(false);
    if (!verdict.ok) expect(verdict.sentence).toMatch(/^[A-Z].*\.$/s);
  });
});

describe('whatever is given', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .tuple(
        fc.constantFrom('https:', 'mailto:', 'javascript:', 'HTTP:', 'file:', ' https:'),
        fc.string({ unit: 'binary' }),
      )
      .map(([scheme, rest]) => scheme + rest),
  );

  it('what passes is http, https or mailto, clean, and passes unchanged a second time', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const verdict = checkLink(given);
        if (!verdict.ok) return;
        const url = new URL(verdict.url);
        expect(['http:', 'https:', 'mailto:']).toContain(url.protocol);
        expect(url.username + url.password).toBe('');
        // oxlint-disable-next-line no-control-regex -- those are what is looked for
        expect(verdict.url).not.toMatch(/[\u0000-\u001f\u007f-\u009f\s]/);
        expect(verdict.url).toMatch(/^(?:https?:\/\/|mailto:)/);
        expect(checkLink(verdict.url)).toEqual(verdict);
      }),
      { numRuns: 2000 },
    );
  });
});
