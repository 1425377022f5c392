import { describe, expect, it } from 'vitest';
import { labelOf, LANGUAGE_IDS, languageOf } from '../../../../src/renderer/markdown/code/languages';

describe('languageOf', () => {
  it.each([
    ['ts', 'typescript'],
    ['TypeScript', 'typescript'],
    [' python ', 'python'],
    ['c++', 'cpp'],
    ['C#', 'csharp'],
    ['js{1,3}', 'javascript'],
    ['rust,ignore', 'rust'],
    ['sh', 'bash'],
    ['yaml:compose.yml', 'yaml'],
  ])('takes %j for %s', (name, id) => {
    expect(languageOf(name)).toBe(id);
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'prototype',
    '',
    'text',
    'x" onclick="y',
    '../secrets',
    'https://evil.example/grammar.js',
    'a'.repeat(10_000),
  ])('takes %j for none', (name) => {
    expect(languageOf(name)).toBeNull();
  });

  it('knows every language by its own name and by its label, where that is one word', () => {
    for (const id of LANGUAGE_IDS) {
      expect(languageOf(id)).toBe(id);
      if (/^[\w+#]+$/.test(labelOf(id)) && id !== 'shellsession') expect(languageOf(labelOf(id)), labelOf(id)).toBe(id);
    }
  });
});
