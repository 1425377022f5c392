import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import { MessageRepository } from '../../../src/main/chat/message-repository';
import { atomically } from '../../../src/main/storage/statement';
import { openChat, type Opened } from './chat-bed';

/** A conversation of so many questions in a row, of which some are taken away. @returns the ids of all, in order */
function conversationOf({ storage }: Opened, count: number, isGone: (at: number) => boolean) {
  const conversationId = randomUUID();
  const messages = new MessageRepository(storage.db);
  const conversations = new ConversationRepository(storage.db);
  const ids = Array.from({ length: count }, () => randomUUID());
  atomically(storage.db, () => {
    conversations.insert({
      id: conversationId,
      title: 'Long',
      title_by: 'auto',
      leaf_id: null,
      created_at: 1,
      updated_at: 1,
    });
    for (const [at, id] of ids.entries()) {
      const parentId = ids[at - 1] ?? null;
      messages.insertQuestion({
        id,
        conversationId,
        parentId,
        text: `m${at}`,
        createdAt: at,
        role: 'user',
        attachments: [],
      });
      if (isGone(at)) messages.remove(id, 1);
    }
    conversations.setLeaf(conversationId, ids.at(-1)!, 1);
  });
  return { conversationId, ids };
}

const idsOf = (page: { readonly items: readonly { readonly id: string }[] }) => page.items.map(({ id }) => id);

describe('a page of the shown branch', () => {
  it('below and around a message is what a plain list would give, whatever was taken away', async () => {
    const opened = await openChat();
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 2, max: 12 }),
        (gone, pick, limit) => {
          const { conversationId, ids } = conversationOf(opened, gone.length, (at) => gone[at]!);
          const live = ids.filter((_, at) => !gone[at]);
          const at = pick % ids.length;
          const below = ids.slice(at + 1).filter((id) => live.includes(id));
          const page = opened.branches.pageBelow(conversationId, limit, ids[at]!);
          expect(idsOf(page)).toEqual(below.slice(0, limit));
          expect(page.later).toBe(below.length > limit);

          const around = opened.branches.pageAround(conversationId, limit, ids[at]!);
          const end = live.length - Math.max(0, below.length - Math.floor(limit / 2));
          expect(idsOf(around)).toEqual(live.slice(Math.max(0, end - limit), end));
          expect(around.later).toBe(end < live.length);
          expect(around.last?.id ?? null).toBe(around.later ? live.at(-1) : null);
          if (!gone[at]) expect(idsOf(around)).toContain(ids[at]);

          const first = opened.branches.pageBelow(conversationId, limit, null);
          expect(idsOf(first)).toEqual(live.slice(0, limit));
          expect([first.more, first.later]).toEqual([false, live.length > limit]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leads from the first message to the last and back, without gaps or repetition', async () => {
    const opened = await openChat();
    const { conversationId, ids } = conversationOf(opened, 50, (at) => at % 7 === 3);
    const live = ids.filter((_, at) => at % 7 !== 3);
    const down: string[] = [];
    for (let after: string | null = null; ;) {
      const page = opened.branches.pageBelow(conversationId, 8, after);
      down.push(...idsOf(page));
      after = down.at(-1)!;
      if (!page.later) break;
    }
    expect(down).toEqual(live);
    const up: string[] = [];
    for (let before: string | null = null; ;) {
      const page = opened.branches.page(conversationId, 8, before);
      up.unshift(...idsOf(page));
      before = up[0]!;
      if (!page.more) break;
    }
    expect(up).toEqual(live);
  });

  it('below a message that stands on another branch by now is empty, and around it the newest', async () => {
    const opened = await openChat();
    const { conversationId, ids } = conversationOf(opened, 20, () => false);
    const elsewhere = conversationOf(opened, 3, () => false).ids[1]!;
    expect(opened.branches.pageBelow(conversationId, 5, elsewhere)).toMatchObject({ items: [], later: true });
    expect(idsOf(opened.branches.pageAround(conversationId, 5, elsewhere))).toEqual(ids.slice(-5));
  });

  it('around a message that is shown already changes nothing and tells nobody', async () => {
    const opened = await openChat();
    const { ids } = conversationOf(opened, 30, () => false);
    const told = opened.heard.length;
    expect(idsOf(opened.branches.show(ids[10]!, 10))).toEqual(ids.slice(6, 16));
    expect(opened.heard).toHaveLength(told);
  });

  it('in the middle of ten thousand messages comes without holding up main', async () => {
    const opened = await openChat();
    const { conversationId, ids } = conversationOf(opened, 10_000, () => false);
    const page = opened.branches.pageAround(conversationId, 60, ids[200]!);
    expect(idsOf(page)).toEqual(ids.slice(171, 231));
    const beginning = opened.branches.pageBelow(conversationId, 60, null);
    expect(idsOf(beginning)).toEqual(ids.slice(0, 60));
  });
});
