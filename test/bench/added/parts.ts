import { fsyncSync, openSync, closeSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { keyedFetch } from '../../../src/main/providers/keyed-fetch';
import { providerOf } from '../../../src/main/providers/registry';
import { OutcomeRepository } from '../../../src/main/health/outcome-repository';
import type { Composition } from '../../../src/main/compose';
import { median, quantile } from '../support/statistics';
import type { Effort, Table } from '../support/table';
import { KEY } from './ways';

const ROUNDS = 500;

async function measure(rounds: number, work: () => unknown): Promise<{ ms: number; p95: number }> {
  const times: number[] = [];
  for (let round = -rounds / 5; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - startedAt);
  }
  return { ms: median(times), p95: quantile(times, 0.95) };
}

/** What one call through Primary consists of beyond the SDK's own work, each part by itself. */
export async function partsOfACall(app: Composition, home: string, baseUrl: string, effort: Effort): Promise<Table> {
  const row = app.rows.primary();
  const outcomeRows = new OutcomeRepository(app.db);
  if (!row) throw new Error('There is no Primary.');
  const url = `${baseUrl}/chat/completions`;
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream, application/json;q=0.9, */*;q=0.1' },
    body: '{}',
  };
  const answer = () =>
    Promise.resolve(new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } }));
  const keyed = keyedFetch({ baseUrl, headers: () => ({ authorization: `Bearer ${KEY}` }), inner: answer });
  const outcome = {
    at: Date.now(),
    purpose: 'chat',
    failure: null,
    model: 'bench',
    latencyMs: 1,
    firstTokenMs: 1,
  } as const;
  const file = openSync(join(home, 'bench-sync'), 'w');
  const block = Buffer.alloc(4096);
  const parts: readonly (readonly [string, string, () => unknown])[] = [
    ['the connection is looked up', 'before the request', () => app.rows.primary()],
    ['its key is opened', 'before the request', () => app.vault.open(row.id)],
    [
      'the way in and the model are made',
      'before a connection’s first request',
      async () => providerOf(row.kind).model(await app.access.saved(row), row.default_model),
    ],
    ['the fetch that adds the key', 'around the request', () => keyed(url, request)],
    ['the outcome is recorded', 'behind the end', () => app.outcomes.record(row.id, outcome)],
    ['its row is on disk', 'some time after the call', () => outcomeRows.add([{ connectionId: row.id, outcome }])],
    [
      'for scale: 4 kB are written and synced',
      '',
      () => {
        writeSync(file, block, 0, block.length, 0);
        fsyncSync(file);
      },
    ],
    ['for scale: a plain fetch without network', '', () => answer()],
  ];
  const rows = [];
  for (const [part, when, work] of parts) {
    const { ms, p95 } = await measure(effort.rounds(ROUNDS), work);
    rows.push({ part, when, 'median ms': ms, 'p95 ms': p95 });
  }
  closeSync(file);
  return { title: 'Where it goes: the parts of one call through Primary, by themselves', rows, bars: [], notes: [] };
}
