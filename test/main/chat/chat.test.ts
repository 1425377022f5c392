import { randomUUID } from 'node:crypto';
import { onTestFinished, describe, expect, it, vi } from 'vitest';
import { UNDO_REMOVE_MS } from '../../../src/main/chat/branches';
import { ProblemError } from '../../../src/main/problem-error';
import type { Failure } from '../../../src/shared/domain/failure';
import { MESSAGE_MAX_BYTES } from '../../../src/shared/domain/message';
import { eventually } from '../../support/eventually';
import { ended, openChat, send } from './chat-bed';

const OVERLOADED: Failure = {
  class: 'overloaded',
  reason: 'service_overloaded',
  provider: 'anthropic',
  sentence: 'Claude is overloaded.',
  cause: null,
  advice: 'Try again in a minute.',
  steps: [{ do: 'retry' }],
  status: 529,
  serviceWords: 'Overloaded',
  requestId: null,
  retryAt: null,
  at: 1,
};

function problemCode(work: () => unknown): string | null {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return null;
}

describe('sending', () => {
  it('has question and answer on disk when it returns', async () => {
    const opened = await openChat();
    const { conversation, question, answer } = send(opened, 'Plan a trip to Porto');
    const rows = opened.storage.db.prepare('SELECT id, role, status, text FROM messages ORDER BY rowid').all();
    expect(rows).toEqual([
      { id: question.id, role: 'user', status: null, text: 'Plan a trip to Porto' },
      { id: answer.id, role: 'assistant', status: 'streaming', text: '' },
    ]);
    expect(conversation.title).toBe('Plan a trip to Porto');
  });

  it('streams what arrives, in order and with its place, and saves the whole with its usage', async () => {
    const opened = await openChat();
    const { answer } = send(opened, 'q');
    const [asked] = opened.primary.asked;
    asked!.think('hm');
    asked!.say('Hello ');
    asked!.say('world');
    asked!.end();
    const end = await ended(opened, answer.id);
    expect(end).toMatchObject({ status: 'done', text: 'Hello world', reasoning: 'hm', failure: null });
    expect(end.usage).toEqual({ input: 3, cachedInput: null, output: 5, reasoning: null });
    let text = '';
    for (const event of opened.heard) {
      if (event.type !== 'answer_delta' || event.part !== 'text') continue;
      expect(event.offset).toBe(text.length);
      text += event.text;
    }
    expect(text).toBe('Hello world');
    expect(opened.branches.page(answer.conversationId, 10, null).items.at(-1)).toEqual(end);
  });

  it('is carried out once however often it is repeated', async () => {
    const opened = await openChat();
    const call = { conversationId: randomUUID(), questionId: randomUUID(), answerId: randomUUID(), text: 'once' };
    const first = opened.chat.send(call);
    opened.primary.asked[0]!.say('so far');
    await eventually(() => expect(opened.chat.send(call).answer.text).toBe('so far'));
    expect(opened.chat.send(call).question).toEqual(first.question);
    expect(opened.primary.asked).toHaveLength(1);
    expect(opened.branches.page(call.conversationId, 10, null).items).toHaveLength(2);
  });

  it('sends the branch so far with every further question', async () => {
    const opened = await openChat();
    const { answer, conversation } = send(opened, 'first');
    opened.primary.asked[0]!.say('answer');
    opened.primary.asked[0]!.end();
    await ended(opened, answer.id);
    send(opened, 'second', conversation.id);
    expect(opened.primary.asked[1]!.messages).toEqual([
      { role: 'user', content: 'first' },
      { role: 'assistant', content: 'answer' },
      { role: 'user', content: 'second' },
    ]);
  });

  it('saves nothing and asks nobody for what cannot be sent', async () => {
    const opened = await openChat();
    expect(problemCode(() => send(opened, ' \n'))).toBe('invalid_input');
    expect(problemCode(() => send(opened, 'é'.repeat(MESSAGE_MAX_BYTES / 2 + 1)))).toBe('message_too_large');
    expect(problemCode(() => send(opened, 'x'.repeat(MESSAGE_MAX_BYTES)))).toBeNull();
    const { conversation } = send(opened, 'running');
    expect(problemCode(() => send(opened, 'too early', conversation.id))).toBe('answer_running');
    opened.chat.remove(conversation.id);
    expect(problemCode(() => send(opened, 'too late', conversation.id))).toBe('not_found');
    expect(opened.primary.asked).toHaveLength(2);
    expect(opened.storage.db.prepare('SELECT count(*) FROM messages').pluck().get()).toBe(4);
  });

  it('saves nothing when Primary cannot be asked', async () => {
    const opened = await openChat();
    vi.spyOn(opened.primary, 'ask').mockImplementation(() => {
      throw new ProblemError('no_primary', 's', 'a');
    });
    opened.drafts.save('new', 'typed', null);
    expect(problemCode(() => send(opened, 'typed'))).toBe('no_primary');
    expect(opened.storage.db.prepare('SELECT count(*) FROM conversations').pluck().get()).toBe(0);
    expect(opened.drafts.read('new').text).toBe('typed');
  });
});

describe('an answer that does not end well', () => {
  it('keeps what arrived when it is stopped', async () => {
    const opened = await openChat();
    const { answer } = send(opened, 'q');
    const [asked] = opened.primary.asked;
    asked!.say('half');
    await eventually(() => expect(opened.heard.some((e) => e.type === 'answer_delta')).toBe(true));
    opened.chat.stop(answer.id);
    expect(asked!.signal.aborted).toBe(true);
    asked!.fail({ ...OVERLOADED, class: 'cancelled', reason: 'stopped' });
    expect(await ended(opened, answer.id)).toMatchObject({ status: 'stopped', text: 'half', failure: null });
  });

  it('is interrupted when it breaks after text, failed when it breaks before', async () => {
    const opened = await openChat();
    const first = send(opened, 'a').answer;
    opened.primary.asked[0]!.say('half');
    opened.primary.asked[0]!.fail(OVERLOADED);
    expect(await ended(opened, first.id)).toMatchObject({ status: 'interrupted', text: 'half', failure: OVERLOADED });
    const second = send(opened, 'b').answer;
    opened.primary.asked[1]!.fail(OVERLOADED);
    expect(await ended(opened, second.id)).toMatchObject({ status: 'failed', text: '', failure: OVERLOADED });
  });

  it('has its arrived text on disk within a second, in silence as well as in a steady stream', async () => {
    const opened = await openChat();
    const { answer } = send(opened, 'q');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const text = () => opened.storage.db.prepare('SELECT text FROM messages WHERE id = ?').pluck().get(answer.id);
    opened.primary.asked[0]!.say('saved while waiting');
    await vi.advanceTimersByTimeAsync(1000);
    expect(text()).toBe('saved while waiting');
    for (let word = 0; word < 20; word += 1) {
      opened.primary.asked[0]!.say('.');
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(text()).toMatch(/^saved while waiting\.+$/);
  });

  it('is interrupted, with what arrived, when the app closes', async () => {
    const opened = await openChat();
    const { answer } = send(opened, 'q');
    opened.primary.asked[0]!.say('half');
    await eventually(() => expect(opened.heard.some((e) => e.type === 'answer_delta')).toBe(true));
    opened.chat.dispose();
    expect(opened.storage.db.prepare('SELECT status, text FROM messages WHERE id = ?').get(answer.id)).toEqual({
      status: 'interrupted',
      text: 'half',
    });
  });

  it('is marked interrupted at the next start when the app was killed', async () => {
    const opened = await openChat();
    const { answer } = send(opened, 'q');
    const again = opened.reopen();
    expect(again.branches.page(answer.conversationId, 10, null).items.at(-1)).toMatchObject({ status: 'interrupted' });
  });

  it('is interrupted and reported when something of our own breaks', async () => {
    const opened = await openChat();
    vi.spyOn(opened.primary, 'ask').mockReturnValue({
      source: { connectionId: randomUUID(), label: 'x', model: 'm', practice: false },
      // oxlint-disable-next-line require-yield -- it breaks before its first part
      async *parts() {
        throw new Error('defect');
      },
    });
    const { answer } = send(opened, 'q');
    expect(await ended(opened, answer.id)).toMatchObject({ status: 'interrupted' });
    expect(opened.broke).toEqual([new Error('defect')]);
  });
});

describe('retry', () => {
  it('asks the same question again, beside the old answer', async () => {
    const opened = await openChat();
    const { answer, conversation, question } = send(opened, 'q');
    opened.primary.asked[0]!.fail(OVERLOADED);
    await ended(opened, answer.id);
    const { answer: again } = opened.again.retry(answer.id, randomUUID(), null);
    expect(opened.primary.asked[1]!.messages).toEqual([{ role: 'user', content: 'q' }]);
    opened.primary.asked[1]!.say('now');
    opened.primary.asked[1]!.end();
    const end = await ended(opened, again.id);
    expect(opened.branches.page(conversation.id, 10, null).items).toEqual([question, end]);
    expect(opened.storage.db.prepare('SELECT count(*) FROM messages').pluck().get()).toBe(3);
    expect(opened.again.retry(answer.id, again.id, null).answer).toEqual(end);
    expect(opened.primary.asked).toHaveLength(2);
  });
});

describe('reading', () => {
  it('pages a conversation from its end, without gaps or repetition', async () => {
    const opened = await openChat();
    const conversationId = randomUUID();
    for (let n = 0; n < 7; n += 1) {
      const { answer } = send(opened, `question ${n}`, conversationId);
      opened.primary.asked[n]!.say(`answer ${n}`);
      opened.primary.asked[n]!.end();
      await ended(opened, answer.id);
    }
    const seen: string[] = [];
    let before: string | null = null;
    for (;;) {
      const page = opened.branches.page(conversationId, 4, before);
      seen.unshift(...page.items.map((message) => message.text));
      if (!page.more) break;
      before = page.items[0]!.id;
    }
    expect(seen).toEqual(Array.from({ length: 7 }, (_, n) => [`question ${n}`, `answer ${n}`]).flat());
  });

  it('pages the conversations newest first, those of one moment included', async () => {
    const opened = await openChat();
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const sent = Array.from({ length: 5 }, (_, n) => send(opened, `q${n}`).conversation.id);
    const first = opened.chat.conversations(3, null);
    const last = first.items.at(-1)!;
    const second = opened.chat.conversations(3, { updatedAt: last.updatedAt, id: last.id });
    expect([first.more, second.more]).toEqual([true, false]);
    expect([...first.items, ...second.items].map((c) => c.id).sort()).toEqual([...sent].sort());
  });
});

describe('titles, deletion and drafts', () => {
  it('renames, and refuses an empty title', async () => {
    const opened = await openChat();
    const { conversation } = send(opened, 'q');
    expect(opened.chat.rename(conversation.id, ' Porto ').title).toBe('Porto');
    expect(problemCode(() => opened.chat.rename(conversation.id, ' '))).toBe('invalid_input');
  });

  it('deletes undoably for a day, then for good', async () => {
    const opened = await openChat();
    const kept = send(opened, 'kept').conversation;
    const lost = send(opened, 'lost').conversation;
    opened.chat.remove(kept.id);
    opened.chat.remove(lost.id);
    expect(opened.chat.conversations(10, null).items).toEqual([]);
    expect(opened.chat.undoRemove(kept.id).title).toBe('Kept');
    opened.clock.offset = UNDO_REMOVE_MS + 1000;
    const { chat: again } = opened.reopen();
    expect(again.conversations(10, null).items.map((c) => c.id)).toEqual([kept.id]);
    expect(problemCode(() => again.undoRemove(lost.id))).toBe('not_found');
    expect(opened.storage.db.prepare('SELECT count(*) FROM messages').pluck().get()).toBe(2);
  });

  it('keeps a draft until it is sent', async () => {
    const opened = await openChat();
    opened.drafts.save('new', 'half a thought', null);
    expect(opened.reopen().drafts.read('new').text).toBe('half a thought');
    const { conversation } = send(opened, 'a whole thought');
    expect(opened.drafts.read('new').text).toBe('');
    opened.drafts.save(conversation.id, 'next', null);
    expect(opened.drafts.read(conversation.id).text).toBe('next');
  });
});
