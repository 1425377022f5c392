import { describe, expect, it } from 'vitest';
import { judgeWords, safeLink } from '../../../src/renderer/markdown/safe-link';

describe('safeLink', () => {
  it.each([
    ['https://docs.example/a?b#c', 'https://docs.example/a?b#c', 'docs.example'],
    ['HTTP://Docs.Example:8080', 'http://docs.example:8080/', 'docs.example:8080'],
    ['https://bank.example@evil.example/', 'https://evil.example/', 'evil.example'],
    ['https://bаnk.example/', 'https://xn--bnk-6cd.example/', 'xn--bnk-6cd.example'],
    ['mailto:someone@docs.example?subject=x', 'mailto:someone@docs.example?subject=x', 'someone@docs.example'],
  ])('%s leads to %s', (address, url, host) => {
    expect(safeLink(address)).toEqual({ url, host });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://docs.example/1',
    'view-source:https://docs.example',
    'signalbox:go',
    '//evil.example',
    '/etc/passwd',
    '#top',
    '',
    'https://',
  ])('%s is no link', (address) => {
    expect(safeLink(address)).toBeNull();
  });
});

it('takes no address that main would refuse for its length', () => {
  expect(safeLink(`https://docs.example/${'a'.repeat(8200)}`)).toBeNull();
});

describe('judgeWords', () => {
  it.each([
    ['https://docs.example/a', 'https://docs.example/a', 'address'],
    ['docs.example', 'https://www.docs.example/a', 'address'],
    ['the docs', 'https://docs.example', 'words'],
    ['see docs.example for more', 'https://docs.example', 'words'],
    ['https://bank.example', 'https://evil.example', 'other'],
    ['bank.example/login', 'https://evil.example', 'other'],
    ['visit bank.example now', 'https://evil.example', 'other'],
    ['b\u200Bank.example', 'https://evil.example', 'other'],
    ['https://bank.example', 'https://bank.example@evil.example', 'other'],
    ['bank.example', 'https://bаnk.example', 'other'],
    ['someone@docs.example', 'mailto:someone@docs.example', 'address'],
    ['someone@bank.example', 'mailto:evil@evil.example', 'other'],
    ['write to us', 'mailto:someone@docs.example', 'words'],
  ] as const)('"%s" for %s: %s', (words, address, verdict) => {
    const link = safeLink(address);
    expect(link && judgeWords(words, link)).toBe(verdict);
  });
});
