import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forestOf, type OriginNode, type Shown } from '../../../../src/main/chat-files/import/forest';

function shown(role: 'user' | 'assistant', text: string): Shown {
  return { role, text, reasoning: '', steps: [], at: null, source: null };
}

function node(key: string, parent: string | null, words?: Shown): OriginNode {
  return { key, parent, shown: words ?? null };
}

/** Nodes with any links at all: to each other in circles, to themselves, to nodes that are not there. */
const anyNodes: fc.Arbitrary<OriginNode[]> = fc
  .array(
    fc.record({
      parent: fc.option(fc.integer({ min: -1, max: 24 }), { freq: 5 }),
      role: fc.constantFrom('user' as const, 'assistant' as const, null),
    }),
    { maxLength: 22 },
  )
  .map((all) =>
    all.map(({ parent, role }, at) =>
      node(`n${at}`, parent === null ? null : `n${parent}`, role === null ? undefined : shown(role, `<${at}>`)),
    ),
  );

describe('any tree of nodes', () => {
  it('becomes messages in which each text stands once, and each follows one before it', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const { messages } = forestOf(nodes, null);
        const texts = messages.flatMap(({ text }) => text.match(/<\d+>/g) ?? []);
        const given = nodes.flatMap((one) => (one.shown ? [one.shown.text] : []));
        expect(texts.toSorted()).toEqual(given.toSorted());
        for (const [at, { parent }] of messages.entries()) if (parent !== null) expect(parent).toBeLessThan(at);
        expect(new Set(messages.map(({ key }) => key)).size).toBe(messages.length);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps who follows whom, through what is not shown', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const known = new Map(nodes.map((one) => [one.key, one]));
        const { messages } = forestOf(nodes, null);
        const place = (text: string): number => messages.findIndex((message) => message.text.includes(text));
        for (const one of nodes) {
          if (!one.shown) continue;
          // The nearest shown one above, where the way up is no circle.
          const way = new Set([one.key]);
          let above = one.parent === null ? undefined : known.get(one.parent);
          while (above && !above.shown && !way.has(above.key)) {
            way.add(above.key);
            above = above.parent === null ? undefined : known.get(above.parent);
          }
          const isCircle = (() => {
            const seen = new Set<string>();
            for (let at: OriginNode | undefined = one; at; at = at.parent === null ? undefined : known.get(at.parent)) {
              if (seen.has(at.key)) return true;
              seen.add(at.key);
            }
            return false;
          })();
          if (isCircle) continue;
          const own = place(one.shown.text);
          const follows = messages[own]?.parent ?? null;
          const expected = above?.shown ? place(above.shown.text) : null;
          expect(expected === own || follows === expected).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('ends the shown branch where the file says', () => {
    const { messages, shown: end } = forestOf(
      [
        node('root', null),
        node('q', 'root', shown('user', 'q')),
        node('a', 'q', shown('assistant', 'a')),
        node('b', 'q', shown('assistant', 'b')),
        node('hidden', 'a'),
      ],
      'hidden',
    );
    expect(messages[end ?? -1]?.text).toBe('a');
    expect(forestOf([node('q', null, shown('user', 'q'))], 'elsewhere').shown).toBeNull();
  });

  it('makes one message of the steps of an answer, unless something stands beside them', () => {
    const steps = [
      node('q', null, shown('user', 'q')),
      node('1', 'q', shown('assistant', 'one')),
      node('2', '1', shown('assistant', 'two')),
    ];
    expect(forestOf(steps, null).messages.map(({ text }) => text)).toEqual(['q', 'one\n\ntwo']);
    const beside = [...steps, node('3', '1', shown('assistant', 'three'))];
    expect(forestOf(beside, null).messages).toMatchObject([
      { text: 'q' },
      { text: 'one', parent: 0 },
      { text: 'two', parent: 1 },
      { text: 'three', parent: 1 },
    ]);
  });

  it('can be a hundred thousand nodes deep, or wide', () => {
    const deep = Array.from({ length: 100_000 }, (_, at) =>
      node(`${at}`, at === 0 ? null : `${at - 1}`, shown(at % 2 === 0 ? 'user' : 'assistant', 'x')),
    );
    expect(forestOf(deep, null).messages).toHaveLength(100_000);
    const wide = Array.from({ length: 100_000 }, (_, at) => node(`${at}`, at === 0 ? null : '0', shown('user', 'x')));
    expect(forestOf(wide, null).messages).toHaveLength(100_000);
  });
});
