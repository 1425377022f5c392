import { IntlMessageFormat } from 'intl-messageformat';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mainWords } from '../../../src/shared/language/german/main';
import { windowWords } from '../../../src/shared/language/german/window';

const german: Readonly<Record<string, string>> = { ...mainWords, ...windowWords };
const src = join(import.meta.dirname, '../../../src');
const folder = join(src, 'shared/language/german');

type Element = {
  readonly type: number;
  readonly value: string;
  readonly options?: object;
  readonly children?: Element[];
};

/** The names of placeholders and of tags in a text, sorted. */
function namesOf(text: string, language: string): readonly string[] {
  const names = new Set<string>();
  const gather = (elements: readonly Element[]) => {
    for (const element of elements) {
      if (element.type !== 0 && element.type !== 7) names.add(element.value);
      for (const option of Object.values(element.options ?? {})) gather((option as { value: Element[] }).value);
      gather(element.children ?? []);
    }
  };
  gather(new IntlMessageFormat(text, language).getAst() as unknown as Element[]);
  return [...names].sort();
}

describe('the German catalogue', () => {
  test.each(Object.entries(german))('%s: is said, with the same placeholders', (english, said) => {
    expect(said.trim()).not.toBe('');
    expect(said).not.toContain(' ¦ ');
    if (/[{<]/.test(english + said)) expect(namesOf(said, 'de')).toEqual(namesOf(english, 'en'));
  });

  test('no text stands twice', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const file of readdirSync(folder)) {
      const code = readFileSync(join(folder, file), 'utf8');
      for (const [, quoted, bare] of code.matchAll(/^ {2}(?:'((?:[^'\\]|\\.)*)'|([A-Za-z]+)):/gm)) {
        const key = quoted ?? bare ?? '';
        if (seen.has(key)) twice.push(`${key} (${seen.get(key)}, ${file})`);
        seen.set(key, file);
      }
    }
    expect(seen.size).toBeGreaterThan(0);
    expect(twice).toEqual([]);
  });

  test('somebody says every text', () => {
    const code = readdirSync(src, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.startsWith(folder))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    const unsaid = Object.keys(german).filter((text) => {
      const plain = text.replaceAll('\\', '\\\\');
      return (
        !code.includes(`'${plain.replaceAll("'", "\\'")}'`) &&
        !code.includes(`"${plain}"`) &&
        !code.includes(`\`${plain}\``)
      );
    });
    expect(unsaid).toEqual([]);
  });
});
