import type { SpecialFault } from './fault-names';
import type { Replies, Reply } from './reply';

/** The wire formats that the fakes speak. */
export const WIRES = ['openai-chat', 'openai-responses', 'anthropic', 'gemini', 'ollama'] as const;
export type WireName = (typeof WIRES)[number];

/** A model that a fake lists and answers for. */
export interface FakeModel {
  readonly id: string;
  /** Largest prompt in tokens, told where the wire has a place for it. */
  readonly contextTokens?: number;
  readonly imageInput?: boolean;
}

/** One request as it arrived. */
export interface FakeRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
}

/** What a fake is to say. */
export interface FakeAnswer {
  readonly tokens: readonly string[];
  readonly reasoning: readonly string[];
  /** `refused`: the service's filter ended it. Null: no reason is given, as no real service does. */
  readonly finish: 'stop' | 'length' | 'refused' | 'window_full' | null;
  readonly inputTokens: number;
}

/** What a piece of a streamed answer is there for. `whole` is the one piece of an answer that is not streamed. */
export type FrameRole = 'open' | 'text' | 'filler' | 'close' | 'finish' | 'usage' | 'terminal' | 'error' | 'whole';

/** One piece of an answer, as bytes on the wire: an event with its blank line, a line of JSON, or a document. */
export interface Frame {
  readonly role: FrameRole;
  readonly content: string | Buffer;
}

/** How one endpoint speaks: what its answers and failures look like on the wire. */
export interface Speech {
  readonly streamType: string;
  /** A whole streamed answer, from the first event to the last. */
  frames(answer: FakeAnswer, model: string): Frame[];
  /** The same answer as one JSON document. */
  whole(answer: FakeAnswer, model: string): unknown;
  /** A failure that comes as an event after the stream has begun with 200. */
  errorFrame(reply: Reply): Frame;
  /** Something between two events that a reader must skip. */
  readonly skippable: string;
  /** An event of a kind that does not exist yet; null where the wire has no kinds. */
  readonly unknownEvent: string | null;
  replies(model: string): Replies;
}

/** A request for an answer. */
export interface GenerationCall {
  readonly kind: 'generation';
  readonly speech: Speech;
  readonly model: string;
  readonly stream: boolean;
}

/** A request for the model list. */
export interface ModelsCall {
  readonly kind: 'models';
  readonly speech: Speech;
  /** The property that holds the rows. */
  readonly rows: string;
  list(models: readonly FakeModel[]): Record<string, unknown>;
}

/** A request for anything else that the service has. */
export interface OtherCall {
  readonly kind: 'other';
  readonly speech: Speech;
  readonly reply: Reply;
}

/** What a request asks for. */
export type Call = GenerationCall | ModelsCall | OtherCall;

/** One wire format: where things are and what they look like. */
export interface Wire {
  /** What a person types behind the origin as base URL. */
  readonly basePath: string;
  readonly models: readonly FakeModel[];
  /** The faults beyond the common ones that it has the means for. */
  readonly specials: readonly SpecialFault[];
  /** Finds out what a request asks for. A {@link Reply} is the service's own refusal: no such path, unreadable body. */
  route(request: FakeRequest, models: readonly FakeModel[]): Call | Reply;
  /** The service's failures, `model` being the one asked for. */
  replies(model: string): Replies;
  /** The service's refusal of a missing or wrong key; null when the key is right. */
  refuseKey(request: FakeRequest, apiKey: string): Reply | null;
}
