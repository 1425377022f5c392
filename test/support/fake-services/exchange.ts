import type { FaultOptions } from './faults';
import type { Call, FakeAnswer, FakeModel, Frame } from './wire';

/** A place in an answer at which it waits. */
export interface Hold {
  readonly after: number;
  readonly until: Promise<void>;
}

/** What a fake says and how, as its tests have set it. */
export interface Mood {
  answer: FakeAnswer;
  /** Null: as fast as it is taken. */
  tokensPerSecond: number | null;
  /** Where its text is held, in tokens, and until when; null: nowhere. */
  held: Hold | null;
  models: readonly FakeModel[];
}

/** An answer before it is sent. */
export interface Message {
  readonly type: string;
  readonly frames: readonly Frame[];
  /** Milliseconds between two pieces of text. */
  readonly msPerToken: number;
  readonly held: Hold | null;
}

/** One request that is being answered, with all that a fault may need. */
export interface Exchange {
  readonly call: Call;
  readonly mood: Mood;
  /** The path with its query, as it was asked for. */
  readonly path: string;
  /** An origin of the same kind at another place, which records what reaches it. */
  readonly elsewhere: string;
  readonly options: FaultOptions;
}

/** What an exchange would answer if all were well, with what is changed. */
export function messageOf(
  { call, mood }: Exchange,
  change: { answer?: Partial<FakeAnswer>; models?: readonly FakeModel[] } = {},
): Message {
  const msPerToken = mood.tokensPerSecond === null ? 0 : 1000 / mood.tokensPerSecond;
  if (call.kind === 'models') return document(call.list(change.models ?? mood.models));
  if (call.kind === 'other') return document(call.reply.body);
  const answer = { ...mood.answer, ...change.answer };
  if (!call.stream) return document(call.speech.whole(answer, call.model));
  return { type: call.speech.streamType, frames: call.speech.frames(answer, call.model), msPerToken, held: mood.held };
}

/** One JSON document as an answer. */
export function document(body: unknown): Message {
  return {
    type: 'application/json',
    frames: [{ role: 'whole', content: JSON.stringify(body) }],
    msPerToken: 0,
    held: null,
  };
}
