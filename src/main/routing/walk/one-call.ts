import type { Failure } from '../../../shared/domain/failure';
import { NO_COST, type Cost } from '../../../shared/domain/money';
import type { Candidate, PassedOverReason } from '../../../shared/domain/route';
import type { RanOn } from '../../../shared/domain/task';
import type { CallParameters } from '../../../shared/domain/work';
import type { Backend, BackendTurn } from '../../connections/backend';
import type { ConnectionRow } from '../../connections/connection-row';
import { inWords } from '../../connections/in-words';
import { estimateOf } from '../../limits/estimate';
import type { Pass } from '../../limits/gate';
import { ProblemError } from '../../problem-error';
import type { ModelReply } from '../../providers/ask-model';
import type { ClassifiedFailure } from '../../providers/classified-failure';
import type { RoutedPart, RoutedTurn } from '../router';
import { CallBook, ruleOf, type CallEnd } from './call-book';
import type { PromptSize } from './prompt-size';
import { standingTrouble } from './standing-trouble';
import type { WalkParts } from './walk-parts';

/** How long one turn may take in all, in milliseconds: the longest answers at the slowest usual pace take less. */
export const TURN_LIMIT_MS = 30 * 60_000;

/** What one call of one candidate came to. `hadText`: text or reasoning was handed on, which is void now. */
export type CallResult =
  | { readonly type: 'passed_over'; readonly reason: PassedOverReason; readonly until: number | null }
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
  const entered = await enter(parts, request, planned, parameters);
  if (entered === null) return { type: 'cancelled', cost: NO_COST };
  if (!entered.ok) return passedOver(entered.reason, entered.until);
  const { pass } = entered;
  // While it waited for its slot the connection may have been changed, or be gone.
  const isSame = revision === parts.connections.revision;
  const row = isSame ? planned : rowFor(parts, candidate);
  const leave = leaveOrRelease(parts, row, request, pass);
  if (!row || leave.type !== 'go') return leave.type === 'passed_over' ? leave : { type: 'cancelled', cost: NO_COST };
  const backend = isSame ? plannedBackend : parts.access.backend(row);
  const { agent } = turn.request;
  const book = new CallBook(parts, { row, candidate, agent, taskId: turn.taskId, pass, probe: leave.probe });
  return yield* called({ parts, request, row, backend, parameters, pass, book });
}

/** Whether the call may go; where it may not, what was reserved for it is given back. */
function leaveOrRelease(parts: WalkParts, row: ConnectionRow | null, request: CallRequest, pass: Pass): Leave {
  let mayGo = false;
  try {
    const { candidate, turn } = request;
    const leave = row ? leaveFor(parts, row, candidate, turn.signal) : passedOver('disconnected', null);
    mayGo = leave.type === 'go';
    return leave;
  } finally {
    if (!mayGo) pass.release();
  }
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

/** Waits for a slot and reserves. Null: it was stopped meanwhile. */
async function enter(
  { gate, ledger }: WalkParts,
  { turn, size, candidate }: CallRequest,
  row: ConnectionRow,
  { maxOutputTokens }: CallParameters,
): Promise<Awaited<ReturnType<WalkParts['gate']['enter']>> | null> {
  const expected = estimateOf(size.characters, size.images, maxOutputTokens);
  const tokens = Math.max(turn.request.expectedTokens, expected.input + expected.output);
  const priced = { kind: row.kind, baseUrl: row.base_url, model: candidate.model };
  const dollars = ledger.expectedDollars(priced, expected);
  try {
    return await gate.enter(row.id, 'task', { tokens, dollars }, turn.signal);
  } catch (error) {
    // It only rejects for a stop, of the work or of the whole app.
    if (turn.signal.aborted) return null;
    throw error;
  }
}

type Leave =
  | { readonly type: 'go'; readonly probe: number | null }
  | { readonly type: 'cancelled' }
  | Extract<CallResult, { type: 'passed_over' }>;

/** Whether the call may go at this moment: much can have happened while it waited for its slot. */
function leaveFor(parts: WalkParts, row: ConnectionRow, candidate: Candidate, signal: AbortSignal): Leave {
  if (signal.aborted) return { type: 'cancelled' };
  try {
    if (row.credential !== 'none') parts.access.checkKey(row);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return passedOver('credential', null);
  }
  const trouble = standingTrouble(parts.health.stateOf(row.id), candidate.model, parts.now());
  if (trouble) return { type: 'passed_over', ...trouble };
  const ruleId = ruleOf(candidate);
  const figures = ruleId === null ? null : parts.rules.breakerFiguresOf(ruleId);
  const admission = parts.breakers.admit(row.id, figures ?? undefined);
  if (!admission.admitted) return passedOver('circuit_open', admission.until);
  return { type: 'go', probe: admission.isProbe ? admission.probe : null };
}

function passedOver(reason: PassedOverReason, until: number | null): Extract<CallResult, { type: 'passed_over' }> {
  return { type: 'passed_over', reason, until };
}

/** The work's own come before those of a logical model. */
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
