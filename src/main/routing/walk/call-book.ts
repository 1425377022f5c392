import { randomUUID } from 'node:crypto';
import type { AttemptOutcome } from '../../../shared/domain/attempt';
import type { Failure } from '../../../shared/domain/failure';
import type { TokenUsage } from '../../../shared/domain/message';
import { NO_COST, type Cost } from '../../../shared/domain/money';
import type { Candidate } from '../../../shared/domain/route';
import type { ConnectionRow } from '../../connections/connection-row';
import { isOfOwnNetwork } from '../../connections/own-network';
import type { Pass } from '../../limits/gate';
import type { WalkParts } from './walk-parts';

/** What a call is about. */
export interface CalledFor {
  readonly row: ConnectionRow;
  readonly candidate: Candidate;
  readonly agent: string | null;
  readonly taskId: string;
  readonly pass: Pass;
  /** The number that the circuit breaker gave this call when it let it through to try; null for every other. */
  readonly probe: number | null;
}

/** How a call ended. */
export interface CallEnd {
  readonly outcome: Exclude<AttemptOutcome, 'interrupted'>;
  /** What the ledger keeps; null unless something failed. */
  readonly failure: Failure | null;
  /** Null: the service did not say. */
  readonly usage: TokenUsage | null;
  /** Whether the service charges for it: something of an answer came. */
  readonly isPaid: boolean;
  /** Whether the service did its part, whatever the model made of it. */
  readonly served: boolean;
}

/**
 * The books of one call: its reservation is settled, its outcome goes to health, to its rule and to the ledger, exactly
 * once and whatever becomes of the call.
 */
export class CallBook {
  readonly #parts: WalkParts;
  readonly #about: CalledFor;
  readonly #startedAt: number;
  readonly #started = performance.now();
  #firstTokenMs: number | null = null;
  #isClosed = false;

  constructor(parts: WalkParts, about: CalledFor) {
    this.#parts = parts;
    this.#about = about;
    this.#startedAt = parts.now();
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** A piece of the answer arrived. */
  heard(): void {
    this.#firstTokenMs ??= Math.round(performance.now() - this.#started);
  }

  /** The call was not made after all: what was taken for it is given back, and nothing is written down. */
  drop(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const { row, pass, probe } = this.#about;
    pass.release();
    if (probe !== null) this.#parts.breakers.giveUp(row.id, probe);
  }

  /** Closes the books; once only. It counts when it returns. @returns what the call cost */
  close(end: CallEnd): Cost {
    if (this.#isClosed) return NO_COST;
    this.#isClosed = true;
    const { ledger, now } = this.#parts;
    const { row, candidate, agent, taskId, pass } = this.#about;
    const { outcome, failure, usage, isPaid } = end;
    const priced = { kind: row.kind, baseUrl: row.base_url, model: candidate.model };
    const cost = isPaid ? ledger.costOf(priced, usage) : null;
    const endedAt = now();
    const latencyMs = Math.round(performance.now() - this.#started);
    pass.settle(isPaid ? { tokens: tokensOf(usage), dollars: cost?.dollars ?? null } : { tokens: 0, dollars: 0 });
    this.#tell(end, endedAt, latencyMs);
    // With the change of the task that follows: the disk is waited for once and not twice.
    ledger.addSoon({
      id: randomUUID(),
      purpose: 'task',
      startedAt: this.#startedAt,
      endedAt,
      connectionId: row.id,
      label: row.label,
      kind: row.kind,
      model: candidate.model,
      agent,
      taskId,
      conversationId: null,
      via: candidate.via,
      outcome,
      failure,
      usage,
      cost,
      firstTokenMs: this.#firstTokenMs,
      latencyMs,
    });
    if (cost) return { dollars: cost.dollars, unpriced: 0 };
    return isPaid ? { dollars: 0, unpriced: 1 } : NO_COST;
  }

  #tell({ failure, outcome, served }: CallEnd, at: number, latencyMs: number): void {
    const { outcomes, rules } = this.#parts;
    const { row, candidate, probe } = this.#about;
    const ruleId = ruleOf(candidate);
    const figures = ruleId === null ? null : rules.breakerFiguresOf(ruleId);
    outcomes.record(row.id, {
      at,
      purpose: 'task',
      failure: served ? null : failure,
      model: candidate.model,
      latencyMs,
      firstTokenMs: this.#firstTokenMs,
      ...(probe !== null && { probe }),
      ...(figures && { figures }),
    });
    const isNobodysFault = failure !== null && isOfOwnNetwork(failure, row, this.#parts.isOnline);
    if (ruleId === null || outcome === 'cancelled' || isNobodysFault) return;
    rules.noteCall(ruleId, outcome === 'succeeded');
  }
}

/** The rule that a candidate is in the plan by; null for every other. */
export function ruleOf({ via }: Candidate): string | null {
  return via.by === 'rule' ? via.ruleId : null;
}

function tokensOf(usage: TokenUsage | null): number | null {
  if (usage === null || (usage.input === null && usage.output === null)) return null;
  return (usage.input ?? 0) + (usage.output ?? 0);
}
