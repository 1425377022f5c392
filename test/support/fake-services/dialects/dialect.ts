import { openaiReplies } from '../replies/openai';
import { COMMON_REPLIES, type Replies, type Reply } from '../reply';
import type { Call, FakeModel, Speech } from '../wire';

/** What a service that speaks OpenAI's wires does in its own way. */
export interface Dialect {
  /** What a person types behind the origin as base URL. */
  readonly basePath: string;
  readonly models: readonly FakeModel[];
  /** One row of its model list. */
  row(model: FakeModel): unknown;
  /** The paths that it answers without a key. */
  readonly openPaths: readonly string[];
  readonly keyHeader: 'authorization' | 'api-key';
  replies(model: string): Replies;
  /** What is at none of its addresses. */
  unknownPath(call: string): Reply;
  /** Where a stream tells its token counts: in a chunk of their own if asked for, or in the last chunk, unasked. */
  readonly usage: 'own_chunk' | 'last_chunk' | 'x_groq';
  /** What it sends while it has nothing to say. */
  readonly comment: string;
  /** What a failure in the middle of a stream adds to its body. */
  readonly errorExtras?: object;
  /** Its further addresses, as "METHOD /path". */
  readonly also: Readonly<Record<string, (speech: Speech) => Call | Reply>>;
}

/** OpenAI's forms of what happens everywhere, for the dialects that share them. */
export function sharedReplies(model: string): Replies {
  const all = openaiReplies(model);
  return Object.fromEntries(COMMON_REPLIES.map((name) => [name, all[name]])) as Replies;
}

/** A JSON document at an address of its own. */
export function document(body: unknown): (speech: Speech) => Call {
  return (speech) => ({ kind: 'other', speech, reply: { status: 200, body } });
}
