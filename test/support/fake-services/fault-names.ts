import { COMMON_REPLIES, type ReplyName, SPECIAL_REPLIES } from './reply';

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
