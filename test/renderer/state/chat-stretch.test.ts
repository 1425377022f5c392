import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BranchPage,
  grownDown,
  grownUp,
  NOTHING_HELD,
  replacedFrom,
  type Stretch,
  stretchOf,
  withNewest,
} from '../../../src/renderer/state/chat-stretch';
import type { Message } from '../../../src/shared/domain/message';
import { sampleConversation, sampleId, sampleQuestion } from '../support/samples';

const MAX = 12;
const conversation = sampleConversation(0);
const message = (n: number): Message => sampleQuestion({ id: sampleId(n, 3), text: `m${n}` });

/** What main gives of a branch of `count` messages: those from one place up to another. */
function page(count: number, from: number, to: number, isAround = false): BranchPage {
  const items = Array.from({ length: Math.max(0, to - Math.max(0, from)) }, (_, n) => message(Math.max(0, from) + n));
  const later = to < count;
  return {
    conversation,
    items,
    more: from > 0,
    later,
    last: isAround && later ? message(count - 1) : null,
    alternatives: {},
  };
}

const textsOf = ({ ids, messages }: Stretch) => ids.map((id) => messages[id]?.text);

/** Whether it is messages in a row, not too many, and the last of the branch is known. */
function check(stretch: Stretch, count: number): void {
  const texts = textsOf(stretch);
  const first = Number(texts[0]?.slice(1));
  expect(texts).toEqual(texts.map((_, n) => `m${first + n}`));
  expect(texts.length).toBeLessThanOrEqual(MAX);
  expect(stretch.more).toBe(first > 0);
  expect(stretch.later).toBe(first + texts.length < count);
  expect(stretch.messages[stretch.lastId ?? '']?.text).toBe(`m${count - 1}`);
  // Nothing else is held.
  expect(Object.keys(stretch.messages).length).toBeLessThanOrEqual(texts.length + 1);
}

describe('what is held of a conversation', () => {
  it('is messages in a row and the last one, however one scrolls, jumps and sends', () => {
    const step = fc.record({
      do: fc.constantFrom('up', 'down', 'around', 'newest', 'missed', 'send'),
      pick: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(step, { maxLength: 30 }), (length, steps) => {
        let count = length;
        const size = 5;
        let held = stretchOf(page(count, count - size, count));
        for (const { do: what, pick } of steps) {
          const first = Number(held.messages[held.ids[0]!]!.text.slice(1));
          const end = first + held.ids.length;
          if (what === 'up' && held.more) held = grownUp(held, page(count, first - size, first), MAX);
          if (what === 'down' && held.later) held = grownDown(held, page(count, end, Math.min(count, end + size)), MAX);
          if (what === 'around') {
            const to = Math.min(count, (pick % count) + 3);
            held = stretchOf(page(count, to - size, to, true));
          }
          if (what === 'newest') held = stretchOf(page(count, count - size, count));
          if (what === 'missed') held = withNewest(held, page(count, count - size, count), MAX);
          if (what === 'send') {
            const sent = { items: [message(count), message(count + 1)], alternatives: {} };
            const isFar = held.later;
            held = replacedFrom(held, isFar ? 0 : held.ids.length, sent, MAX);
            if (isFar) held = { ...held, more: true };
            count += 2;
          }
          check(held, count);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing at first', () => {
    expect(textsOf(NOTHING_HELD)).toEqual([]);
  });

  it('loses what stood beside a message where main says that it stands alone now', () => {
    const shown = page(3, 0, 3);
    const id = sampleId(1, 3);
    const beside = stretchOf({ ...shown, alternatives: { [id]: [id, sampleId(9, 3)] } });
    expect(Object.keys(beside.alternatives)).toEqual([id]);
    expect(withNewest(beside, page(3, 1, 3), MAX).alternatives).toEqual({});
  });

  it('stays where one reads far above when something was missed at the end', () => {
    const held = stretchOf(page(40, 10, 15, true));
    const now = withNewest(held, page(42, 37, 42), MAX);
    expect(textsOf(now)).toEqual(textsOf(held));
    expect(now.messages[now.lastId!]?.text).toBe('m41');
    expect(now.later).toBe(true);
  });
});
