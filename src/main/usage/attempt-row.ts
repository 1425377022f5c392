import { z } from 'zod';
import { AttemptOutcome, AttemptPurpose, type Attempt } from '../../shared/domain/attempt';
import { Failure } from '../../shared/domain/failure';
import { ProviderKind } from '../../shared/domain/provider';
import { Via } from '../../shared/domain/route';
import { flagColumn, jsonColumn, type Bindable } from '../storage/statement';

/** The columns of an attempt, in the order of the table. */
export const COLUMNS = `id, purpose, started_at, ended_at, connection_id, label, kind, model, agent, task_id,
  conversation_id, via, outcome, failure, input_tokens, cached_input_tokens, output_tokens, reasoning_tokens,
  cost_dollars, cost_source, cost_as_of, cost_is_estimate, first_token_ms, latency_ms`;

const count = z.number().nullable();

/** An attempt as it is read. */
export const AttemptRow = z
  .object({
    id: z.string(),
    purpose: AttemptPurpose,
    started_at: z.number(),
    ended_at: z.number(),
    connection_id: z.string(),
    label: z.string(),
    kind: ProviderKind,
    model: z.string(),
    agent: z.string().nullable(),
    task_id: z.string().nullable(),
    conversation_id: z.string().nullable(),
    via: jsonColumn(Via).nullable(),
    outcome: AttemptOutcome,
    failure: jsonColumn(Failure).nullable(),
    input_tokens: count,
    cached_input_tokens: count,
    output_tokens: count,
    reasoning_tokens: count,
    cost_dollars: count,
    cost_source: z.string().nullable(),
    cost_as_of: z.string().nullable(),
    cost_is_estimate: flagColumn.nullable(),
    first_token_ms: count,
    latency_ms: z.number(),
  })
  .transform((row): Attempt => ({
    id: row.id,
    purpose: row.purpose,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    connectionId: row.connection_id,
    label: row.label,
    kind: row.kind,
    model: row.model,
    agent: row.agent,
    taskId: row.task_id,
    conversationId: row.conversation_id,
    via: row.via,
    outcome: row.outcome,
    failure: row.failure,
    usage: usageIn(row),
    cost: costIn(row),
    firstTokenMs: row.first_token_ms,
    latencyMs: row.latency_ms,
  }));

function usageIn(row: {
  readonly input_tokens: number | null;
  readonly cached_input_tokens: number | null;
  readonly output_tokens: number | null;
  readonly reasoning_tokens: number | null;
}): Attempt['usage'] {
  const usage = {
    input: row.input_tokens,
    cachedInput: row.cached_input_tokens,
    output: row.output_tokens,
    reasoning: row.reasoning_tokens,
  };
  // Nothing told in any of them is the same as nothing told.
  return Object.values(usage).every((tokens) => tokens === null) ? null : usage;
}

function costIn(row: {
  readonly cost_dollars: number | null;
  readonly cost_source: string | null;
  readonly cost_as_of: string | null;
  readonly cost_is_estimate: boolean | null;
}): Attempt['cost'] {
  if (row.cost_dollars === null || row.cost_source === null || row.cost_as_of === null) return null;
  return {
    dollars: row.cost_dollars,
    source: row.cost_source,
    asOf: row.cost_as_of,
    isEstimate: row.cost_is_estimate ?? false,
  };
}

/** An attempt as it is written, by the names of its columns; `rule_id` beside them, for what asks by rule. */
export function valuesOf(attempt: Attempt): Record<string, Bindable> {
  const { usage, cost, via } = attempt;
  return {
    id: attempt.id,
    purpose: attempt.purpose,
    started_at: attempt.startedAt,
    ended_at: attempt.endedAt,
    connection_id: attempt.connectionId,
    label: attempt.label,
    kind: attempt.kind,
    model: attempt.model,
    agent: attempt.agent,
    task_id: attempt.taskId,
    conversation_id: attempt.conversationId,
    rule_id: via?.by === 'rule' ? via.ruleId : null,
    via: via === null ? null : JSON.stringify(via),
    outcome: attempt.outcome,
    failure: attempt.failure === null ? null : JSON.stringify(attempt.failure),
    input_tokens: usage?.input ?? null,
    cached_input_tokens: usage?.cachedInput ?? null,
    output_tokens: usage?.output ?? null,
    reasoning_tokens: usage?.reasoning ?? null,
    cost_dollars: cost?.dollars ?? null,
    cost_source: cost?.source ?? null,
    cost_as_of: cost?.asOf ?? null,
    cost_is_estimate: cost === null ? null : Number(cost.isEstimate),
    first_token_ms: attempt.firstTokenMs,
    latency_ms: attempt.latencyMs,
  };
}
