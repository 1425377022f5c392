import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRAMMARS } from '../../../../src/renderer/markdown/code/grammars';
import { LANGUAGE_IDS, type LanguageId } from '../../../../src/renderer/markdown/code/languages';
import { type LineColours, type Role, ROLES } from '../../../../src/renderer/markdown/code/roles';
import { Tokenizer } from '../../../../src/renderer/markdown/code/tokenizer';

const tokenizer = new Tokenizer();
let documents = 0;

async function whole(language: LanguageId, code: string): Promise<readonly LineColours[]> {
  const lines = code.split('\n');
  const { lines: found, unfinished } = await tokenizer.goOn(
    (documents += 1),
    language,
    lines.slice(0, -1),
    lines.at(-1) ?? '',
  );
  return [...found, unfinished ?? []];
}

/** The words of a role in one line of code. */
async function wordsOf(role: Role, language: LanguageId, line: string): Promise<string[]> {
  const [colours = []] = await whole(language, line);
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at < colours.length; at += 2) {
    const end = from + (colours[at] ?? 0);
    if (ROLES[colours[at + 1] ?? 0] === role) words.push(line.slice(from, end).trim());
    from = end;
  }
  return words;
}

describe('the tokenizer', () => {
  it.each([
    ['typescript', 'const a: number = 5; // why', 'keyword', 'const'],
    ['typescript', 'const a: number = 5; // why', 'value', '5'],
    ['typescript', 'const a: number = 5; // why', 'comment', '// why'],
    ['python', 'def f(a): return "x"', 'name', 'f'],
    ['python', 'def f(a): return "x"', 'string', '"x"'],
    ['bash', 'for f in *; do echo "$f"; done', 'keyword', 'for'],
    ['sql', "select * from t where a = 'b'", 'string', "'b'"],
    ['json', '{"name": "value"}', 'string', '"value"'],
    ['diff', '+added', 'added', '+added'],
    ['diff', '-removed', 'removed', '-removed'],
    ['html', '<p class="x">', 'name', 'p'],
    ['rust', 'fn main() {}', 'name', 'main'],
    ['yaml', 'key: "value"', 'string', '"value"'],
  ] as const)('in %s, %j: a %s is %j', async (language, line, role, word) => {
    expect(await wordsOf(role, language, line)).toContain(word);
  });

  it('knows a language by everything that stands before a line', async () => {
    const [, second = []] = await whole('typescript', '/* a\nlet b */ let c');
    expect(ROLES[second[1] ?? 0]).toBe('comment');
  });

  it.each(LANGUAGE_IDS)('has the grammar of %s', async (language) => {
    const { default: grammars } = await GRAMMARS[language]();
    expect(grammars.flatMap(({ name, aliases = [] }) => [name, ...aliases])).toContain(language);
    expect(await whole(language, 'a "b" 1 # c\n')).toHaveLength(2);
  });

  it('finds the same however the lines arrive', async () => {
    const line = fc.constantFrom('/* open', 'still */ let a = 1', '`text ${', 'b} more`', "'x'", '', '  }', 'if (a) {');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), fc.array(fc.nat(20), { maxLength: 6 }), async (all, cuts) => {
        const code = all.join('\n');
        const document = (documents += 1);
        const lines = code.split('\n');
        const found: LineColours[] = [];
        let from = 0;
        for (const cut of [...cuts, lines.length - 1]
          .map((at) => Math.min(at, lines.length - 1))
          .sort((a, b) => a - b)) {
          const rest = lines[cut] ?? '';
          const part = await tokenizer.goOn(document, 'typescript', lines.slice(from, cut), rest.slice(0, 3));
          found.push(...part.lines);
          from = cut;
        }
        const end = await tokenizer.goOn(document, 'typescript', [], lines.at(-1) ?? '');
        expect([...found, end.unfinished]).toEqual(await whole('typescript', code));
      }),
      { numRuns: 100 },
    );
  });

  it('covers each line with its pieces, and says nothing of a line that is too long', async () => {
    const code = 'let a = "b"\n\n' + 'let x; '.repeat(400);
    const found = await whole('typescript', code);
    code.split('\n').forEach((line, at) => {
      const length = (found[at] ?? []).reduce((sum, value, index) => (index % 2 === 0 ? sum + value : sum), 0);
      expect([0, line.length]).toContain(length);
    });
    expect(found.at(-1)).toEqual([]);
  });
});
