import { randomUUID } from 'node:crypto';
import type { CutMode } from '../../../../src/shared/domain/cut-mode';
import type { Failure } from '../../../../src/shared/domain/failure';
import type { Message } from '../../../../src/shared/domain/message';
import { eventually } from '../../../support/eventually';
import type { Asked } from '../../../support/scripted-primary';
import { ended, openChat, send, type Opened } from '../chat-bed';

/** Whether Primary is asked for a summary. */
export function isForSummary({ question }: Asked): boolean {
  return question.instructions?.startsWith('You write summaries') ?? false;
}

/** The question that Primary was sent last, once there are so many. */
export function nthSent(opened: Opened, count: number): Promise<Asked> {
  return eventually(() => {
    const asked = opened.primary.sent[count - 1];
    if (!asked) throw new Error(`only ${opened.primary.sent.length} were sent`);
    return asked;
  });
}

/** Chat in which a conversation stands that has so many questions, each with its answer. */
export async function openLong(turns: number, length = 3500) {
  const opened = await openChat();
  const conversationId = randomUUID();
  const answers: string[] = [];
  for (let n = 0; n < turns; n++) {
    const { answer } = send(opened, text(`Q${n}`, length), conversationId);
    const asked = await nthSent(opened, n + 1);
    asked.say(text(`A${n}`, length));
    asked.end();
    await ended(opened, answer.id);
    answers.push(answer.id);
  }
  const shown = (): Message[] => opened.branches.page(conversationId, 200, null).items;
  const ask = (words: string) => send(opened, words, conversationId);
  const cut = (answerId: string, mode: CutMode) => opened.again.cut(answerId, randomUUID(), mode);
  return { ...opened, opened, conversationId, answers, shown, ask, cut };
}

/** A text of a length, recognised by its name. */
export function text(name: string, length: number): string {
  return `[${name}]`.padEnd(length, '.');
}

/** The names of the texts in what was sent, in order. */
export function namesIn({ messages }: Pick<Asked, 'messages'>): string[] {
  return messages.flatMap(({ content }) => [...content.matchAll(/\[([QAS]\d+)\]/g)].map(([, name]) => name ?? ''));
}

/** A conversation that is too long, up to the moment at which its summary is asked for. */
export async function summarising() {
  const long = await openLong(4);
  long.takes.room = 8000;
  const blocked = long.ask(text('Q4', 3500));
  await ended(long, blocked.answer.id);
  const { answer } = long.cut(blocked.answer.id, 'summary');
  return { long, answer, request: await nthSent(long, 5) };
}

/** What a service says of a conversation that is too long for it. */
export const TOO_LONG: Failure = {
  class: 'context_length',
  reason: 'prompt_too_long',
  provider: 'openai',
  sentence: 'The conversation has become too long for m at Scripted.',
  cause: null,
  advice: 'Start a new chat.',
  steps: [],
  status: 400,
  serviceWords: 'too long',
  requestId: null,
  retryAt: null,
  at: 1,
};
