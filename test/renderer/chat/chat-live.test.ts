import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dispatch } from '../../../src/renderer/state/events';
import { retryAnswer, sendMessage } from '../../../src/renderer/state/chat-actions';
import { useLiveAnswers } from '../../../src/renderer/state/chat-live';
import { openThread, readEarlier } from '../../../src/renderer/state/chat-reading';
import { threadOf, useThreads } from '../../../src/renderer/state/chat-threads';
import { useSession } from '../../../src/renderer/state/session';
import type { Answer, Message } from '../../../src/shared/domain/message';
import { createFakeMain, fakeState, type FakeMain } from '../support/fake-main';
import { sampleAnswer, sampleConversation, sampleId, sampleProblem, sampleQuestion } from '../support/samples';
import { eventually } from '../../support/eventually';

const conversation = sampleConversation(0);
const question = sampleQuestion();
const streaming = sampleAnswer({ text: 'One', status: 'streaming', usage: null, durationMs: null });

let fake: FakeMain;

function begin(messages: Message[]): void {
  fake = createFakeMain(fakeState({ conversations: [conversation], messages }));
  useSession.setState({ main: fake.main, status: 'ready' });
}

function delta(text: string, offset: number, part: 'text' | 'reasoning' = 'text'): void {
  dispatch({ type: 'answer_delta', conversationId: conversation.id, answerId: streaming.id, part, offset, text });
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const shown = (): Answer => {
  const live = useLiveAnswers.getState().byId[streaming.id];
  return live ?? (threadOf(conversation.id)?.messages[streaming.id] as Answer);
};
const pagesRead = () => fake.calls.filter(({ call }) => call === 'chat.messages').length;

beforeEach(() => begin([question, streaming]));
afterEach(() => {
  for (const store of [useSession, useThreads, useLiveAnswers] as const) {
    (store as typeof useSession).setState(store.getInitialState() as ReturnType<typeof useSession.getState>, true);
  }
});

describe('an answer that streams', () => {
  it('grows by what arrives, once per frame, and tells nobody else', async () => {
    await openThread(fake.main, conversation.id);
    const threads = vi.fn<() => void>();
    const lives = vi.fn<() => void>();
    const ends = [useThreads.subscribe(threads), useLiveAnswers.subscribe(lives)];
    delta(' two', 3);
    delta(' three', 7);
    delta('think', 0, 'reasoning');
    await frame();
    expect(shown()).toMatchObject({ text: 'One two three', reasoning: 'think' });
    expect([lives.mock.calls.length, threads.mock.calls.length]).toEqual([1, 0]);
    for (const end of ends) end();
  });

  it('takes only what is new from a delta that overlaps', async () => {
    await openThread(fake.main, conversation.id);
    delta('One two', 0);
    delta('One', 0);
    await frame();
    expect(shown().text).toBe('One two');
  });

  it('is read again when a delta is missing', async () => {
    await openThread(fake.main, conversation.id);
    fake.state.messages = [question, { ...streaming, text: 'One two three' }];
    delta(' three', 7);
    await eventually(() => expect(shown().text).toBe('One two three'));
    expect(pagesRead()).toBe(2);
    delta(' four', 13);
    await frame();
    expect(shown().text).toBe('One two three four');
  });

  it('loses nothing that arrives while its conversation is read', async () => {
    const opening = openThread(fake.main, conversation.id);
    delta(' two', 3);
    await opening;
    await frame();
    expect(shown().text).toBe('One two');
  });

  it('ends as main says', async () => {
    await openThread(fake.main, conversation.id);
    delta(' two', 3);
    dispatch({ type: 'answer_changed', answer: { ...streaming, text: 'One two!', status: 'done' } });
    await frame();
    expect(shown()).toMatchObject({ text: 'One two!', status: 'done' });
    expect(useLiveAnswers.getState().byId).toEqual({});
  });

  it('of a conversation that was never opened is left alone', async () => {
    delta(' two', 3);
    await frame();
    expect(useThreads.getState().byId).toEqual({});
    expect(pagesRead()).toBe(0);
  });
});

describe('sending', () => {
  it('shows the question and the answer once main has them, with words that came before', async () => {
    begin([]);
    const sending = sendMessage(null, 'Hello');
    await eventually(() => expect(fake.state.messages).toHaveLength(2));
    const answer = fake.state.messages[1] as Answer;
    dispatch({
      type: 'answer_delta',
      conversationId: answer.conversationId,
      answerId: answer.id,
      part: 'text',
      offset: 0,
      text: 'Hi',
    });
    const id = await sending;
    await frame();
    expect(threadOf(id)?.ids.map((messageId) => threadOf(id)?.messages[messageId]?.text)).toEqual(['Hello', '']);
    expect(useLiveAnswers.getState().byId[answer.id]?.text).toBe('Hi');
  });

  it('keeps its ids when the same text is sent again after a failure', async () => {
    begin([]);
    fake.failNext('chat.send', sampleProblem());
    await expect(sendMessage(null, 'Hello')).rejects.toThrow();
    await sendMessage(null, 'Hello');
    const [first, second] = fake.calls.filter(({ call }) => call === 'chat.send').map(({ input }) => input);
    expect(second).toEqual(first);
    await sendMessage(null, 'Hello');
    expect(fake.calls.filter(({ call }) => call === 'chat.send').at(-1)?.input).not.toEqual(first);
  });

  it('of another text after a failure is another question', async () => {
    begin([]);
    fake.failNext('chat.send', sampleProblem());
    await expect(sendMessage(null, 'Hello')).rejects.toThrow();
    await sendMessage(null, 'Hello there');
    const ids = fake.calls
      .filter(({ call }) => call === 'chat.send')
      .map(({ input }) => (input as { questionId: string }).questionId);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('trying again', () => {
  it('puts the new answer in the old one’s place', async () => {
    const done: Answer = { ...streaming, status: 'done' };
    begin([question, done]);
    await openThread(fake.main, conversation.id);
    await retryAnswer(done);
    const ids = threadOf(conversation.id)?.ids ?? [];
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(question.id);
    expect(ids).not.toContain(done.id);
  });
});

describe('a long conversation', () => {
  const messages = Array.from({ length: 150 }, (_, at) => sampleQuestion({ id: sampleId(at, 9), text: `m${at}` }));

  it('is read from its end, a page at a time', async () => {
    begin(messages);
    await openThread(fake.main, conversation.id);
    expect(threadOf(conversation.id)?.ids.at(0)).toBe(sampleId(90, 9));
    await readEarlier(fake.main, conversation.id);
    await readEarlier(fake.main, conversation.id);
    expect(threadOf(conversation.id)?.ids).toEqual(messages.map(({ id }) => id));
    expect(threadOf(conversation.id)?.more).toBe(false);
    await readEarlier(fake.main, conversation.id);
    expect(pagesRead()).toBe(3);
  });

  it('is not read twice over the same line, and again over a new one', async () => {
    await openThread(fake.main, conversation.id);
    await openThread(fake.main, conversation.id);
    expect(pagesRead()).toBe(1);
    const again = createFakeMain(fake.state);
    await openThread(again.main, conversation.id);
    expect(again.calls).toHaveLength(1);
  });
});
