import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ended, send, tokensOf } from '../chat-bed';
import { namesIn, nthSent, openLong, text, TOO_LONG } from './long-bed';

const CHOICES = [
  { do: 'cut_context', mode: 'summary' },
  { do: 'cut_context', mode: 'drop' },
];

describe('a conversation that no longer fits', () => {
  it('asks nobody, keeps the question, and offers the two ways', async () => {
    const long = await openLong(4);
    long.takes.room = 6000;
    const { question, answer } = long.ask(text('Q4', 3500));
    const end = await ended(long, answer.id);
    expect(end).toMatchObject({ status: 'failed', failure: { class: 'context_length', steps: CHOICES } });
    expect(end.failure!.sentence).toContain('9,000 tokens, and 6,000 fit');
    expect(long.primary.sent).toHaveLength(4);
    expect(long.reopen().branches.page(long.conversationId, 200, null).items.at(-2)).toEqual(question);
    expect(long.contexts.read(long.conversationId)).toMatchObject({ mode: null, cut: null });
  });

  it('offers models of Primary that take more by name', async () => {
    const long = await openLong(4);
    long.takes.room = 6000;
    long.takes.roomier = ['m-large', 'm-huge', 'm-endless'];
    const end = await ended(long, long.ask('And now?').answer.id);
    expect(end.failure!.steps.slice(2)).toEqual([
      { do: 'ask_model', connectionId: expect.any(String), model: 'm-large' },
      { do: 'ask_model', connectionId: expect.any(String), model: 'm-huge' },
    ]);
  });

  it('is sent whole where nobody knows what the model takes, until the service refuses it', async () => {
    const long = await openLong(4);
    const { answer } = long.ask('And now?');
    (await nthSent(long, 5)).fail(TOO_LONG);
    const end = await ended(long, answer.id);
    expect(end.failure).toMatchObject({ sentence: TOO_LONG.sentence, serviceWords: 'too long', steps: CHOICES });

    long.cut(answer.id, 'drop');
    const again = await nthSent(long, 6);
    expect(tokensOf(again.question)).toBeLessThan(tokensOf(long.primary.sent[4]!.question) / 2);
    expect(namesIn(again)[0]).toBe('Q3');
    expect(long.contexts.read(long.conversationId).cut).toMatchObject({ mode: 'drop', messages: 6 });
  });
});

describe('a message that is too long by itself', () => {
  it('is told so with figures, and with models that take more', async () => {
    const long = await openLong(2);
    long.takes.room = 6000;
    long.takes.roomier = ['m-large'];
    const end = await ended(long, long.ask('x'.repeat(35000)).answer.id);
    expect(end.failure!.sentence).toBe(
      'This message alone has about 10,000 tokens with its files and instructions, and 6,000 fit beside the answer of m at Scripted.',
    );
    expect(end.failure!.steps).toEqual([{ do: 'ask_model', connectionId: expect.any(String), model: 'm-large' }]);
  });

  it('is told so whatever was chosen for the conversation', async () => {
    const long = await openLong(2);
    long.takes.room = 6000;
    for (const mode of ['summary', 'drop'] as const) {
      long.contexts.choose(long.conversationId, mode);
      const end = await ended(long, long.ask('x'.repeat(35000)).answer.id);
      expect(end.failure!.sentence).toContain('This message alone has about 10,000 tokens');
    }
    expect(long.primary.sent).toHaveLength(2);
  });

  it('is told so where only the service knows, and nothing stands before it', async () => {
    const long = await openLong(0);
    const { answer } = long.ask('x'.repeat(35000));
    (await nthSent(long, 1)).fail(TOO_LONG);
    const { failure } = await ended(long, answer.id);
    expect(failure!.advice).toBe('Shorten it, or send it in parts.');
    expect(failure!.steps).toEqual([]);
  });
});

describe('leaving out', () => {
  it('cuts at a question, is remembered, and moves as the conversation grows', async () => {
    const long = await openLong(4);
    long.takes.room = 6000;
    const blocked = long.ask(text('Q4', 3500));
    await ended(long, blocked.answer.id);
    const { answer } = long.cut(blocked.answer.id, 'drop');
    const first = await nthSent(long, 5);
    expect(namesIn(first)).toEqual(['Q3', 'A3', 'Q4']);
    const { cut, mode } = long.contexts.read(long.conversationId);
    expect(mode).toBe('drop');
    expect(cut).toMatchObject({ mode: 'drop', messages: 6, files: 0, summary: '', at: long.shown()[5]!.id });
    first.say(text('A4', 3500));
    first.end();
    await ended(long, answer.id);

    // Nothing is asked any more: it is cut again by itself, and the divider says so.
    const next = long.ask(text('Q5', 9000));
    const second = await nthSent(long, 6);
    expect(namesIn(second)).toEqual(['Q4', 'A4', 'Q5'].slice(-namesIn(second).length));
    const moved = long.contexts.read(long.conversationId).cut!;
    expect(moved.messages).toBeGreaterThan(6);
    expect(moved.at).toBe(long.shown()[moved.messages - 1]!.id);
    second.end();
    await ended(long, next.answer.id);
  });

  it('can be taken back, and is asked for again then', async () => {
    const long = await openLong(4);
    long.takes.room = 6000;
    const blocked = long.ask(text('Q4', 3500));
    await ended(long, blocked.answer.id);
    const { answer } = long.cut(blocked.answer.id, 'drop');
    (await nthSent(long, 5)).end();
    await ended(long, answer.id);
    const { cut } = long.contexts.read(long.conversationId);
    expect(await long.contexts.change(long.conversationId, cut!.id, null)).toMatchObject({ mode: null, cut: null });
    const end = await ended(long, long.ask('And now?').answer.id);
    expect(end.failure!.steps).toEqual(CHOICES);
    // Undone, it is as it was.
    expect(await long.contexts.change(long.conversationId, cut!.id, 'drop')).toMatchObject({ mode: 'drop', cut });
  });

  it('holds for the branches that contain the place, and for no other', async () => {
    const long = await openLong(4);
    long.takes.room = 6000;
    const blocked = long.ask(text('Q4', 3500));
    await ended(long, blocked.answer.id);
    const { answer } = long.cut(blocked.answer.id, 'drop');
    (await nthSent(long, 5)).end();
    await ended(long, answer.id);

    // Another branch that leaves the first one above the cut: everything of it is sent.
    long.takes.room = null;
    const early = long.shown()[2]!;
    const told = long.heard.length;
    const edited = long.chat.send({
      conversationId: long.conversationId,
      questionId: randomUUID(),
      answerId: randomUUID(),
      text: '[Q9] otherwise',
      editOf: early.id,
    });
    const other = await nthSent(long, 6);
    expect(namesIn(other)).toEqual(['Q0', 'A0', 'Q9']);
    expect(long.heard.slice(told)).toContainEqual({ type: 'context_changed', conversationId: long.conversationId });
    expect(long.contexts.read(long.conversationId).cut).toBeNull();
    other.end();
    await ended(long, edited.answer.id);

    long.branches.show(answer.id, 50);
    expect(long.contexts.read(long.conversationId).cut).toMatchObject({ messages: 6 });
    const last = long.again.retry(answer.id, randomUUID(), null);
    expect(namesIn(await nthSent(long, 7))).toEqual(['Q3', 'A3', 'Q4']);
    long.chat.stop(last.answer.id);
  });

  it('counts only what is there, and stands below what is left', async () => {
    const long = await openLong(4);
    long.takes.room = 6000;
    const blocked = long.ask(text('Q4', 3500));
    await ended(long, blocked.answer.id);
    const { answer } = long.cut(blocked.answer.id, 'drop');
    (await nthSent(long, 5)).end();
    await ended(long, answer.id);
    const above = long.shown().slice(0, 6);
    long.branches.remove(above[5]!.id);
    expect(long.contexts.read(long.conversationId).cut).toMatchObject({ messages: 5, at: above[4]!.id });
    for (const { id } of above.slice(0, 5)) long.branches.remove(id);
    expect(long.contexts.read(long.conversationId).cut).toBeNull();
    long.branches.undoRemove(above[0]!.id);
    expect(long.contexts.read(long.conversationId).cut).toMatchObject({ messages: 1, at: above[0]!.id });
  });
});

it('goes with its conversation when that is deleted for good', async () => {
  const long = await openLong(4);
  long.takes.room = 6000;
  const blocked = long.ask(text('Q4', 3500));
  await ended(long, blocked.answer.id);
  const { answer } = long.cut(blocked.answer.id, 'drop');
  (await nthSent(long, 5)).end();
  await ended(long, answer.id);
  long.chat.remove(long.conversationId);
  long.clock.offset = 2 * 24 * 60 * 60_000;
  long.reopen();
  const count = (table: string) => long.storage.db.prepare(`SELECT count(*) AS n FROM ${table}`).get();
  expect(count('context_cuts')).toEqual({ n: 0 });
  expect(count('context_choices')).toEqual({ n: 0 });
  send(long.opened, 'Something else');
});
