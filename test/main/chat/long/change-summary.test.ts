import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { problemOf } from '../../../support/problem-of';
import { ended } from '../chat-bed';
import { namesIn, nthSent, summarising, text, TOO_LONG } from './long-bed';

it('can be changed to leaving out and back without being written again', async () => {
  const { long, answer, request } = await summarising();
  request.say('Trains.');
  request.end();
  (await nthSent(long, 6)).end();
  await ended(long, answer.id);
  const { conversationId } = long;
  const { cut } = long.contexts.read(conversationId);
  const dropped = await long.contexts.change(conversationId, cut!.id, 'drop');
  expect(dropped).toMatchObject({ mode: 'drop', cut: { mode: 'drop', summary: '', source: null } });
  long.again.retry(answer.id, randomUUID(), null);
  const without = await nthSent(long, 7);
  expect(without.messages[0]!.content).toBe(text('Q3', 3500));
  without.end();
  expect(await long.contexts.change(conversationId, cut!.id, 'summary')).toMatchObject({
    mode: 'summary',
    cut: { mode: 'summary', summary: 'Trains.' },
  });
  expect(long.primary.sent).toHaveLength(7);
});

it('is edited and kept, and never empty', async () => {
  const { long, answer, request } = await summarising();
  request.say('Trains.');
  request.end();
  (await nthSent(long, 6)).end();
  await ended(long, answer.id);
  const { conversationId } = long;
  const { cut } = long.contexts.read(conversationId);
  expect((await problemOf(() => long.contexts.editSummary(conversationId, cut!.id, '  '))).code).toBe('invalid_input');
  const other = long.contexts.editSummary(conversationId, cut!.id, ' Boats. ');
  expect(other.cut).toMatchObject({ summary: 'Boats.', isEdited: true });
  expect(long.reopen().contexts.read(conversationId)).toEqual(other);
  expect((await problemOf(() => long.contexts.editSummary(randomUUID(), cut!.id, 'x'))).code).toBe('not_found');
  expect((await problemOf(() => long.contexts.editSummary(conversationId, randomUUID(), 'x'))).code).toBe('not_found');
});

it('is made again from every message above it, under another mark', async () => {
  const { long, answer, request } = await summarising();
  request.say('Trains.');
  request.end();
  (await nthSent(long, 6)).end();
  await ended(long, answer.id);
  const { conversationId } = long;
  const { cut } = long.contexts.read(conversationId);
  const writing = long.contexts.writeAgain(conversationId, cut!.id);
  const again = await nthSent(long, 7);
  expect(namesIn(again)).toEqual(['Q0', 'A0', 'Q1', 'A1', 'Q2', 'A2']);
  expect((await problemOf(() => long.contexts.writeAgain(conversationId, cut!.id))).code).toBe('answer_running');
  again.say('Boats.');
  again.end();
  const { cut: made } = await writing;
  expect(made).toMatchObject({ summary: 'Boats.', at: cut!.at, messages: 6 });
  expect(made!.id).not.toBe(cut!.id);

  // One that fails leaves everything as it is.
  const failing = problemOf(() => long.contexts.writeAgain(conversationId, made!.id));
  (await nthSent(long, 8)).fail({ ...TOO_LONG, class: 'overloaded', reason: 'service_overloaded' });
  expect(await failing).toMatchObject({ code: 'call_failed', failure: { class: 'overloaded' } });
  expect(long.contexts.read(conversationId).cut).toEqual(made);
});

it('goes with the rest of an answer that goes on', async () => {
  const { long, answer, request } = await summarising();
  request.say('Trains.');
  request.end();
  const question = await nthSent(long, 6);
  question.say('Half of');
  long.chat.stop(answer.id);
  question.fail({ ...TOO_LONG, class: 'cancelled', reason: 'stopped' });
  await ended(long, answer.id);
  long.again.goOn(answer.id, randomUUID());
  const rest = await nthSent(long, 7);
  expect(rest.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant', 'user']);
  expect(rest.messages[0]!.content).toContain('Trains.');
  expect(rest.messages[3]!.content).toBe('Half of');
});

it('counts in the outlook of the next message', async () => {
  const { long, answer, request } = await summarising();
  request.say('Trains.');
  request.end();
  (await nthSent(long, 6)).end();
  await ended(long, answer.id);
  long.outlooks.of({ scope: long.conversationId, text: 'Next', attachmentIds: [] });
  const looked = long.lookedAt.at(-1)!;
  expect(looked.messages[0]!.content).toContain('Trains.');
  expect(looked.messages[0]!.content).toContain('[Q3]');
  expect(looked.messages.at(-1)!.content).toContain('Next');
});
