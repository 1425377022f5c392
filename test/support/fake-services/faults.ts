import type { DialectName } from './dialects';
import { type FaultName, FAULTS, LIST_FAULTS, SPECIAL_FAULTS, type SpecialFault } from './fault-names';
import { COMMON_REPLIES, type ReplyName, SPECIAL_REPLIES } from './reply';
import type { Wire, WireName } from './wire';
import { wireOf } from './wires';

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
export function checkedFault(fault: Fault, wire: Wire): CheckedFault {
  const options: FaultOptions = typeof fault === 'string' ? { fault } : fault;
  if (!applies(options.fault, wire)) throw new Error(`This service cannot have the fault ${options.fault}`);
  return { ...options, on: options.on ?? usuallyOn(options.fault) };
}

function usuallyOn(fault: FaultName): CheckedFault['on'] {
  if (LIST_FAULTS.some((name) => name === fault)) return 'models';
  return ON_GENERATION.has(fault) ? 'generation' : 'all';
}

/** Every fault that a service can have, for running through all of them. */
export function faultsOf(wire: WireName, dialect?: DialectName): FaultName[] {
  const spoken = wireOf(wire, dialect);
  return FAULTS.filter((fault) => applies(fault, spoken));
}

function applies(fault: FaultName, wire: Wire): boolean {
  if (isReply(fault)) return wire.replies('')[fault] !== undefined;
  return isSpecial(fault) ? wire.specials.includes(fault) : true;
}

function isSpecial(fault: FaultName): fault is SpecialFault {
  return SPECIAL_FAULTS.some((name) => name === fault);
}

/** Whether a fault is a whole HTTP answer. */
export function isReply(fault: FaultName): fault is ReplyName {
  return [...COMMON_REPLIES, ...SPECIAL_REPLIES].some((name) => name === fault);
}
