import type { Failure } from '../../../shared/domain/failure';
import { NO_COST, type Cost } from '../../../shared/domain/money';
import type { Candidate } from '../../../shared/domain/route';
import type { RanOn } from '../../../shared/domain/task';
import type { CallParameters } from '../../../shared/domain/work';
import type { Backend, BackendTurn } from '../../connections/backend';
import type { ConnectionRow } from '../../connections/connection-row';
import { inWords } from '../../connections/in-words';
import { estimateOf } from '../../limits/estimate';
import type { CallEstimate, Pass } from '../../limits/gate';
import type { ModelReply } from '../../providers/ask-model';
import type { ClassifiedFailure } from '../../providers/classified-failure';
import type { RoutedPart, RoutedTurn } from '../router';
import { CallBook, type CallEnd } from './call-book';
import { entered, leaveOrRelease, passedOver, type PassedOverNow } from './leave';
import type { PromptSize } from './prompt-size';
import type { WalkParts } from './walk-parts';

/** How long one turn may take in all, in milliseconds: the longest answers at the slowest usual pace take less. */
export const TURN_LIMIT_MS = 30 * 60_000;

/** What one call of one candidate came to. `hadText`: text or reasoning was handed on, which is void now. */
export type CallResult =
  | PassedOverNow
  | { readonly type: 'answered'; readonly reply: ModelReply; readonly ranOn: RanOn; readonly cost: Cost }
  /** An answer came and is of no use. */
  | { readonly type: 'unusable'; readonly failure: Failure; readonly hadText: boolean; readonly cost: Cost }
  | { readonly type: 'failed'; readonly failure: Failure; readonly hadText: boolean; readonly cost: Cost }
  | { readonly type: 'cancelled'; readonly cost: Cost };

/** What {@link oneCall} needs beside the house. */
export interface CallRequest {
  readonly turn: RoutedTurn;
  readonly size: PromptSize;
  readonly candidate: Candidate;
  /** The reply as it is to be handed on; null: it is of no use, though it is an answer. */
  readonly judge: (reply: ModelReply) => ModelReply | null;
  /** Called when the call is made, with what it is made of. */
  readonly begins: () => RoutedPart | null;
}

/**
 * One call of one candidate: a slot and a reservation, leave of the circuit breaker, the call, and its books. Asks once
 * and decides nothing. Ending the iteration early ends the call, which then counts as cancelled.
 */
export async function* oneCall(parts: WalkParts, request: CallRequest): AsyncGenerator<RoutedPart, CallResult, void> {
  const { turn, candidate } = request;
  const { revision } = parts.connections;
  const planned = rowFor(parts, candidate);
  if (!planned) return passedOver('disconnected', null);
  const plannedBackend = parts.access.backend(planned);
  const lack = plannedBackend.lacks(turn);
  if (lack) return passedOver(lack, null);
  const parameters = merged(turn.parameters, candidate.parameters);
  const slot = await entered(parts.gate, planned.id, estimateFor(parts, request, planned, parameters), turn.signal);
  if (slot === null) return { type: 'cancelled', cost: NO_COST };
  if (!slot.ok) return passedOver(slot.reason, slot.until);
  const { pass } = slot;
  // While it waited for its slot the connection may have been changed, or be gone.
  const isSame = revision === parts.connections.revision;
  const row = isSame ? planned : rowFor(parts, candidate);
  const leave = leaveOrRelease(parts, row, candidate, pass, turn.signal);
  if (!row || leave.type !== 'go') return leave.type === 'passed_over' ? leave : { type: 'cancelled', cost: NO_COST };
  const backend = isSame ? plannedBackend : parts.access.backend(row);
  const { agent } = turn.request;
  const book = new CallBook(parts, { row, candidate, agent, taskId: turn.taskId, pass, probe: leave.probe });
  return yield* called({ parts, request, row, backend, parameters, pass, book });
}

/** The connection of a candidate with the candidate's model; null: it is not connected. */
function rowFor({ connections }: WalkParts, { connectionId, model }: Candidate): ConnectionRow | null {
  const found = connections.find(connectionId);
  return found && { ...found, default_model: model };
}

interface Call {
  readonly parts: WalkParts;
  readonly request: CallRequest;
  readonly row: ConnectionRow;
  readonly backend: Backend;
  readonly parameters: CallParameters;
  readonly pass: Pass;
  readonly book: CallBook;
}

async function* called(call: Call): AsyncGenerator<RoutedPart, CallResult, void> {
  const { parts, request, row, backend, book } = call;
  const { candidate, judge } = request;
  const ranOn: RanOn = { connectionId: row.id, label: row.label, model: candidate.model, via: candidate.via };
  const words = (failure: ClassifiedFailure): Failure => inWords(failure, row, candidate.model, parts.now());
  const stopped = (isPaid: boolean): CallEnd => ({
    outcome: 'cancelled',
    failure: words(STOPPED),
    usage: null,
    isPaid,
    served: false,
  });
  let hadText = false;
  let isMade = false;
  try {
    const note = request.begins();
    const before: readonly (RoutedPart | null)[] = [note, { type: 'attempt', ranOn }];
    for (const part of before) {
      if (part) yield part;
      // Whoever was told may have stopped it.
      if (request.turn.signal.aborted) return { type: 'cancelled', cost: NO_COST };
    }
    isMade = true;
    for await (const part of backend.turn(turnOf(call))) {
      switch (part.type) {
        case 'text':
        case 'reasoning':
          // The stop is obeyed here as well, should whoever answers be slow to.
          if (request.turn.signal.aborted) return { type: 'cancelled', cost: book.close(stopped(true)) };
          book.heard();
          hadText = true;
          yield part;
          break;
        case 'end': {
          const reply = judge(part.reply);
          const { usage } = part.reply;
          if (reply) {
            const cost = book.close({ outcome: 'succeeded', failure: null, usage, isPaid: true, served: true });
            return { type: 'answered', reply, ranOn, cost };
          }
          const failure = words(WRONG_STRUCTURE);
          const cost = book.close({ outcome: 'unusable', failure, usage, isPaid: true, served: true });
          return { type: 'unusable', failure, hadText, cost };
        }
        case 'failed': {
          const failure = words(part.failure);
          const end = endOfFailed(failure, part.usage, part.hasBegun, hadText);
          const cost = book.close(end);
          if (end.outcome === 'cancelled') return { type: 'cancelled', cost };
          return { type: end.outcome === 'unusable' ? 'unusable' : 'failed', failure, hadText, cost };
        }
      }
    }
    throw new Error('A turn ended without saying how.');
  } finally {
    if (!isMade) book.drop();
    else if (!book.isClosed) {
      book.close(stopped(hadText));
    }
  }
}

function endOfFailed(failure: Failure, usage: CallEnd['usage'], hasBegun: boolean, hadText: boolean): CallEnd {
  const isEmpty = failure.reason === 'empty_answer';
  const common = { failure, usage, isPaid: hasBegun || usage !== null || isEmpty, served: false };
  if (failure.class === 'cancelled') return { ...common, outcome: 'cancelled' };
  if (isEmpty) return { ...common, outcome: 'unusable' };
  return { ...common, outcome: hadText ? 'discarded' : 'failed' };
}

function turnOf({ parts, request, parameters, pass, row }: Call): BackendTurn {
  const { prompt, tools, outputSchema, signal } = request.turn;
  return {
    prompt,
    ...(tools && tools.length > 0 && { tools }),
    outputSchema,
    canStructure: parts.models.factsOf(row.id, row.default_model).structuredOutput,
    parameters,
    signal,
    ...parts.patience(),
    totalMs: TURN_LIMIT_MS,
    onHeaders: (headers) => pass.heard(headers),
  };
}

/** What the call will likely use, which is reserved for it. */
function estimateFor(
  { ledger }: WalkParts,
  { turn, size }: CallRequest,
  row: ConnectionRow,
  { maxOutputTokens }: CallParameters,
): CallEstimate {
  const expected = estimateOf(size.characters, size.images, maxOutputTokens);
  // What the plan went by, where it is known: otherwise a place could be planned again and again and never be called.
  const tokens = turn.request.expectedTokens || expected.input + expected.output;
  const priced = { kind: row.kind, baseUrl: row.base_url, model: row.default_model };
  return { tokens, dollars: ledger.expectedDollars(priced, expected) };
}

/** The work’s own come before those of a logical model. */
function merged(own: CallParameters, inherited: CallParameters): CallParameters {
  return {
    temperature: own.temperature ?? inherited.temperature,
    maxOutputTokens: own.maxOutputTokens ?? inherited.maxOutputTokens,
    topP: own.topP ?? inherited.topP,
    stopSequences: own.stopSequences ?? inherited.stopSequences,
  };
}

const BARE = { status: null, serviceWords: null, requestId: null, retryAt: null } as const;
const WRONG_STRUCTURE: ClassifiedFailure = { class: 'malformed', reason: 'wrong_structure', ...BARE };
const STOPPED: ClassifiedFailure = { class: 'cancelled', reason: 'stopped', ...BARE };
