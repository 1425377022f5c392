import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arriving, TEXT_MAX } from '../../../../src/main/chat-files/import/arriving';
import { Batches } from '../../../../src/main/chat-files/import/batches';
import { idOfMessage, idOfName } from '../../../../src/main/chat-files/import/name-id';
import { readItem } from '../../../../src/main/chat-files/import/read-item';
import { momentOf } from '../../../../src/main/chat-files/import/times';
import { Id, Moment } from '../../../../src/shared/domain/id';

const NOW = Date.UTC(2026, 10, 20, 12);

function read(text: string) {
  return readItem({ bytes: Buffer.from(text) }, NOW);
}

/** A conversation of ChatGPT out of its nodes. */
function chatGpt(mapping: string, more = ''): string {
  return `{"title":"T","id":"c1","create_time":1735728000,"mapping":${mapping}${more}}`;
}

function said(role: string, text: string, time: unknown = 1735728001): string {
  return JSON.stringify({ author: { role }, create_time: time, content: { content_type: 'text', parts: [text] } });
}

/** What comes of a conversation in the end. */
function arrived(text: string) {
  const item = read(text);
  if (!('conversation' in item)) throw new Error(`left out: ${item.leftOut}`);
  return arriving(item.conversation, NOW);
}

describe('an item of a file', () => {
  it.each([
    ['no JSON', '{"mapping":', 'unreadable', null],
    ['another form', '{"title":"Settings","theme":"dark"}', 'unknown_form', 'Settings'],
    ['a list', '[1,2]', 'unknown_form', null],
    ['a conversation without messages', chatGpt('{}'), 'empty', 'T'],
    ['a conversation of hidden messages', chatGpt(`{"a":{"message":${said('system', 'be kind')}}}`), 'empty', 'T'],
  ])('that is %s is left out with the reason', (_what, text, leftOut, title) => {
    expect(read(text)).toEqual({ leftOut, title, defect: null });
  });

  it('that was too long to be read says so', () => {
    expect(readItem({ tooLarge: 1e9 }, NOW)).toEqual({ leftOut: 'too_large', title: null, defect: null });
  });

  it('that is nested ten thousand levels deep, or two hundred thousand, does no harm', () => {
    for (const depth of [10_000, 200_000]) {
      const nest = `${'['.repeat(depth)}${']'.repeat(depth)}`;
      const message = `{"author":{"role":"user"},"content":{"content_type":"text","parts":${nest}}}`;
      const item = read(chatGpt(`{"a":{"message":${message}},"b":{"message":${said('user', 'hello')}}}`));
      expect('conversation' in item ? item.conversation.messages.map(({ text }) => text) : item.defect).toEqual([
        'hello',
      ]);
      const tool = `{"type":"tool_use","name":"x","input":${nest}}`;
      const claude = read(`{"uuid":"u","chat_messages":[{"uuid":"m","sender":"human","content":[${tool}]}]}`);
      expect('leftOut' in claude ? claude.leftOut : 'came in').toMatch(/^(?:came in|unreadable)$/);
      expect('defect' in claude ? claude.defect : null).toBeNull();
    }
  });

  it('with the numbers that Python writes is read all the same', () => {
    const text = chatGpt(
      `{"a":{"message":{"author":{"role":"user"},"create_time":NaN,"content":{"content_type":"text","parts":["NaN stays, \\"NaN\\" too"]}}}}`,
    );
    expect(arrived(text).messages).toMatchObject([{ text: 'NaN stays, "NaN" too', createdAt: 1735728000000 }]);
  });

  it('with names that JavaScript knows has them as names', () => {
    const text = chatGpt(
      `{"__proto__":{"message":${said('user', 'one')}},"constructor":{"parent":"__proto__","message":${said('assistant', 'two')}}}`,
      ',"__proto__":{"title":"Z","mapping":{}}',
    );
    expect(arrived(text).messages.map(({ text: words }) => words)).toEqual(['one', 'two']);
    expect(Object.prototype).not.toHaveProperty('title');
  });

  it('has text that a database can hold', () => {
    const { messages, head } = arrived(
      chatGpt(`{"a":{"message":${said('user', 'x')}}}`)
        .replace('"x"', '"half \\ud83d, nothing \\u0000."')
        .replace('"T"', '"A\\udc00\\u202e"'),
    );
    expect(messages[0]?.text).toBe('half \ufffd, nothing \ufffd.');
    expect(head.title.isWellFormed()).toBe(true);
    expect(head.title).not.toContain('\u202e');
  });

  it('keeps a long text up to a bound, and says so', () => {
    const { messages, head } = arrived(chatGpt(`{"a":{"message":${said('user', 'x'.repeat(TEXT_MAX + 10))}}}`));
    expect(messages[0]?.text).toHaveLength(TEXT_MAX + 1);
    expect(head.losses).toEqual([{ reason: 'long_text', kind: null }]);
  });

  it('never breaks, whatever it holds', () => {
    const anyMessage = fc.record(
      { author: fc.anything(), create_time: fc.anything(), content: fc.anything(), metadata: fc.anything() },
      { requiredKeys: [] },
    );
    const anyNode = fc.oneof(
      fc.anything(),
      fc.record({ parent: fc.anything(), children: fc.anything(), message: fc.oneof(anyMessage, fc.anything()) }),
    );
    const anyItem = fc.oneof(
      fc.record({ mapping: fc.dictionary(fc.string(), anyNode), title: fc.anything(), id: fc.anything() }),
      fc.record({ chat_messages: fc.array(fc.anything()), name: fc.anything() }),
      fc.anything(),
    );
    fc.assert(
      fc.property(anyItem, (value) => {
        // What JSON cannot say is not in a file.
        const text = JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? Number(one) : one)) as
          | string
          | undefined;
        const item = read(text ?? 'null');
        expect('defect' in item ? item.defect : null).toBeNull();
        if (!('conversation' in item)) return;
        const { head, messages } = arriving(item.conversation, NOW);
        for (const one of messages) {
          expect(Moment.safeParse(one.createdAt).success).toBe(true);
          expect(one.text.isWellFormed()).toBe(true);
        }
        expect(head.title.length).toBeGreaterThan(0);
        expect(messages.some(({ id }) => id === head.leafId)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a file may lack', () => {
  it('times are those of what stands around', () => {
    const first = `"a":{"message":${said('user', 'one', null)}}`;
    const second = `"b":{"parent":"a","message":${said('assistant', 'two', 1735728100)}}`;
    const third = `"c":{"parent":"b","message":${said('user', 'three', 0)}}`;
    const { messages, head } = arrived(chatGpt(`{${first},${second},${third}}`));
    expect(messages.map(({ createdAt }) => createdAt)).toEqual([1735728000000, 1735728100000, 1735728100000]);
    expect(head).toMatchObject({ createdAt: 1735728000000, updatedAt: 1735728100000 });
  });

  it('a time in 1970, in the future, or none at all is no time', () => {
    for (const none of [0, 1, -5, 1e300, Number.NaN, '1970-01-01', 'soon', null, {}, NOW / 1000 + 60]) {
      expect(momentOf(none, NOW)).toBeNull();
    }
    expect(momentOf(1735728000.5, NOW)).toBe(1735728000500);
    expect(momentOf('2025-03-02T08:15:04.123456Z', NOW)).toBe(Date.UTC(2025, 2, 2, 8, 15, 4, 123));
  });

  it('a title is made of the first question', () => {
    const { head } = arrived(
      `{"uuid":"u","name":" ","chat_messages":[{"uuid":"m","sender":"human","text":"Please explain tides"}]}`,
    );
    expect(head.title).toBe('Explain tides');
  });

  it('two messages of one name are two', () => {
    const message = (text: string) => ({ uuid: 'same', sender: 'human', text });
    const { messages } = arrived(
      JSON.stringify({ uuid: 'u', chat_messages: [message('a'), message('b'), message('c')] }),
    );
    expect(new Set(messages.map(({ id }) => id)).size).toBe(3);
    expect(messages.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  it('ids are the same each time, and nobody else’s', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        expect(Id.safeParse(idOfName(...one)).success).toBe(true);
        expect(idOfName(...one) === idOfName(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.string(), fc.string(), (conversation, other, key, otherKey) => {
        const id = idOfMessage(conversation, key);
        expect(Id.safeParse(id).success).toBe(true);
        expect(id === idOfMessage(conversation, otherKey)).toBe(key === otherKey);
        expect(id === idOfMessage(other, key)).toBe(conversation === other);
        expect(id.slice(0, 13)).toBe(conversation.slice(0, 13));
      }),
    );
    const text = `{"chat_messages":[{"uuid":"m","sender":"human","text":"Without an id"}]}`;
    expect(arrived(text).head.id).toBe(arrived(text).head.id);
  });
});

it('batches hold every message once, in order, and none is large', () => {
  const head = arrived(chatGpt(`{"a":{"message":${said('user', 'x')}}}`)).head;
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 30 })),
      (conversations) => {
        const batches = new Batches();
        const given = conversations.map((lengths, at) =>
          lengths.map((length, n) => ({
            id: `${at} ${n}`,
            parentId: null,
            role: 'user' as const,
            text: 'x'.repeat(length),
            reasoning: '',
            steps: [],
            createdAt: 0,
            source: null,
          })),
        );
        const all = given.flatMap((messages) => [...batches.add({ head, messages })]);
        all.push(batches.rest());
        const slices = all.flat().flatMap((entry) => ('leftOut' in entry ? [] : [entry]));
        expect(slices.flatMap(({ messages }) => messages.map(({ id }) => id))).toEqual(
          given.flat().map(({ id }) => id),
        );
        expect(slices.filter(({ isFirst }) => isFirst)).toHaveLength(given.length);
        expect(slices.filter(({ isLast }) => isLast)).toHaveLength(given.length);
        for (const batch of all) {
          const messages = batch.flatMap((entry) => ('leftOut' in entry ? [] : entry.messages));
          const characters = messages.reduce((sum, { text }) => sum + text.length, 0);
          expect(characters).toBeLessThan(262_144 + 200_001);
        }
      },
    ),
    { numRuns: 40 },
  );
});
