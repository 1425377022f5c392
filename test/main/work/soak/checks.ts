import { expect } from 'vitest';
import type { Attempt } from '../../../../src/shared/domain/attempt';
import type { Connection } from '../../../../src/shared/domain/connection';
import type { LimitsState } from '../../../../src/shared/domain/limits';
import type { PassedOver } from '../../../../src/shared/domain/route';
import type { Task, TaskDetail } from '../../../../src/shared/domain/task';
import type { Main } from '../../../../src/renderer/state/client';
import { DONE } from '../../../support/tool-model';

const MINUTE_MS = 60_000;
/** Between a call's reservation and its beginning. */
const SLACK_MS = 1000;

/** Every task there is. */
export async function allTasks(main: Main): Promise<Task[]> {
  const all: Task[] = [];
  for (;;) {
    const last = all.at(-1);
    const before = last && { createdAt: last.createdAt, id: last.id };
    const page = await main.tasks.page({ limit: 200, ...(before && { before }) });
    all.push(...page.items);
    if (!page.more) return all;
  }
}

/** Every attempt in the ledger. */
export async function allAttempts(main: Main): Promise<Attempt[]> {
  const all: Attempt[] = [];
  for (;;) {
    const last = all.at(-1);
    const before = last && { startedAt: last.startedAt, id: last.id };
    const page = await main.usage.attempts({ from: 0, to: Date.now() + 60_000, limit: 500, ...(before && { before }) });
    all.push(...page.items);
    if (!page.more) return all;
  }
}

/** What pauses are held against. */
export interface Known {
  readonly connections: readonly Connection[];
  readonly limits: readonly LimitsState[];
  /** Of everything. */
  readonly attempts: readonly Attempt[];
}

/** Why a place is truly passed over, as what is known and the task's own attempts say; null: it is not true. */
export function proofOf(
  { reason, connectionId, model, until }: PassedOver,
  { connections, limits, attempts: all }: Known,
  { attempts }: Pick<TaskDetail, 'attempts'>,
): string | null {
  const connection = connections.find(({ id }) => id === connectionId);
  if (!connection) return reason === 'disconnected' || reason.startsWith('logical_model') ? 'it is gone' : null;
  const { health } = connection;
  switch (reason) {
    case 'credential':
      return connection.credential === 'invalid' ? 'its key was rejected' : null;
    case 'out_of_credits':
      return health.outOfCreditsSince === null ? null : 'out of credits';
    case 'circuit_open':
      return health.breaker.state === 'closed' ? null : 'its circuit is open';
    case 'cooling_down':
      return health.coolingUntil === null ? null : 'it was told to wait';
    case 'model_missing':
      return model !== null && health.unavailableModels.includes(model) ? 'the model is not there' : null;
    case 'just_failed':
      return attempts.some((one) => one.connectionId === connectionId && one.outcome !== 'succeeded')
        ? 'it failed for this task'
        : null;
    case 'requests_per_minute': {
      const most = limits.find((one) => one.connectionId === connectionId)?.learnt.requestsPerMinute ?? Infinity;
      const from = (until ?? Infinity) - MINUTE_MS - SLACK_MS;
      const made = all.filter((one) => one.connectionId === connectionId && one.startedAt >= from).length;
      return made >= most ? 'it had as many as it takes' : null;
    }
    case 'tokens_per_minute':
      return limits.find((one) => one.connectionId === connectionId)?.learnt.tokensPerMinute ? 'it said so' : null;
    case 'no_tools':
    case 'no_structured_output':
    case 'no_image_input':
    case 'context_too_short':
      return 'it cannot do it';
    default:
      return null;
  }
}

/** What calls never reached the service, or may not have. */
export function counted(attempts: readonly Attempt[], wasDown: (at: number) => boolean) {
  const reasonOf = ({ failure }: Attempt) => failure?.reason;
  const never = attempts.filter((one) => reasonOf(one) === 'refused_connection').length;
  const mayBeLost = (one: Attempt): boolean =>
    (reasonOf(one) === 'reset_connection' && wasDown(one.endedAt)) ||
    // It left for a service that was not there at that moment, and whose line took it all the same.
    (reasonOf(one) === 'no_first_token' && wasDown(one.startedAt));
  const unsure = attempts.filter((one) => one.outcome === 'cancelled' || mayBeLost(one)).length;
  return { most: attempts.length - never, least: attempts.length - never - unsure };
}

/** A task that is over or waits for something says so truly. */
export function expectTrueEnd({ task, attempts }: TaskDetail): void {
  expect(['done', 'failed', 'cancelled']).toContain(task.state);
  if (task.state === 'failed') {
    const cause = task.failure?.cause;
    expect(cause, task.failure?.sentence).not.toBeNull();
    expect(attempts.some(({ failure }) => failure?.reason === cause?.reason)).toBe(true);
  }
}

/**
 * What tools did is what tasks say of them: each line once, none that nobody called for, and as many as wanted where the
 * model says that it is done.
 */
export function expectEffectsOnce(details: readonly TaskDetail[], lines: readonly string[], wanted: number): void {
  expect(new Set(lines).size).toBe(lines.length);
  const did = new Set<string>();
  const mayHave = new Set<string>();
  for (const { task, steps, answer } of details) {
    const tools = steps.flatMap((step) => (step.type === 'turn' ? step.tools : []));
    for (const { input, state } of tools) {
      const { line } = JSON.parse(input) as { line: string };
      if (state === 'done') did.add(line);
      else mayHave.add(line);
    }
    if (task.state === 'done' && answer === DONE) {
      const own = Array.from({ length: wanted }, (_, number) => `${task.id} ${number}`);
      expect(own.filter((line) => !did.has(line))).toEqual([]);
    }
  }
  expect([...did].filter((line) => !lines.includes(line))).toEqual([]);
  expect(lines.filter((line) => !did.has(line) && !mayHave.has(line))).toEqual([]);
}
