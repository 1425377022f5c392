import { randomUUID } from 'node:crypto';
import type { AttemptOutcome } from '../../shared/domain/attempt';
import type { TokenUsage } from '../../shared/domain/message';
import { NO_PARAMETERS } from '../../shared/domain/work';
import type { CircuitBreakers } from '../health/circuit-breakers';
import { estimateOf } from '../limits/estimate';
import type { LimitsGate, Pass } from '../limits/gate';
import { ProblemError } from '../problem-error';
import type { TurnEnd } from '../providers/stream-turn';
import type { AccessBuilder } from './access';
import type { CallLedger } from './booked-call';
import type { ClaudeLevels } from './claude-levels';
import type { ConnectionRepository } from './connection-repository';
import type { ConnectionRow } from './connection-row';
import { inWords } from './in-words';
import type { OutcomeSink } from './outcome-sink';

/** Most tokens of an answer: a small piece of JSON, and what a model thinks before it. */
const ANSWER_TOKENS = 2000;

/** A question of the app's own whose answer is to be a piece of JSON. */
export interface StructuredQuestion {
  /** All that is asked, the work included. */
  readonly prompt: string;
  /** The JSON schema of the answer. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly taskId: string;
}

/** Asks Primary something for the app itself. It goes to whoever carries the mark, and to nobody else. */
export interface AskPrimary {
  /**
   * `text` is whatever came, and not to be trusted. Never rejects: no Primary, one over its limits or red, one that fails or
   * is stopped is all `ok` false.
   */
  ask(
    question: StructuredQuestion,
    signal: AbortSignal,
  ): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false }>;
}

/** What {@link QuestionsToPrimary} needs. */
export interface QuestionParts {
  readonly connections: Pick<ConnectionRepository, 'primary'>;
  readonly access: Pick<AccessBuilder, 'backend' | 'checkKey'>;
  readonly levels: Pick<ClaudeLevels, 'modelFor'>;
  readonly breakers: Pick<CircuitBreakers, 'admit' | 'giveUp'>;
  readonly gate: Pick<LimitsGate, 'enter'>;
  readonly ledger: CallLedger;
  readonly outcomes: OutcomeSink;
  /** How long the service may be silent, in milliseconds. */
  readonly patience: () => { readonly firstTokenMs: number; readonly stallMs: number };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onDefect: (error: unknown) => void;
}

const NO_ANSWER = { ok: false } as const;

/** Asks like a task does: through the limits and the circuit breaker, into health and into the ledger. */
export class QuestionsToPrimary implements AskPrimary {
  readonly #parts: QuestionParts;

  constructor(parts: QuestionParts) {
    this.#parts = parts;
  }

  async ask(question: StructuredQuestion, signal: AbortSignal): ReturnType<AskPrimary['ask']> {
    try {
      const row = this.#askable();
      return row && !signal.aborted ? await this.#asked(row, question, signal) : NO_ANSWER;
    } catch (error) {
      // Waiting for a slot ends with the signal's own reason, and a key that cannot be opened with a problem.
      if (!signal.aborted && !(error instanceof ProblemError)) this.#parts.onDefect(error);
      return NO_ANSWER;
    }
  }

  /** The practice provider knows nothing of agents, and a key that was rejected is not tried again and again. */
  #askable(): ConnectionRow | null {
    const { connections, access, levels } = this.#parts;
    const row = connections.primary();
    if (!row || row.kind === 'practice' || row.credential === 'invalid') return null;
    if (row.credential !== 'none') access.checkKey(row);
    return { ...row, default_model: levels.modelFor(row, shortQuestion).model };
  }

  async #asked(row: ConnectionRow, question: StructuredQuestion, signal: AbortSignal): ReturnType<AskPrimary['ask']> {
    const { gate, ledger, breakers } = this.#parts;
    const tokens = estimateOf(question.prompt.length, 0, null);
    const dollars = ledger.expectedDollars(priced(row), tokens);
    const entered = await gate.enter(row.id, 'task', { tokens: tokens.input + tokens.output, dollars }, signal);
    if (!entered.ok) return NO_ANSWER;
    const { pass } = entered;
    const leave = breakers.admit(row.id);
    if (!leave.admitted) {
      pass.release();
      return NO_ANSWER;
    }
    return this.#called({ row, question, signal, pass, probe: leave.isProbe ? leave.probe : null });
  }

  async #called(call: Call): ReturnType<AskPrimary['ask']> {
    const { row, question, signal, pass, probe } = call;
    const startedAt = this.#parts.now();
    const started = performance.now();
    let firstTokenMs: number | null = null;
    let end: TurnEnd | null = null;
    try {
      const turn = this.#parts.access.backend(row).turn({
        prompt: [{ role: 'user', content: [{ type: 'text', text: question.prompt }] }],
        outputSchema: question.schema,
        canStructure: null,
        parameters: { ...NO_PARAMETERS, maxOutputTokens: ANSWER_TOKENS },
        signal,
        ...this.#parts.patience(),
        onHeaders: (headers) => pass.heard(headers),
      });
      for await (const part of turn) {
        if (part.type === 'end' || part.type === 'failed') end = part;
        else firstTokenMs ??= Math.round(performance.now() - started);
      }
    } finally {
      const latencyMs = Math.round(performance.now() - started);
      if (end) this.#book(call, end, { startedAt, firstTokenMs, latencyMs });
      else {
        pass.release();
        if (probe !== null) this.#parts.breakers.giveUp(row.id, probe);
      }
    }
    return end?.type === 'end' ? { ok: true, text: end.reply.text } : NO_ANSWER;
  }

  #book({ row, question, pass, probe }: Call, end: TurnEnd, times: CallTimes): void {
    const { ledger, outcomes, now } = this.#parts;
    const { startedAt, firstTokenMs, latencyMs } = times;
    const at = now();
    const usage = end.type === 'end' ? end.reply.usage : end.usage;
    const failure = end.type === 'end' ? null : inWords(end.failure, row, row.default_model, at);
    const outcome: AttemptOutcome =
      failure === null ? 'succeeded' : failure.class === 'cancelled' ? 'cancelled' : 'failed';
    const isPaid = end.type === 'end' || end.hasBegun || usage !== null;
    const cost = isPaid ? ledger.costOf(priced(row), usage) : null;
    outcomes.record(row.id, {
      at,
      purpose: 'task',
      failure,
      model: row.default_model,
      latencyMs,
      firstTokenMs,
      ...(probe !== null && { probe }),
    });
    ledger.addSoon({
      id: randomUUID(),
      purpose: 'choose_agent',
      startedAt,
      endedAt: Math.max(startedAt, at),
      connectionId: row.id,
      label: row.label,
      kind: row.kind,
      model: row.default_model,
      agent: null,
      taskId: question.taskId,
      conversationId: null,
      via: null,
      outcome,
      failure,
      usage,
      cost,
      firstTokenMs,
      latencyMs,
    });
    pass.settle(isPaid ? { tokens: tokensOf(usage), dollars: cost?.dollars ?? null } : { tokens: 0, dollars: 0 });
  }
}

interface Call {
  readonly row: ConnectionRow;
  readonly question: StructuredQuestion;
  readonly signal: AbortSignal;
  readonly pass: Pass;
  readonly probe: number | null;
}

interface CallTimes {
  readonly startedAt: number;
  readonly firstTokenMs: number | null;
  readonly latencyMs: number;
}

function priced({ kind, base_url, default_model }: ConnectionRow) {
  return { kind, baseUrl: base_url, model: default_model };
}

function tokensOf(usage: TokenUsage | null): number | null {
  if (usage === null || (usage.input === null && usage.output === null)) return null;
  return (usage.input ?? 0) + (usage.output ?? 0);
}

/** Placing work is easy, however hard the work is. */
function shortQuestion() {
  return { text: 'Which agent?', images: 0, files: 0, turnsBefore: 0, charactersBefore: 0, isTask: false };
}
