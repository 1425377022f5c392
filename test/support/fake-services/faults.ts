import { COMMON_REPLIES, type ReplyName, SPECIAL_REPLIES } from './reply';
import type { WireName } from './wire';
import { WIRE } from './wires';

/** Misbehaviour of the connection or of the answer, the same on every wire. */
export const TRANSPORT_FAULTS = [
  /** The socket is destroyed before any byte. */
  'reset',
  /** Nothing comes, ever. */
  'hang',
  /** The head comes, then nothing. */
  'headers_then_hang',
  /** Half of the answer comes, then nothing. */
  'stall',
  /** Half of the answer comes, then the socket is destroyed. */
  'cut',
  /** Half of the answer comes, then the stream ends as if all were well. */
  'end_early',
  /** Everything comes but the very last event. */
  'no_terminal',
  /** Half of the answer comes, then a failure as an event. */
  'error_event',
  /** The stream ends in the middle of an event. */
  'truncated_frame',
  /** The answer ends without saying why. */
  'no_finish',
  /** A complete answer without any text. */
  'empty',
  /** 200 and nothing else. */
  'empty_body',
  /** A web page with 200. */
  'html',
  /** The right answer under a wrong content type. */
  'wrong_content_type',
  /** One JSON document although a stream was asked for. */
  'not_streamed',
  'redirect_same_host',
  'redirect_other_host',
  /** One byte at a time. */
  'slow_drip',
  /** One event of several megabytes. */
  'giant_chunk',
  /** Bytes that are no UTF-8 in the middle of the text. */
  'invalid_utf8',
  /** Comments, pings or empty lines between all events. */
  'comments',
  /** Lines end in CR LF. */
  'crlf',
] as const;

/** Misbehaviour that only some wires have the means for. */
export const SPECIAL_FAULTS = [
  /** The end is told twice. */
  'double_done',
  /** Half of the answer comes, then the event of a failed response. */
  'failed_event',
  /** Kinds of events that do not exist yet. */
  'unknown_events',
  /** The service's filter ends the answer in the middle. */
  'refused_in_stream',
  /** The model's window is full in the middle of the answer. */
  'window_full',
  /** The prompt is refused with 200. */
  'blocked_prompt',
] as const;

/** Model lists that are not as they should be. */
export const LIST_FAULTS = [
  'models_many',
  'models_duplicates',
  'models_wrong_types',
  'models_none',
  'models_null',
] as const;

export type TransportFault = (typeof TRANSPORT_FAULTS)[number];
export type SpecialFault = (typeof SPECIAL_FAULTS)[number];
export type ListFault = (typeof LIST_FAULTS)[number];
export type FaultName = ReplyName | TransportFault | SpecialFault | ListFault;

/** Every fault there is. */
export const FAULTS = [
  ...COMMON_REPLIES,
  ...SPECIAL_REPLIES,
  ...TRANSPORT_FAULTS,
  ...SPECIAL_FAULTS,
  ...LIST_FAULTS,
] as const satisfies readonly FaultName[];

/** A fault with its details. */
export interface FaultOptions {
  readonly fault: FaultName;
  /** Which requests it befalls; unless given, those that it befalls in reality. */
  readonly on?: 'generation' | 'models' | 'all' | undefined;
  /** What a reply says in `retry-after`, in seconds, instead of its usual figure; null: nothing. */
  readonly retryAfterSeconds?: number | null | undefined;
  /** What an `error_event` tells; overload unless given. */
  readonly event?: ReplyName | undefined;
  /** Milliseconds between the bytes of a `slow_drip`; 0 unless given: one byte per turn of the event loop. */
  readonly msPerByte?: number | undefined;
}

/** How a fake misbehaves. */
export type Fault = FaultName | FaultOptions;

/** The account may list models while it may not generate: as in reality, these do not touch the list. */
const ON_GENERATION: ReadonlySet<FaultName> = new Set<FaultName>([
  'credits',
  'payment_required',
  'spend_cap',
  'model_missing',
  'model_forbidden',
  'model_loading',
  'context_too_long',
  'content_filter',
  'bad_request',
  'request_too_large',
  'no_terminal',
  'no_finish',
  'empty',
  'not_streamed',
  'comments',
  'crlf',
  ...SPECIAL_FAULTS,
]);

/** A fault that knows what it befalls. */
export interface CheckedFault extends FaultOptions {
  readonly on: 'generation' | 'models' | 'all';
}

/** Fills in what a fault befalls. Throws when the wire cannot have it, so that no test passes for nothing. */
export function checkedFault(fault: Fault, wire: WireName): CheckedFault {
  const options: FaultOptions = typeof fault === 'string' ? { fault } : fault;
  if (!applies(options.fault, wire)) throw new Error(`${wire} cannot have the fault ${options.fault}`);
  return { ...options, on: options.on ?? usuallyOn(options.fault) };
}

function usuallyOn(fault: FaultName): CheckedFault['on'] {
  if (LIST_FAULTS.some((name) => name === fault)) return 'models';
  return ON_GENERATION.has(fault) ? 'generation' : 'all';
}

/** Every fault that a wire can have, for running through all of them. */
export function faultsOf(wire: WireName): FaultName[] {
  return FAULTS.filter((fault) => applies(fault, wire));
}

/** Whether a wire has the means for a fault. */
export function applies(fault: FaultName, wire: WireName): boolean {
  switch (fault) {
    case 'double_done':
      return wire !== 'gemini';
    case 'unknown_events':
      return wire === 'anthropic' || wire === 'openai-responses';
    case 'refused_in_stream':
      return wire !== 'ollama';
    case 'failed_event':
      return wire === 'openai-responses';
    case 'window_full':
      return wire === 'anthropic';
    case 'blocked_prompt':
      return wire === 'gemini';
    default:
      return !isReply(fault) || WIRE[wire].replies('')[fault] !== undefined;
  }
}

/** Whether a fault is a whole HTTP answer. */
export function isReply(fault: FaultName): fault is ReplyName {
  return [...COMMON_REPLIES, ...SPECIAL_REPLIES].some((name) => name === fault);
}
