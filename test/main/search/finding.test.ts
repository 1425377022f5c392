import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { idsOf, searching, shown, written, type Written } from './search-bed';

let app: Written;
let chat: string;
beforeEach(async () => {
  app = await written();
  chat = app.conversation('Trip to Porto');
});

/** The snippets that a search shows, hits in brackets. */
function snippets(text: string): string[] {
  return searching(app)
    .find(text)
    .hits.map((hit) => (hit.found === 'conversation' ? shown(hit.title) : shown(hit.snippet)));
}

describe('what is asked for', () => {
  it('all of several words, whole but for the last, in any case and without accents', () => {
    app.say(chat, 'The Café in the Rua das Flores opens late');
    app.say(chat, 'Flowers for the café');
    expect(snippets('CAFE opens')).toEqual(['The [Café] in the Rua das Flores [opens] late']);
    expect(snippets('cafe flo')).toEqual(['[Flowers] for the [café]', 'The [Café] in the Rua das [Flores] opens late']);
    expect(snippets('flo cafe')).toEqual([]);
    expect(snippets('cafe flo ')).toEqual([]);
  });

  it('a phrase in quotes, of whatever kind, also while it is being typed', () => {
    app.say(chat, 'day one: the old town');
    app.say(chat, 'one day in the town, which is old');
    expect(snippets('"old town"')).toEqual(['day one: the [old town]']);
    expect(snippets('„old town“')).toEqual(['day one: the [old town]']);
    expect(snippets('"old to')).toEqual(['day one: the [old town]']);
    expect(snippets('"old to"')).toEqual([]);
  });

  it('not what stands behind a minus, word or phrase', () => {
    app.say(chat, 'ferry to the island');
    app.say(chat, 'ferry to the harbour');
    expect(snippets('ferry -island')).toEqual(['[ferry] to the harbour']);
    expect(snippets('ferry -"the harbour"')).toEqual(['[ferry] to the island']);
    expect(searching(app).find('-island').hits).toEqual([]);
  });

  it('words with signs in them, as phrases of what is left', () => {
    app.say(chat, 'Write to porto@example.com about C++ and foo_bar-baz');
    expect(snippets('porto@example.com')).toEqual(['Write to [porto@example.com] about C++ and foo_bar-baz']);
    expect(snippets('foo_bar-baz')).toHaveLength(1);
    expect(snippets('c++ write')).toHaveLength(1);
    expect(searching(app).find('++ :: * "" - ()').hits).toEqual([]);
  });

  it('words of scripts that are written without spaces, from one character on', () => {
    app.say(chat, '我们明天去东京塔看日落');
    app.say(chat, 'พรุ่งนี้ไปตลาดน้ำ');
    app.say(chat, 'カードの番号を忘れた');
    expect(snippets('东京')).toEqual(['我们明天去[东京]塔看日落']);
    expect(snippets('塔')).toEqual(['我们明天去东京[塔]看日落']);
    expect(snippets('京东')).toEqual([]);
    expect(snippets('ตลาด')).toHaveLength(1);
    expect(snippets('カード')).toEqual(['[カード]の番号を忘れた']);
  });

  it('the same word however its characters are put together, and through characters that nobody sees', () => {
    app.say(chat, 'u\u0308ber pass\u200Bword, हिन्दी');
    expect(snippets('über')).toHaveLength(1);
    expect(snippets('password')).toHaveLength(1);
    expect(snippets('हिन्दी')).toHaveLength(1);
  });

  it('anything at all: nothing that can be typed is an error, and no page is longer than asked', () => {
    app.say(chat, 'AND OR NOT NEAR "quoted" (text) ^start col:umn * 100%');
    const search = searching(app);
    search.catchUp();
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'ab"-*^:(){}+ \0\\\'“,東\uE000\uD800'), maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom('AND ', 'OR ', 'NOT ', 'NEAR(', ')', '"', '-', '*', 'text:', ' '),
        maxLength: 20,
      }),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom('chat' as const, 'tasks' as const), (text, of) => {
        const page = search.finding.find({ text, of, limit: 3, offset: 0, conversationId: null });
        expect(page.hits.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is found', () => {
  it('titles first, then the better message, then the newer of what is equally good', () => {
    const porto = app.say(chat, 'What does one eat in Porto?');
    const more = app.say(chat, 'Porto, Porto, Porto: nothing but Porto');
    const again = app.say(chat, 'What does one eat in Porto?');
    const { hits, total, next } = searching(app).find('porto');
    expect(idsOf(hits)).toEqual([chat, more, again, porto]);
    expect([total, next]).toEqual([{ count: 4, isMore: false }, null]);
    expect(hits[0]).toEqual({
      found: 'conversation',
      conversationId: chat,
      title: [
        { text: 'Trip to ', isHit: false },
        { text: 'Porto', isHit: true },
      ],
      at: expect.any(Number),
    });
    expect(hits[3]).toMatchObject({ title: 'Trip to Porto', conversationId: chat, role: 'user' });
  });

  it('page by page, each find once, titles and messages alike', () => {
    const messages = Array.from({ length: 7 }, (_, at) => app.say(chat, `Porto ${'and more '.repeat(at)}`));
    const titles = [chat, app.conversation('Porto again'), app.conversation('Back from Porto')];
    const search = searching(app);
    const found: string[] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const page = search.find('porto', { limit: 4, offset });
      found.push(...idsOf(page.hits));
      expect(page.total).toEqual({ count: 10, isMore: false });
      offset = page.next;
    }
    expect(found.toSorted()).toEqual([...messages, ...titles].toSorted());
    expect(found.slice(0, 3).toSorted()).toEqual(titles.toSorted());
  });

  it('of a word that is everywhere the newest first, more than are counted, and all of them page by page', () => {
    const ids = Array.from({ length: 5200 }, (_, at) => app.say(chat, `common ${at % 7 === 0 ? 'common' : 'number'}`));
    const search = searching(app);
    expect(search.find('common')).toMatchObject({ total: { count: 1000, isMore: true }, next: 20 });
    expect(idsOf(search.find('common').hits)).toEqual(ids.slice(-20).reverse());
    expect(idsOf(search.find('common', { offset: 5190, limit: 20 }).hits)).toEqual(ids.slice(0, 10).reverse());
    expect(search.find('common', { offset: 5190, limit: 20 }).next).toBe(null);
  });

  it('only in one conversation, where it is asked for there', () => {
    const other = app.conversation('Other');
    app.say(chat, 'ferry');
    const there = app.say(other, 'ferry');
    expect(idsOf(searching(app).find('ferry', { conversationId: other }).hits)).toEqual([there]);
  });

  it('tasks by title, prompt and answer', () => {
    const shed = app.task('Build a shed', 'It should hold two bicycles', 'Start with the floor.');
    const floor = app.task('Floor plan', 'Draw it');
    app.say(chat, 'floor');
    const { hits } = searching(app).find('floor', { of: 'tasks' });
    expect(idsOf(hits)).toEqual([floor, shed]);
    expect(hits.map((hit) => (hit.found === 'task' ? [shown(hit.title), shown(hit.snippet)] : null))).toEqual([
      ['[Floor] plan', ''],
      ['Build a shed', 'It should hold two bicycles Start with the [floor].'],
    ]);
    expect(idsOf(searching(app).find('bicycles floor', { of: 'tasks' }).hits)).toEqual([shed]);
    app.db.prepare('UPDATE tasks SET removed_at = 1 WHERE id = ?').run(shed);
    expect(idsOf(searching(app).find('floor', { of: 'tasks' }).hits)).toEqual([floor]);
  });
});

describe('what is shown of it', () => {
  it('no text can pretend to be a hit', () => {
    app.say(chat, '\uE000forged\uE001 and \u2060real <b>bold</b>');
    expect(snippets('real')).toEqual(['forged and [real] <b>bold</b>']);
  });

  it('the piece with the most of what was looked for, on one line and not turned around', () => {
    app.say(chat, `alpha ${'filler '.repeat(200)}\n\nalpha\tand \u202Ebeta\u0007 here${' filler'.repeat(200)}`);
    const [text = ''] = snippets('alpha beta');
    expect(text).toContain('[alpha] and [beta] here');
    expect(text.length).toBeLessThan(400);
    expect(text).toMatch(/^…[^\p{Cc}\u202E]+…$/u);
  });

  it('a short piece of a text without any space, with the hit in it', () => {
    app.say(chat, `${'あ'.repeat(50_000)}海${'い'.repeat(50_000)}`);
    app.say(chat, `${'x'.repeat(200_000)} needle ${'y'.repeat(200_000)}`);
    expect(snippets('海')[0]).toMatch(/^…あ{1,100}\[海\]い{1,320}…$/);
    expect(snippets('needle')[0]).toMatch(/^…x{1,100} \[needle\] y{1,320}…$/);
  });

  it('whatever the text: parts that are pieces of it, with a hit among them', () => {
    const words = fc.constantFrom(
      'needle',
      'Nadel',
      '東京',
      ' ',
      '\n',
      '"',
      '<b>',
      '\uE000',
      '\uE001',
      '\u200B',
      '😀',
      'é',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (pieces) => {
        app.db.exec('DELETE FROM messages');
        app.say(chat, `${pieces.join('')} needle`);
        const search = searching(app);
        const [hit] = search.find('needle').hits;
        search.close();
        if (hit?.found !== 'message') throw new Error('not found');
        expect(hit.snippet.some(({ isHit }) => isHit)).toBe(true);
        for (const { text, isHit } of hit.snippet) {
          expect(text).not.toMatch(/[\uE000\uE001\u2060\n]/);
          if (isHit) expect(text).toMatch(/^needle/i);
        }
      }),
      { numRuns: 60 },
    );
  });
});
