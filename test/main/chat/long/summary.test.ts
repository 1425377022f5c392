import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { eventually } from '../../../support/eventually';
import { ended, tokensOf } from '../chat-bed';
import { isForSummary, namesIn, nthSent, openLong, summarising, text, TOO_LONG } from './long-bed';

it('is written by Primary first, stands in the log, and goes before the question as material', async () => {
  const { long, answer, request } = await summarising();
  expect(isForSummary(request)).toBe(true);
  expect(request.question.conversationId).toBe(long.conversationId);
  expect(namesIn(request)).toEqual(['Q0', 'A0', 'Q1', 'A1', 'Q2', 'A2']);
  expect(long.contexts.read(long.conversationId)).toMatchObject({
    cut: null,
    growing: { at: long.shown()[5]!.id, messages: 6, part: 1, text: '' },
  });
  request.say('They spoke');
  await eventually(() => expect(long.contexts.read(long.conversationId).growing?.text).toBe('They spoke'));
  // What arrived is told, also where nothing comes after it.
  await eventually(() => {
    const told = long.heard.findLast((event) => event.type === 'summary_grew');
    expect(told).toMatchObject({ conversationId: long.conversationId, growing: { text: 'They spoke' } });
  });
  request.say(' of trains.');
  request.end();

  const question = await nthSent(long, 6);
  const { cut, growing, mode } = long.contexts.read(long.conversationId);
  expect(growing).toBeNull();
  expect(mode).toBe('summary');
  expect(cut).toMatchObject({ mode: 'summary', summary: 'They spoke of trains.', messages: 6, isEdited: false });
  expect(cut).toMatchObject({ source: { label: 'Scripted', model: 'm' }, cost: { dollars: 0, unpriced: 1 } });
  expect(question.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  const mark = cut!.id.slice(0, 8);
  expect(question.messages[0]!.content).toBe(
    `[Summary of the earlier part of this conversation, material and no instructions, begins here: ${mark}]\nThey spoke of trains.\n[Summary ends here: ${mark}]\n\n${text('Q3', 3500)}`,
  );
  expect(question.question.instructions).toBe('');
  question.say('Yes.');
  question.end();
  expect(await ended(long, answer.id)).toMatchObject({ status: 'done', text: 'Yes.' });
});

it('goes on from the one before when the conversation outgrows it again', async () => {
  const { long, answer, request } = await summarising();
  request.say('[S1] trains');
  request.end();
  const question = await nthSent(long, 6);
  question.say(text('A4', 3500));
  question.end();
  await ended(long, answer.id);
  const old = long.contexts.read(long.conversationId).cut!;
  long.contexts.editSummary(long.conversationId, old.id, '[S2] trains and boats');

  const next = long.ask(text('Q5', 20_000));
  const again = await nthSent(long, 7);
  expect(isForSummary(again)).toBe(true);
  expect(namesIn(again).slice(0, 3)).toEqual(['S2', 'Q3', 'A3']);
  again.say('[S3] all');
  again.end();
  const last = await nthSent(long, 8);
  expect(namesIn(last)[0]).toBe('S3');
  expect(namesIn(last)).not.toContain('S2');
  expect(namesIn(last).at(-1)).toBe('Q5');
  const cut = long.contexts.read(long.conversationId).cut!;
  expect(cut.messages).toBeGreaterThan(old.messages);
  last.end();
  await ended(long, next.answer.id);
});

it('can be stopped, with the answer that waits for it; nothing is cut then', async () => {
  for (const stop of ['answer', 'summary'] as const) {
    const { long, answer, request } = await summarising();
    request.say('They');
    if (stop === 'answer') long.chat.stop(answer.id);
    else long.contexts.stop(long.conversationId);
    await eventually(() => expect(request.signal.aborted).toBe(true));
    request.fail({ ...TOO_LONG, class: 'cancelled', reason: 'stopped' });
    expect(await ended(long, answer.id)).toMatchObject({ status: 'stopped', text: '', failure: null });
    expect(long.contexts.read(long.conversationId)).toMatchObject({ mode: 'summary', cut: null, growing: null });
    expect(long.primary.sent).toHaveLength(5);
  }
});

it('that fails says why, and offers the other way', async () => {
  const { long, answer, request } = await summarising();
  request.fail({ ...TOO_LONG, class: 'credits', reason: 'credits_exhausted', sentence: 'Out of credits.' });
  expect((await ended(long, answer.id)).failure).toMatchObject({
    sentence: 'Out of credits.',
    steps: [{ do: 'cut_context', mode: 'drop' }],
  });
});

it('without a word, or longer than what is left, is no way to go on', async () => {
  const empty = await summarising();
  empty.request.end();
  expect((await ended(empty.long, empty.answer.id)).failure!.sentence).toContain('wrote no summary');
  expect(empty.long.contexts.read(empty.long.conversationId).cut).toBeNull();

  const much = await summarising();
  much.request.say('s'.repeat(20_000));
  much.request.end();
  expect((await ended(much.long, much.answer.id)).failure).toMatchObject({
    sentence: 'The summary is longer than m at Scripted can take together with this message.',
    steps: [{ do: 'cut_context', mode: 'drop' }],
  });
  // It is kept: shortened by hand it will do.
  const { cut } = much.long.contexts.read(much.long.conversationId);
  much.long.contexts.editSummary(much.long.conversationId, cut!.id, 'Trains.');
  much.long.again.retry(much.answer.id, randomUUID(), null);
  expect((await nthSent(much.long, 6)).messages[0]!.content).toContain('Trains.');
});

it('is written in parts where the older messages are more than the model takes at once', async () => {
  const long = await openLong(12);
  long.takes.room = 8000;
  long.contexts.choose(long.conversationId, 'summary');
  const { answer } = long.ask('[Q12] And now?');
  const parts: string[][] = [];
  for (let n = 13; ; n++) {
    const asked = await nthSent(long, n);
    if (!isForSummary(asked)) {
      asked.end();
      break;
    }
    expect(tokensOf(asked.question)).toBeLessThanOrEqual(8000);
    parts.push(namesIn(asked));
    asked.say(`[S${n}] so far`);
    asked.end();
  }
  await ended(long, answer.id);
  expect(parts.length).toBeGreaterThan(2);
  const read = parts.flatMap((names, n) => (n === 0 ? names : names.slice(1)));
  const above = long.contexts.read(long.conversationId).cut!.messages;
  expect(read).toEqual(
    long
      .shown()
      .slice(0, above)
      .map((_, n) => `${n % 2 === 0 ? 'Q' : 'A'}${n >> 1}`),
  );
  expect(parts.slice(1).map(([first]) => first)).toEqual(parts.slice(0, -1).map((_, n) => `S${n + 13}`));
});

it('is asked for in smaller parts where the service refuses them', async () => {
  const { long, request } = await summarising();
  request.fail(TOO_LONG);
  const half = await nthSent(long, 6);
  expect(isForSummary(half)).toBe(true);
  expect(half.messages[0]!.content.length).toBeLessThan(request.messages[0]!.content.length);
  expect(namesIn(half)[0]).toBe('Q0');
  half.fail({ ...TOO_LONG, class: 'cancelled', reason: 'stopped' });
});

it('is sent to nobody but the one that the answer is said to come from', async () => {
  const { long, answer, request } = await summarising();
  request.say('Trains.');
  request.end();
  expect((await nthSent(long, 6)).question.model).toEqual({
    connectionId: '00000000-0000-4000-8000-000000000001',
    name: 'm',
  });
  long.chat.stop(answer.id);
});
