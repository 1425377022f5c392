import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDO_REMOVE_MS } from '../../../src/main/chat/branches';
import { eventually } from '../../support/eventually';
import { problemOf } from '../../support/problem-of';
import { ended, openChat, send, type Opened } from './chat-bed';

const texts = ({ branches }: Opened, conversationId: string): string[] =>
  branches.page(conversationId, 100, null).items.map(({ text }) => text);

/** Sends a question and has it answered. */
async function ask(
  opened: Opened,
  question: string,
  answer: string,
  more: { conversationId?: string; editOf?: string } = {},
) {
  const sent = opened.chat.send({
    conversationId: more.conversationId ?? randomUUID(),
    questionId: randomUUID(),
    answerId: randomUUID(),
    text: question,
    editOf: more.editOf,
  });
  await answerLast(opened, sent.answer.id, answer);
  return sent;
}

async function answerLast(opened: Opened, answerId: string, text: string) {
  const asked = opened.primary.asked.at(-1)!;
  asked.say(text);
  asked.end();
  return ended(opened, answerId);
}

describe('an edited question', () => {
  it('begins a branch beside the one as it was, and each can be shown', async () => {
    const opened = await openChat();
    const first = await ask(opened, 'one', 'A');
    const { conversationId } = first.question;
    const second = await ask(opened, 'two', 'B', { conversationId });
    const edited = await ask(opened, 'two, better', 'C', { conversationId, editOf: second.question.id });
    expect(opened.primary.asked.at(-1)!.messages.map(({ content }) => content)).toEqual(['one', 'A', 'two, better']);
    expect(texts(opened, conversationId)).toEqual(['one', 'A', 'two, better', 'C']);
    const both = [second.question.id, edited.question.id];
    expect(edited.alternatives).toEqual({ [edited.question.id]: both });
    const back = opened.branches.show(second.question.id, 100);
    expect(back.items.map(({ text }) => text)).toEqual(['one', 'A', 'two', 'B']);
    expect(back.alternatives).toEqual({ [second.question.id]: both });
    expect(opened.heard).toContainEqual({ type: 'branch_changed', conversationId });
    expect(texts(opened, conversationId)).toEqual(['one', 'A', 'two', 'B']);
  });

  it('may be the first of all, and leaves the draft alone', async () => {
    const opened = await openChat();
    const first = await ask(opened, 'one', 'A');
    const { conversationId } = first.question;
    opened.drafts.save(conversationId, 'half a thought', null);
    await ask(opened, 'one, better', 'B', { conversationId, editOf: first.question.id });
    expect(texts(opened, conversationId)).toEqual(['one, better', 'B']);
    expect(opened.drafts.read(conversationId).text).toBe('half a thought');
  });

  it('is refused where there is none to edit', async () => {
    const opened = await openChat();
    const first = await ask(opened, 'one', 'A');
    const other = await ask(opened, 'elsewhere', 'B');
    const edit = (editOf: string) => () =>
      opened.chat.send({
        conversationId: first.question.conversationId,
        questionId: randomUUID(),
        answerId: randomUUID(),
        text: 'x',
        editOf,
      });
    for (const id of [randomUUID(), first.answer.id, other.question.id]) {
      expect((await problemOf(edit(id))).code).toBe('not_found');
    }
    expect(opened.primary.asked).toHaveLength(2);
  });

  it('comes back with the branch as it was last, after it went on', async () => {
    const opened = await openChat();
    const first = await ask(opened, 'one', 'A');
    const { conversationId } = first.question;
    await ask(opened, 'two', 'B', { conversationId });
    await ask(opened, 'one, better', 'C', { conversationId, editOf: first.question.id });
    opened.branches.show(first.question.id, 100);
    expect(texts(opened, conversationId)).toEqual(['one', 'A', 'two', 'B']);
    await ask(opened, 'three', 'D', { conversationId });
    expect(texts(opened, conversationId)).toEqual(['one', 'A', 'two', 'B', 'three', 'D']);
  });
});

describe('an answer asked for again', () => {
  it('by another model of Primary names it for this call alone', async () => {
    const opened = await openChat();
    const { answer, question } = await ask(opened, 'q', 'A');
    const { answer: again, alternatives } = opened.again.retry(answer.id, randomUUID(), 'other-model');
    expect(opened.primary.asked.at(-1)!.model).toBe('other-model');
    expect(alternatives).toEqual({ [again.id]: [answer.id, again.id] });
    await answerLast(opened, again.id, 'B');
    expect(texts(opened, question.conversationId)).toEqual(['q', 'B']);
    await ask(opened, 'next', 'C', { conversationId: question.conversationId });
    expect(opened.primary.asked.at(-1)!.model).toBe(null);
  });
});

describe('going on', () => {
  it('begins with what there is, asks for the rest, and leaves the unfinished one as it was', async () => {
    const opened = await openChat();
    const { answer, question } = send(opened, 'count');
    opened.primary.asked[0]!.say('one, two, ');
    await eventually(() => expect(texts(opened, question.conversationId).at(-1)).toBe('one, two, '));
    opened.primary.asked[0]!.end('length');
    expect(await ended(opened, answer.id)).toMatchObject({ status: 'done', reachedLimit: true });
    const { answer: rest } = opened.again.goOn(answer.id, randomUUID());
    expect(rest).toMatchObject({ text: 'one, two, ', goesOnFrom: { answerId: answer.id, length: 10 } });
    expect(opened.primary.asked[1]!.messages.slice(0, 2)).toEqual([
      { role: 'user', content: 'count' },
      { role: 'assistant', content: 'one, two, ' },
    ]);
    expect(opened.primary.asked[1]!.messages.at(-1)?.role).toBe('user');
    const end = await answerLast(opened, rest.id, 'three');
    expect(end).toMatchObject({ status: 'done', text: 'one, two, three', reachedLimit: false });
    const told = opened.heard.filter((event) => event.type === 'answer_delta' && event.answerId === rest.id);
    expect(told).toMatchObject([{ offset: 10, text: 'three' }]);
    const page = opened.branches.page(question.conversationId, 10, null);
    expect(page.items.at(-1)).toEqual(end);
    expect(opened.branches.show(answer.id, 10).items.at(-1)).toMatchObject({ text: 'one, two, ', reachedLimit: true });
  });

  it('keeps what there was when nothing more comes', async () => {
    const opened = await openChat();
    const { answer } = send(opened, 'count');
    opened.primary.asked[0]!.say('one');
    opened.chat.stop(answer.id);
    opened.primary.asked[0]!.end();
    await ended(opened, answer.id);
    const { answer: rest } = opened.again.goOn(answer.id, randomUUID());
    opened.reopen();
    expect(opened.branches.page(answer.conversationId, 10, null).items.at(-1)).toMatchObject({
      id: rest.id,
      text: 'one',
    });
  });

  it('has nothing to go on from where nothing arrived', async () => {
    const opened = await openChat();
    const { answer } = send(opened, 'count');
    opened.primary.asked[0]!.end();
    await ended(opened, answer.id);
    expect((await problemOf(() => opened.again.goOn(answer.id, randomUUID()))).code).toBe('not_found');
  });
});

describe('one message taken out', () => {
  it('is shown no more and sent no more, while what follows stays; and can be brought back', async () => {
    const opened = await openChat();
    const first = await ask(opened, 'one', 'A');
    const { conversationId } = first.question;
    await ask(opened, 'two', 'B', { conversationId });
    opened.branches.remove(first.answer.id);
    expect(texts(opened, conversationId)).toEqual(['one', 'two', 'B']);
    await ask(opened, 'three', 'C', { conversationId });
    expect(opened.primary.asked.at(-1)!.messages.map(({ content }) => content)).toEqual(['one\n\ntwo', 'B', 'three']);
    opened.branches.undoRemove(first.answer.id);
    expect(texts(opened, conversationId)).toEqual(['one', 'A', 'two', 'B', 'three', 'C']);
  });

  it('gives way to the one beside it when nothing follows', async () => {
    const opened = await openChat();
    const { answer, question } = await ask(opened, 'q', 'A');
    const { answer: again } = opened.again.retry(answer.id, randomUUID(), null);
    await answerLast(opened, again.id, 'B');
    opened.branches.remove(again.id);
    expect(texts(opened, question.conversationId)).toEqual(['q', 'A']);
    expect(opened.branches.page(question.conversationId, 10, null).alternatives).toEqual({});
  });

  it('waits for the end of an answer that is on its way', async () => {
    const opened = await openChat();
    const { question } = send(opened, 'q');
    expect((await problemOf(() => opened.branches.remove(question.id))).code).toBe('answer_running');
  });

  it('is gone for good after a day, its place in the tree excepted', async () => {
    const opened = await openChat();
    const first = await ask(opened, 'one secret', 'A');
    const { conversationId } = first.question;
    await ask(opened, 'two', 'B', { conversationId });
    opened.branches.remove(first.question.id);
    opened.clock.offset = UNDO_REMOVE_MS + 1000;
    opened.reopen();
    expect(opened.storage.db.prepare("SELECT count(*) FROM messages WHERE text LIKE '%secret%'").pluck().get()).toBe(0);
    expect(texts(opened, conversationId)).toEqual(['A', 'two', 'B']);
    expect((await problemOf(() => opened.branches.undoRemove(first.question.id))).code).toBe('not_found');
  });
});

/** A conversation as a tree, without a database. */
class Reference {
  readonly nodes: { text: string; parent: number | null; isAnswer: boolean; deleted: boolean; order: number }[] = [];
  leaf: number | null = null;

  add(text: string, parent: number | null, isAnswer: boolean): number {
    this.leaf = this.nodes.length;
    this.nodes.push({ text, parent, isAnswer, deleted: false, order: this.nodes.length });
    return this.leaf;
  }

  shown(): number[] {
    const shown: number[] = [];
    for (let at = this.leaf; at !== null; at = this.nodes[at]!.parent) {
      if (!this.nodes[at]!.deleted) shown.unshift(at);
    }
    return shown;
  }

  path(): string[] {
    return this.shown().map((at) => this.nodes[at]!.text);
  }

  lastBelow(from: number): number {
    const isBelow = (at: number | null): boolean => at === from || (at !== null && isBelow(this.nodes[at]!.parent));
    return this.nodes.reduce((last, node, at) => (!node.deleted && isBelow(at) ? at : last), from);
  }

  beside(of: number): number[] {
    const { parent, isAnswer } = this.nodes[of]!;
    return this.nodes.flatMap((one, at) =>
      !one.deleted && one.parent === parent && one.isAnswer === isAnswer ? [at] : [],
    );
  }
}

it('shows the branch that a plain tree would show, whatever is edited, asked again, taken out and shown', async () => {
  const opened = await openChat();
  const step = fc.record({
    do: fc.constantFrom('send', 'edit', 'retry', 'remove', 'undo', 'show'),
    pick: fc.nat(1000),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const tree = new Reference();
      const ids: string[] = [];
      const conversationId = randomUUID();
      const sendTo = async (parent: number | null, editOf: string | null) => {
        const n = tree.nodes.length;
        const sent = await ask(opened, `q${n}`, `a${n}`, { conversationId, ...(editOf !== null && { editOf }) });
        ids.push(sent.question.id, sent.answer.id);
        tree.add(`a${n}`, tree.add(`q${n}`, parent, false), true);
      };
      await sendTo(null, null);
      for (const { do: what, pick } of steps) {
        const live = tree.nodes.flatMap((node, at) => (node.deleted ? [] : [at]));
        const questions = live.filter((at) => !tree.nodes[at]!.isAnswer);
        const chosen = live[pick % live.length];
        if (what === 'send') await sendTo(tree.leaf, null);
        const edited = questions[pick % questions.length];
        if (what === 'edit' && edited !== undefined) await sendTo(tree.nodes[edited]!.parent, ids[edited]!);
        const answers = live.filter((at) => {
          const { isAnswer, parent } = tree.nodes[at]!;
          return isAnswer && parent !== null && !tree.nodes[parent]!.deleted;
        });
        const old = answers[pick % answers.length];
        if (what === 'retry' && old !== undefined) {
          const { answer } = opened.again.retry(ids[old]!, randomUUID(), null);
          const text = `r${ids.length}`;
          await answerLast(opened, answer.id, text);
          ids.push(answer.id);
          tree.add(text, tree.nodes[old]!.parent, true);
        }
        if (what === 'remove' && chosen !== undefined) {
          const isLast = tree.lastBelow(chosen) === chosen;
          const beside = tree.beside(chosen);
          const at = beside.indexOf(chosen);
          const neighbour = beside[at - 1] ?? beside[at + 1];
          opened.branches.remove(ids[chosen]!);
          tree.nodes[chosen]!.deleted = true;
          if (isLast && neighbour !== undefined) tree.leaf = tree.lastBelow(neighbour);
        }
        const gone = tree.nodes.flatMap((node, at) => (node.deleted ? [at] : []));
        const back = gone[pick % gone.length];
        if (what === 'undo' && back !== undefined) {
          opened.branches.undoRemove(ids[back]!);
          tree.nodes[back]!.deleted = false;
          tree.leaf = tree.lastBelow(back);
        }
        if (what === 'show' && chosen !== undefined) {
          opened.branches.show(ids[chosen]!, 100);
          if (!tree.shown().includes(chosen)) tree.leaf = tree.lastBelow(chosen);
        }
        const page = opened.branches.page(conversationId, 100, null);
        expect(page.items.map(({ text }) => text)).toEqual(tree.path());
        for (const { id } of page.items) {
          const beside = tree.beside(ids.indexOf(id)).map((at) => ids[at]);
          expect(page.alternatives[id] ?? [id]).toEqual(beside);
        }
      }
    }),
    { numRuns: 25 },
  );
});
