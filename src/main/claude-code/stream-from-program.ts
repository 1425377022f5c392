import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { AnswerPart } from '../providers/answer-part';
import { classify } from '../providers/classify';
import { PartQueue } from '../providers/part-queue';
import { SilenceWatch } from '../providers/silence-watch';
import { SilenceError } from '../providers/transport-errors';
import type { Turn } from './conversation-prompt';
import type { Candidate } from './identify';
import { failureOf, failureOfProgram, NOT_STARTED } from './judge';
import { Listener } from './listener';
import { openSession, type Session } from './open-session';

/** What is needed for one answer of the program. */
export interface ProgramCall {
  readonly start: Candidate;
  readonly model: string;
  readonly turns: readonly Turn[];
  /** Stops the answer. The stream ends at once, and the program with it. */
  readonly signal: AbortSignal;
  /** Milliseconds without a first piece of text or reasoning until it counts as timed out. */
  readonly firstTokenMs: number;
  /** Milliseconds of silence in the middle until it counts as stalled. */
  readonly stallMs: number;
  readonly onStart: (child: ChildProcessWithoutNullStreams) => void;
  readonly now: () => number;
}

/** How long the program may take to end by itself after its answer, in milliseconds. */
const REST_MS = 2000;

/**
 * Streams one answer. Always ends with exactly one `end` or `failed` and never throws. Ending the iteration early ends the
 * program.
 */
export async function* streamFromProgram(call: ProgramCall): AsyncGenerator<AnswerPart, void, void> {
  const parts = new PartQueue();
  const listener = new Listener(call.now);
  const run: { session: Session | null; over: boolean } = { session: null, over: false };
  const end = (): void => {
    run.over = true;
    run.session?.end();
  };
  const giveUp = (error: Error): void => {
    const told = error instanceof SilenceError ? listener.trouble : null;
    const failure = told
      ? failureOf(told, call.now())
      : classify('claude-code', { kind: 'thrown', error, phase: 'request' });
    parts.end({ type: 'failed', failure, usage: null });
    end();
  };
  const stop = (): void => giveUp(new DOMException('stopped', 'AbortError'));
  const watch = new SilenceWatch(call.firstTokenMs, call.stallMs, (before) => giveUp(new SilenceError(before)));
  if (call.signal.aborted) stop();
  else {
    call.signal.addEventListener('abort', stop, { once: true });
    void receive(call, run, parts, listener, watch);
  }
  try {
    yield* parts;
  } finally {
    call.signal.removeEventListener('abort', stop);
    watch.end();
    // It is closing by itself behind a whole answer.
    if (parts.complete) setTimeout(end, REST_MS).unref();
    else end();
  }
}

/** Moves what the program says into `parts` until its end. Never rejects. */
async function receive(
  call: ProgramCall,
  run: { session: Session | null; readonly over: boolean },
  parts: PartQueue,
  listener: Listener,
  watch: SilenceWatch,
): Promise<void> {
  let thrown: unknown = null;
  try {
    const session = await openSession(call);
    run.session = session;
    if (run.over) return session.end();
    for await (const message of session.messages) {
      const heard = listener.hear(message);
      if (heard === null) continue;
      if (heard.type !== 'end' && heard.type !== 'failed') watch.heard();
      if (heard.type === 'text' || heard.type === 'reasoning') parts.add(heard);
      else if (heard.type !== 'alive') parts.end(heard);
    }
  } catch (error) {
    thrown = error;
  }
  if (!parts.ended)
    parts.end({ type: 'failed', failure: endWithoutResult(thrown, run.session, listener, call), usage: null });
}

/** What it means that the program ended, or could not be started, without a word about how its answer ended. */
function endWithoutResult(
  thrown: unknown,
  session: Session | null,
  listener: Listener,
  { now }: ProgramCall,
): ReturnType<typeof failureOf> {
  if (listener.hasAnything) return classify('claude-code', { kind: 'finish', reason: null });
  if (listener.trouble) return failureOf(listener.trouble, now());
  const words = session?.errorWords() || null;
  if (isNotStarted(thrown)) return failureOfProgram(NOT_STARTED, words);
  if (session?.saidSomethingElse())
    return failureOfProgram({ class: 'malformed', reason: 'not_a_model_service' }, words);
  return failureOfProgram({ class: 'network', reason: 'reset_connection' }, words);
}

/** Codes with which the system refuses to start a file. */
const REFUSED_STARTS = new Set(['ENOENT', 'EACCES', 'EPERM', 'ENOEXEC', 'ENOTDIR', 'EISDIR', 'UNKNOWN']);

/** Whether an error, or what caused it, is the system's refusal to start the program. */
export function isNotStarted(error: unknown): boolean {
  for (let link = error, depth = 0; link instanceof Error && depth < 5; link = link.cause, depth += 1) {
    if ('code' in link && typeof link.code === 'string' && REFUSED_STARTS.has(link.code)) return true;
    if (/\b(?:ENOENT|EACCES|ENOEXEC)\b|failed to launch|not found at/.test(link.message)) return true;
  }
  return false;
}
