import type { Exchange } from './exchange';
import { isReply } from './faults';
import { CONNECTION_FAULTS } from './faults/connection';
import { MODEL_LIST_FAULTS } from './faults/list';
import { STREAM_FAULTS } from './faults/stream';
import type { Reply, ReplyName } from './reply';
import { replySteps, type Step } from './step';

const FAULTS = { ...CONNECTION_FAULTS, ...STREAM_FAULTS, ...MODEL_LIST_FAULTS };

/** What is sent when the exchange's fault befalls it. */
export function misbehave(exchange: Exchange): Iterable<Step> {
  const { fault } = exchange.options;
  return isReply(fault) ? replySteps(replyOf(exchange, fault)) : FAULTS[fault](exchange);
}

function replyOf({ call, options }: Exchange, name: ReplyName): Reply {
  const reply = call.speech.replies(call.kind === 'generation' ? call.model : '')[name];
  if (!reply) throw new Error(`This service has no such failure: ${name}`);
  if (options.retryAfterSeconds === undefined) return reply;
  const { 'retry-after': _, ...headers } = reply.headers ?? {};
  const seconds = options.retryAfterSeconds;
  return { ...reply, headers: { ...headers, ...(seconds === null ? {} : { 'retry-after': String(seconds) }) } };
}
