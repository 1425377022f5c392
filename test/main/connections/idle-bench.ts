import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { BreakerPlacesOfConnections } from '../../../src/main/connections/breaker-places';
import { ConnectionRepository } from '../../../src/main/connections/connection-repository';
import { IdleChecks } from '../../../src/main/connections/idle-checks';
import { Outcomes } from '../../../src/main/connections/outcomes';
import { viewOf } from '../../../src/main/connections/connection-view';
import type { NewConnectionRow } from '../../../src/main/connections/connection-row';
import { EventBus } from '../../../src/main/events/event-bus';
import { Connectivity } from '../../../src/main/health/connectivity';
import { openHealth } from '../../../src/main/health/open-health';
import { keyedFetch } from '../../../src/main/providers/keyed-fetch';
import { providerOf } from '../../../src/main/providers/registry';
import { migrate } from '../../../src/main/storage/migrate';
import { migrations } from '../../../src/main/storage/migrations';
import { createVault } from '../../../src/main/vault/create-vault';

/** Some moment. */
export const NOW = 1_800_000_000_000;

const noStore = () => Promise.reject(new Error('no store'));

/** The parts of main that know connections and their health, on a database in memory, with a clock and a network to set. */
export async function idleBench() {
  const clock = { now: NOW };
  const host = { online: true, inFront: true };
  const defects: unknown[] = [];
  const now = () => clock.now;
  const onDefect = (error: unknown) => defects.push(error);
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  await migrate(db, migrations, () => Promise.resolve());
  const rows = new ConnectionRepository(db);
  const env = { SIGNALBOX_ROOT_KEY: randomBytes(32).toString('hex') };
  const secrets = { availability: noStore, read: noStore, write: noStore, remove: noStore };
  const vault = await createVault({ db, secrets, env, events: new EventBus(), now });
  const places = new BreakerPlacesOfConnections(rows);
  const health = openHealth({ db, places, now, changed: () => undefined, onDefect });
  const connectivity = new Connectivity({ isOnline: () => host.online }, (online) => {
    if (online) checks.onlineAgain();
  });
  const outcomes = new Outcomes(rows, vault, health, connectivity);
  const checks = new IdleChecks({
    connections: rows,
    access: {
      saved: ({ kind, base_url }) => {
        const baseUrl = providerOf(kind).baseUrls(base_url)[0] ?? '';
        return Promise.resolve({ baseUrl, fetch: keyedFetch({ baseUrl, headers: null }) });
      },
      checkKey: ({ id }) => void vault.open(id),
    },
    health,
    outcomes,
    connectivity,
    isInFront: () => host.inFront,
    now,
    onDefect,
  });
  onTestFinished(async () => {
    await checks.dispose();
    health.dispose();
    db.close();
  });
  let added = 0;
  const add = (change: Partial<NewConnectionRow> = {}): string => {
    added += 1;
    const id = `${String(added).padStart(8, '0')}-1111-4111-8111-111111111111`;
    rows.insert({
      id,
      kind: 'ollama',
      label: `Number ${added}`,
      base_url: null,
      default_model: 'm',
      practice_mode: null,
      credential: 'none',
      key_origin: null,
      created_at: NOW,
      ...change,
    });
    return id;
  };
  const viewed = (id: string) => {
    const row = rows.find(id);
    if (!row) throw new Error('not connected');
    return viewOf(row, vault, health);
  };
  return { db, clock, host, defects, rows, places, vault, health, connectivity, outcomes, checks, add, viewed };
}
