import { randomUUID } from 'node:crypto';
import type { Attempt, AttemptOutcome } from '../../shared/domain/attempt';
import type { CallCost } from '../../shared/domain/money';
import type { TokenUsage } from '../../shared/domain/message';
import type { Failure } from '../../shared/domain/failure';
import type { ModelPrice } from '../../shared/domain/model';
import { costOf } from '../usage/cost-of';
import type { Ledger } from '../usage/ledger';
import type { ConnectionRow } from './connection-row';

/** The ledger, for calls that must not wait for the disk. */
export interface CallLedger extends Pick<Ledger, 'costOf' | 'expectedDollars'> {
  /** On disk a moment later. */
  addSoon(attempt: Attempt): void;
}

/** A call that is not routed, once it has ended. */
export interface BookedCall {
  /** With the model that was asked. */
  readonly row: Pick<ConnectionRow, 'id' | 'label' | 'kind' | 'base_url' | 'default_model'>;
  readonly purpose: 'chat' | 'test' | 'certification';
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: AttemptOutcome;
  readonly failure: Failure | null;
  /** Null: the service did not say. */
  readonly usage: TokenUsage | null;
  /** Whether the service charges for it: something of an answer came, or was counted. */
  readonly isPaid: boolean;
  readonly firstTokenMs: number | null;
  readonly latencyMs: number;
  readonly conversationId?: string | null;
  /** What the service's own list said that the model costs; absent or null: what is known without it. */
  readonly listedPrice?: ModelPrice | null;
}

/** Writes one call into the ledger. @returns what it cost; null: nobody knows, or nothing */
export function bookCall(ledger: CallLedger, call: BookedCall): CallCost | null {
  const { row, listedPrice, isPaid, usage, conversationId = null } = call;
  const known = (): CallCost | null =>
    listedPrice
      ? costOf(usage, listedPrice)
      : ledger.costOf({ kind: row.kind, baseUrl: row.base_url, model: row.default_model }, usage);
  const cost = isPaid ? known() : null;
  ledger.addSoon({
    id: randomUUID(),
    purpose: call.purpose,
    startedAt: call.startedAt,
    // The clock may have been set back meanwhile.
    endedAt: Math.max(call.startedAt, call.endedAt),
    connectionId: row.id,
    label: row.label,
    kind: row.kind,
    model: row.default_model,
    agent: null,
    taskId: null,
    conversationId,
    via: null,
    outcome: call.outcome,
    failure: call.failure,
    usage,
    cost,
    firstTokenMs: call.firstTokenMs,
    latencyMs: call.latencyMs,
  });
  return cost;
}
