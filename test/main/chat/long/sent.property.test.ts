import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CutMode } from '../../../../src/shared/domain/cut-mode';
import type { Message } from '../../../../src/shared/domain/message';
import { eventually } from '../../../support/eventually';
import type { Asked } from '../../../support/scripted-primary';
import { ended, openChat, tokensOf, type Opened } from '../chat-bed';
import { isForSummary, namesIn, text } from './long-bed';

/** One thing that happens in a conversation; which of its messages it concerns is drawn as a number. */
const Step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), length: fc.integer({ min: 5, max: 9000 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      which: fc.nat(),
      length: fc.integer({ min: 5, max: 4000 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retry' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('room' as const), room: fc.integer({ min: 1500, max: 12_000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('choose' as const), mode: fc.constantFrom('summary', 'drop', null) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('change' as const), mode: fc.constantFrom('summary', 'drop', null) }),
  },
);
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

/** Whatever is asked, here is what is answered: texts of their own names, and summaries of any length. */
function answering(opened: Opened, lengths: readonly number[]): { answered: number } {
  const state = { answered: 0 };
  const { sent } = opened.primary;
  const push = sent.push.bind(sent);
  sent.push = (...asked: Asked[]) => {
    const count = push(...asked);
    for (const one of asked) {
      const length = lengths[state.answered % lengths.length] ?? 10;
      state.answered += 1;
      queueMicrotask(() => {
        one.say(text(`${isForSummary(one) ? 'S' : 'A'}${state.answered}`, length));
        one.end();
      });
    }
    return count;
  };
  return state;
}

/** The name of a text, of a message that has one. */
function nameOf({ text: words }: Message): string | null {
  return /^\[([QA]\d+)\]/.exec(words)?.[1] ?? null;
}

/** Holds what was sent against the branch that it was sent for. */
function check(opened: Opened, asked: Asked, conversationId: string, room: number): void {
  expect(tokensOf(asked.question)).toBeLessThanOrEqual(room);
  if (isForSummary(asked)) return;
  const branch = opened.branches.page(conversationId, 200, null).items;
  const { cut } = opened.contexts.read(conversationId);
  const question = branch.findLast(({ role }) => role === 'user')!;
  const before = branch.slice(0, branch.indexOf(question) + 1);
  const at = cut === null ? -1 : before.findIndex(({ id }) => id === cut.at);
  // A cut is seen where it stands, and counts what is above it.
  if (cut !== null) expect(at + 1).toBe(cut.messages);
  const names = namesIn(asked).filter((name) => !name.startsWith('S'));
  // Everything below the divider, nothing above it, each once and in order.
  expect(names).toEqual(before.slice(at + 1).flatMap((message) => nameOf(message) ?? []));
  expect(asked.messages.at(-1)!.content.endsWith(question.text)).toBe(true);
  const summary = cut?.mode === 'summary' ? cut.summary : null;
  expect(asked.messages[0]!.content.includes('[Summary of the earlier part')).toBe(summary !== null);
  if (summary !== null) expect(asked.messages[0]!.content).toContain(summary);
}

/** Waits for an answer's end, and holds what was sent for it against the estimate and the log. */
async function follow(opened: Opened, conversationId: string, answerId: string, sentBefore: number): Promise<void> {
  const end = await ended(opened, answerId);
  const asked = opened.primary.sent.slice(sentBefore);
  const room = opened.takes.room!;
  const forAnswer = asked.filter((one) => !isForSummary(one));
  // Either it was sent once, or a problem says why not.
  if (forAnswer.length === 0) expect(end).toMatchObject({ status: 'failed', failure: { class: 'context_length' } });
  else expect(forAnswer).toHaveLength(1);
  for (const one of asked) check(opened, one, conversationId, room);
}

async function take(opened: Opened, conversationId: string, step: Step, n: number): Promise<void> {
  const items = n === 0 ? [] : opened.branches.page(conversationId, 200, null).items;
  const sentBefore = opened.primary.sent.length;
  const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];
  const ids = { conversationId, questionId: randomUUID(), answerId: randomUUID() };
  if (step.do === 'send') {
    opened.chat.send({ ...ids, text: text(`Q${n}`, step.length) });
    return follow(opened, conversationId, ids.answerId, sentBefore);
  }
  if (items.length === 0) return;
  switch (step.do) {
    case 'edit': {
      const edited = pick(
        items.filter(({ role }) => role === 'user'),
        step.which,
      );
      if (!edited) return;
      opened.chat.send({ ...ids, text: text(`Q${n}`, step.length), editOf: edited.id });
      return follow(opened, conversationId, ids.answerId, sentBefore);
    }
    case 'retry': {
      const old = pick(
        items.filter((message) => message.role === 'assistant'),
        step.which,
      );
      const question = items.find(({ id }) => id === old?.parentId);
      if (!old || !question) return;
      const { answer } = opened.again.retry(old.id, randomUUID(), null);
      return follow(opened, conversationId, answer.id, sentBefore);
    }
    case 'delete':
      return opened.branches.remove(pick(items, step.which)!.id);
    case 'room':
      opened.takes.room = step.room;
      return;
    case 'choose':
      opened.contexts.choose(conversationId, step.mode);
      return;
    case 'change': {
      const { cut } = opened.contexts.read(conversationId);
      if (cut) await opened.contexts.change(conversationId, cut.id, step.mode).catch(() => undefined);
    }
  }
}

it('whatever the tree and the sizes, what is sent fits, is everything below the divider, and nothing above it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(Step, { minLength: 3, maxLength: 18 }),
      fc.array(fc.integer({ min: 8, max: 6000 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom<CutMode>('summary', 'drop'),
      async (steps, lengths, mode) => {
        const opened = await openChat();
        opened.takes.room = 2500;
        answering(opened, lengths);
        const conversationId = randomUUID();
        await take(opened, conversationId, { do: 'send', length: 100 }, 0);
        opened.contexts.choose(conversationId, mode);
        for (const [n, step] of steps.entries()) await take(opened, conversationId, step, n + 1);
        await eventually(() => expect(opened.contexts.read(conversationId).growing).toBeNull());
        expect(opened.broke).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
