import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharePage } from '../../../src/renderer/share/share-page';
import type { ContextCut } from '../../../src/shared/domain/context-cut';
import type { Message } from '../../../src/shared/domain/message';
import { NOON, sampleAnswer, sampleId, sampleQuestion } from '../support/samples';

async function pageOf(messages: readonly Message[], title = 'Tides', cut: ContextCut | null = null): Promise<string> {
  return (await sharePage({ title, messages, cut, madeAt: NOON })).join('');
}

/** The page as a browser reads it. */
async function read(messages: readonly Message[], title?: string, cut?: ContextCut): Promise<Document> {
  return new DOMParser().parseFromString(await pageOf(messages, title, cut), 'text/html');
}

const answer = (text: string) => sampleAnswer({ text });

/** Every element that a page may have. */
const ALLOWED = new Set(
  'html head meta title style body header main article aside h1 h2 h3 h4 h5 h6 p time div span em strong del code pre br hr blockquote ol ul li table thead tbody tr th td a bdi sup'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set('charset http-equiv content name class dir datetime start href rel'.split(' '));

function checkHarmless(page: Document): void {
  for (const one of page.querySelectorAll('*')) {
    expect(ALLOWED).toContain(one.localName);
    for (const { name } of one.attributes) expect(ATTRIBUTES).toContain(name);
  }
  expect(page.querySelectorAll('style')).toHaveLength(1);
  expect(page.querySelectorAll('title')).toHaveLength(1);
  for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/|mailto:)/);
}

describe('a page that is given away', () => {
  it('has the conversation as it reads, and nothing that runs or loads', async () => {
    const text =
      '# Tides\n\n- [x] **moon**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nlet a = "<b>";\n```\n\nSee [a page](https://a.example/x) ![p](https://b.example/p.png) <img src=x onerror=alert(1)>';
    const page = await read([sampleQuestion({ text: 'Why?' }), answer(text)]);
    checkHarmless(page);
    expect(page.title).toBe('Tides');
    expect([...page.querySelectorAll('article h2')].map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^You \d{4}-/),
      expect.stringMatching(/ \d{4}-/),
    ]);
    expect(page.querySelector('pre')?.textContent).toContain('let a = "<b>";');
    expect(page.querySelectorAll('td')).toHaveLength(2);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('https://a.example/x');
    expect(page.body.textContent).toContain('[p, from b.example, not loaded]');
    expect(page.body.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('says where what is sent begins, and shows the summary as what it is: words of a model', async () => {
    const [first, second] = [answer('One'), sampleAnswer({ id: sampleId(7, 4), text: 'Two' })];
    const cut: ContextCut = {
      id: sampleId(1, 9),
      mode: 'summary',
      at: first.id,
      messages: 3,
      files: 0,
      summary: 'They **spoke**. <img src=x onerror=alert(1)>',
      isEdited: false,
      source: null,
      cost: null,
      madeAt: NOON,
    };
    const page = await read([first, second], 'Tides', cut);
    checkHarmless(page);
    const note = page.querySelector('article + aside');
    expect(note?.textContent).toContain('Summary of the 3 messages above, sent in their place');
    expect(note?.textContent).toContain('They spoke. <img src=x onerror=alert(1)>');
    expect(note?.nextElementSibling?.textContent).toContain('Two');
    const left = await read([first, second], 'Tides', { ...cut, mode: 'drop', summary: '' });
    expect(left.querySelector('aside')?.textContent).toBe('The 3 messages above are no longer sent');
  });

  it('allows the browser nothing but its own style', async () => {
    const page = await read([]);
    const style = page.querySelector('style')?.textContent ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('is whole where the window folds', async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `| ${at} | x |`);
    const page = await read([answer(`| a | b |\n|---|---|\n${rows.join('\n')}\n`)]);
    expect(page.querySelectorAll('tbody tr')).toHaveLength(1500);
    expect((await read([answer('x'.repeat(100_000))])).body.textContent).toContain('x'.repeat(100_000));
  });

  it('has figures stand under each other where the table says so', async () => {
    const page = await read([answer('| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |')]);
    checkHarmless(page);
    const sides = (cells: string) => [...page.querySelectorAll(cells)].map((cell) => cell.className);
    expect([sides('th'), sides('td')]).toEqual([
      ['', 'center', 'end'],
      ['', 'center', 'end'],
    ]);
    expect(page.querySelector('style')?.textContent).toMatch(/\.end \{ text-align: end; \}/);
  });

  it('leads nowhere by words that name another host', async () => {
    const page = await read([
      answer('[bank.example](https://evil.example) [x](javascript:alert(1)) [y](data:text/html,1)'),
    ]);
    checkHarmless(page);
    expect([...page.querySelectorAll('a')].map((link) => link.textContent)).toEqual(['evil.example']);
  });

  it('says how an answer ended, and what went with a question', async () => {
    const file = {
      id: crypto.randomUUID(),
      name: 'a<b>.txt',
      kind: 'text',
      mediaType: 'text/plain',
      bytes: 1,
    } as const;
    const question = sampleQuestion({ attachments: [{ ...file, characters: 1, pages: null, note: null }] });
    const page = await read([question, sampleAnswer({ text: 'half', status: 'interrupted' })]);
    expect(page.body.textContent).toContain('Attached: a<b>.txt');
    expect(page.body.textContent).toContain('This answer ends before its end.');
  });

  it('holds no markup of a title or a text, whatever they are', async () => {
    const hostile = fc.array(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '</title>',
        '</style>',
        '<style>*{}</style>',
        '<img src=x onerror=alert(1)>',
        '"',
        "'",
        '>',
        '<',
        '&lt;script&gt;',
        '<!--',
        '-->',
        ']]>',
        '<svg/onload=alert(1)>',
        '[a](javascript:alert(1))',
        '![a](http://x.example/"onload="1)',
        '`',
        '```\n',
        '~~~html\n',
        '| a |\n|---|\n',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '# ',
        '<a href=//x>',
        '[x]: javascript:1\n',
        '[x]',
        '[^1]',
        '[^1]: <b>\n',
        '\u0000',
        '\u202e',
        '\ud800',
        '$$',
        '<math><mtext>',
        '<noscript>',
        '<plaintext>',
        '<base href=//x>',
      ),
      { maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (title, text) => {
        checkHarmless(
          await read([sampleQuestion({ text: text.join('') }), answer(text.toReversed().join(''))], title.join('')),
        );
      }),
      { numRuns: 150 },
    );
  });
});
