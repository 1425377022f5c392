import { create } from 'zustand';
import type { Answer } from '../../shared/domain/message';
import { type AnswerEvent, onAnswerEvent } from './events';
import { currentMain } from './session';
import { onThreadRead, readNewest } from './chat-reading';
import { keepAnswer, threadOf } from './chat-threads';

type Delta = Extract<AnswerEvent, { type: 'answer_delta' }>;

/** How long a model reasoned before its answer began, as this window saw it. */
interface ReasoningTime {
  readonly startedAt: number;
  readonly ms: number | null;
}

interface LiveAnswers {
  /** Answers that are being received, with the text that has arrived. */
  readonly byId: Readonly<Record<string, Answer>>;
  readonly reasoning: Readonly<Record<string, ReasoningTime>>;
}

/** What is being received now. It changes at most once per frame, and only those who show that answer are told. */
export const useLiveAnswers = create<LiveAnswers>(() => ({ byId: {}, reasoning: {} }));

/** Arrived since the last frame, by answer. */
const arrived = new Map<string, Answer>();
let frame: number | null = null;

/** Deltas of answers that are about to be known: their `send` or the conversation's page is still on its way. */
const early = new Map<string, AnswerEvent[]>();
const expected = new Set<string>();

/** The answer as far as it has arrived, this frame included; null when it is not known. */
function latest(conversationId: string, answerId: string): Answer | null {
  const held = arrived.get(answerId) ?? useLiveAnswers.getState().byId[answerId];
  if (held) return held;
  const message = threadOf(conversationId)?.messages[answerId];
  return message?.role === 'assistant' ? message : null;
}

function draw(): void {
  frame = null;
  const changed = Object.fromEntries(arrived);
  arrived.clear();
  useLiveAnswers.setState(({ byId, reasoning }) => ({
    byId: { ...byId, ...changed },
    reasoning: Object.values(changed).reduce(withReasoningTime, reasoning),
  }));
}

function withReasoningTime(times: LiveAnswers['reasoning'], answer: Answer): LiveAnswers['reasoning'] {
  const time = times[answer.id];
  if (answer.reasoning === '' || (time && time.ms !== null)) return times;
  if (!time) return { ...times, [answer.id]: { startedAt: performance.now(), ms: null } };
  return answer.text === '' ? times : { ...times, [answer.id]: { ...time, ms: performance.now() - time.startedAt } };
}

/** Adds what a delta brings beyond what is there. False when something before it is missing. */
function add(delta: Delta): boolean {
  const answer = latest(delta.conversationId, delta.answerId);
  if (answer === null || answer.status !== 'streaming') return true;
  const known = answer[delta.part].length;
  if (delta.offset > known) return false;
  const news = delta.text.slice(known - delta.offset);
  if (news === '') return true;
  arrived.set(answer.id, { ...answer, [delta.part]: answer[delta.part] + news });
  frame ??= requestAnimationFrame(draw);
  return true;
}

function forget(answerId: string): void {
  arrived.delete(answerId);
  useLiveAnswers.setState(({ byId, reasoning }) => {
    const { [answerId]: _gone, ...rest } = byId;
    const time = reasoning[answerId];
    const isOpen = time !== undefined && time.ms === null;
    const ended = isOpen
      ? { ...reasoning, [answerId]: { ...time, ms: performance.now() - time.startedAt } }
      : reasoning;
    return { byId: rest, reasoning: ended };
  });
}

function readAgain(conversationId: string): void {
  void readNewest(currentMain(), conversationId);
}

function hear(event: AnswerEvent): void {
  const [answerId, conversationId] =
    event.type === 'answer_delta'
      ? [event.answerId, event.conversationId]
      : [event.answer.id, event.answer.conversationId];
  const thread = threadOf(conversationId);
  const isAwaited = expected.has(answerId) || thread?.reading === 'newest' || thread?.reading === 'around';
  if (isAwaited && !latest(conversationId, answerId)) {
    early.set(answerId, [...(early.get(answerId) ?? []), event]);
    return;
  }
  if (!thread) return;
  if (event.type === 'answer_delta') {
    if (!add(event)) readAgain(conversationId);
    return;
  }
  if (event.answer.status !== 'streaming') forget(answerId);
  if (!keepAnswer(event.answer)) readAgain(conversationId);
}

/** Replays what came before the answer was known. */
function catchUp(answerId: string): void {
  const events = early.get(answerId) ?? [];
  early.delete(answerId);
  for (const event of events) hear(event);
}

/** Announces an answer whose first words may come before the call that starts it returns. */
export function expectAnswer(answerId: string): void {
  expected.add(answerId);
}

/** The call has returned, or failed: what came early is replayed, or dropped where the answer is not shown. */
export function endExpecting(answerId: string): void {
  expected.delete(answerId);
  catchUp(answerId);
}

/** The answer with what has arrived of it; undefined when it is not being received. */
export function useLiveAnswer(answerId: string): Answer | undefined {
  return useLiveAnswers((live) => live.byId[answerId]);
}

/** How long the model reasoned, in milliseconds; null while it does, and where nobody measured it. */
export function useReasoningMs({ id, reasoningMs }: Answer): number | null {
  return useLiveAnswers((live) => reasoningMs ?? live.reasoning[id]?.ms ?? null);
}

onAnswerEvent(hear);
onThreadRead((thread, ids) => {
  for (const id of ids) {
    const read = thread.messages[id];
    // What main says now stands above what was put together here.
    if (read?.role === 'assistant' && (arrived.has(id) || useLiveAnswers.getState().byId[id])) forget(id);
    if (early.has(id)) catchUp(id);
  }
});
