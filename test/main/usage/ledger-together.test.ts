import { beforeEach, expect, it } from 'vitest';
import { EventBus } from '../../../src/main/events/event-bus';
import { atomically, type Db } from '../../../src/main/storage/statement';
import { AttemptRepository } from '../../../src/main/usage/attempt-repository';
import { UsageLedger } from '../../../src/main/usage/usage-ledger';
import type { Attempt } from '../../../src/shared/domain/attempt';
import { freshDatabase } from '../storage/fresh-database';

const attempt = (): Attempt => ({
  id: crypto.randomUUID(),
  purpose: 'task',
  startedAt: 1,
  endedAt: 2,
  connectionId: crypto.randomUUID(),
  label: 'Mine',
  kind: 'openai',
  model: 'gpt-6',
  agent: 'writer',
  taskId: crypto.randomUUID(),
  conversationId: null,
  via: null,
  outcome: 'succeeded',
  failure: null,
  usage: null,
  cost: null,
  firstTokenMs: null,
  latencyMs: 1,
});

let db: Db;
let ledger: UsageLedger;
const onDisk = (): unknown[] => db.prepare('SELECT id FROM attempts').pluck().all();

beforeEach(async () => {
  db = await freshDatabase();
  ledger = new UsageLedger({
    attempts: new AttemptRepository(db),
    events: new EventBus(),
    priceOf: () => null,
    onDefect: (error) => {
      throw error;
    },
  });
});

it('a call and what came of it go to the disk in one transaction', () => {
  const call = attempt();
  ledger.addSoon(call);
  expect(onDisk()).toEqual([]);
  const seen = ledger.together((work) => atomically(db, work), onDisk);
  expect(seen).toEqual([call.id]);
  expect(onDisk()).toEqual([call.id]);
});

it('a transaction that is taken back loses no call', () => {
  const call = attempt();
  ledger.addSoon(call);
  const broken = (): never => {
    throw new Error('disk full');
  };
  expect(() => ledger.together((work) => atomically(db, work), broken)).toThrow('disk full');
  expect(onDisk()).toEqual([]);
  ledger.flush();
  expect(onDisk()).toEqual([call.id]);
});

it('calls that are added meanwhile stay to be saved', () => {
  const [first, second] = [attempt(), attempt()];
  ledger.addSoon(first);
  ledger.together(
    (work) => atomically(db, work),
    () => ledger.addSoon(second),
  );
  expect(onDisk()).toEqual([first.id]);
  ledger.flush();
  expect(onDisk()).toEqual([first.id, second.id]);
});
