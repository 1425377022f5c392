import { EventBus } from '../../../src/main/events/event-bus';
import type { LimitedConnection } from '../../../src/main/limits/limited-connections';
import { Limits } from '../../../src/main/limits/limits';
import { LimitsRepository } from '../../../src/main/limits/limits-repository';
import type { Db } from '../../../src/main/storage/statement';
import { AttemptRepository } from '../../../src/main/usage/attempt-repository';
import { UsageLedger } from '../../../src/main/usage/usage-ledger';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import type { Attempt } from '../../../src/shared/domain/attempt';
import { NO_LIMITS, type LimitsDraft } from '../../../src/shared/domain/limits';
import type { Notice } from '../../../src/shared/domain/notice';
import { addConnection, freshDatabase } from '../storage/fresh-database';
import { attemptOf } from '../usage/sample-attempt';

export const A = '00000000-0000-4000-8000-00000000000a';
export const B = '00000000-0000-4000-8000-00000000000b';

/** Limits over a real ledger and a real database, with clocks that a test moves. */
export interface LimitsBed {
  readonly db: Db;
  readonly limits: Limits;
  readonly ledger: UsageLedger;
  readonly events: AppEvent[];
  readonly bus: EventBus;
  readonly notices: Notice[];
  readonly defects: unknown[];
  readonly connections: Map<string, LimitedConnection>;
  /** Milliseconds: what the wall clock and the clock that only goes forward say. */
  readonly time: { now: number; clock: number };
  readonly set: { callsInAll: number };
  pass(ms: number): void;
  /** Adds an attempt of a connection that cost so much, now. */
  spend(connectionId: string, dollars: number | null, change?: Partial<Attempt>): void;
}

export function cloud(id: string, label: string): LimitedConnection {
  return { id, label, kind: 'openai', isLocal: false };
}

/** @param db that of an earlier run, to start again on it */
export async function openLimits(own: Partial<LimitsDraft> = {}, db?: Db): Promise<LimitsBed> {
  const database = db ?? (await freshDatabase());
  if (!db)
    for (const [id, label] of [
      [A, 'Work'],
      [B, 'Home'],
    ] as const)
      addConnection(database, id, label);
  const bus = new EventBus();
  const events: AppEvent[] = [];
  bus.listen((event) => events.push(event));
  const notices: Notice[] = [];
  const defects: unknown[] = [];
  const time = { now: Date.parse('2026-11-15T12:00:00'), clock: 1_000_000 };
  const set = { callsInAll: 150 };
  const connections = new Map([A, B].map((id) => [id, cloud(id, id === A ? 'Work' : 'Home')]));
  const onDefect = (error: unknown) => defects.push(error);
  const ledger = new UsageLedger({
    attempts: new AttemptRepository(database),
    events: bus,
    priceOf: () => null,
    onDefect,
  });
  const limits = new Limits({
    repository: new LimitsRepository(database),
    connections: { all: () => [...connections.values()], find: (id) => connections.get(id) ?? null },
    spending: ledger,
    events: bus,
    notify: (notice) => notices.push(notice),
    callsInAll: () => set.callsInAll,
    now: () => time.now,
    clock: () => time.clock,
    onDefect,
  });
  if (Object.keys(own).length > 0) limits.set(A, { ...NO_LIMITS, ...own });
  return {
    db: database,
    limits,
    ledger,
    events,
    bus,
    notices,
    defects,
    connections,
    time,
    set,
    pass: (ms) => {
      time.now += ms;
      time.clock += ms;
    },
    spend: (connectionId, dollars, change = {}) =>
      ledger.add(
        attemptOf({
          connectionId,
          startedAt: time.now,
          endedAt: time.now,
          cost: dollars === null ? null : { dollars, source: 'a page', asOf: '2026-11-01', isEstimate: false },
          ...change,
        }),
      ),
  };
}

/** A signal that nobody aborts. */
export const never = new AbortController().signal;
