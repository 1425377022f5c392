import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { CertificationReportRepository } from '../../../src/main/certification/certification-report-repository';
import { Certification, type CertificationOptions } from '../../../src/main/certification/certification';
import { CHECK_LIMIT_MS } from '../../../src/main/certification/carry-out';
import type { CallLedger } from '../../../src/main/connections/booked-call';
import type { ConnectionRow } from '../../../src/main/connections/connection-row';
import { EventBus } from '../../../src/main/events/event-bus';
import { ProblemError } from '../../../src/main/problem-error';
import type { Attempt } from '../../../src/shared/domain/attempt';
import type { CertificationReport } from '../../../src/shared/domain/certification';
import { command } from '../../../src/main/storage/statement';
import { eventually } from '../../support/eventually';
import { sampleReport } from '../../renderer/support/samples';
import { freshDatabase } from '../storage/fresh-database';
import { modelService, type Told } from './model-service';

const NOW = Date.UTC(2026, 10, 20, 12);

function rowAt(baseUrl: string | null, change: Partial<ConnectionRow> = {}): ConnectionRow {
  return {
    id: randomUUID(),
    kind: 'openai-compatible',
    label: 'Mine',
    base_url: baseUrl,
    default_model: 'tried',
    practice_mode: null,
    credential: 'none',
    key_origin: null,
    breaker_figures: null,
    background_tasks: true,
    program_path: null,
    created_at: NOW,
    is_primary: 1,
    ...change,
  };
}

/** The service by itself, over a database in memory, for one connection. */
async function bench(row: ConnectionRow, more: Partial<CertificationOptions> = {}) {
  const db = await freshDatabase();
  const reports = new CertificationReportRepository(db);
  const certification = () =>
    new Certification({
      reports,
      connections: { find: (id) => (id === row.id ? row : null) },
      access: {
        saved: () => Promise.resolve({ baseUrl: row.base_url ?? '', fetch }),
        checkKey: () => undefined,
      },
      outcomes: { record: () => undefined },
      events: new EventBus(),
      appVersion: '1.2.3',
      now: () => NOW,
      onDefect: (error) => {
        throw error;
      },
      ...more,
    });
  onTestFinished(() => {
    db.close();
  });
  return { db, reports, certification };
}

function endOf(certification: Certification, id: string): Promise<CertificationReport> {
  return eventually(() => {
    const report = certification.reports().find((one) => one.id === id);
    if (!report || report.state === 'running') throw new Error('the run has not ended');
    return report;
  });
}

test('a report that was under way when the app died is stopped at the next start', async () => {
  const { reports, certification } = await bench(rowAt(null));
  const results = sampleReport().results.map((result, index) => {
    if (index === 0) return { ...result, state: 'passed' as const, ms: 3, words: 'Fine.' };
    return index === 1 ? { ...result, state: 'running' as const } : result;
  });
  const died = sampleReport({ startedAt: NOW - 5000, results });
  const passed = sampleReport({ startedAt: NOW - 9000, endedAt: NOW - 8000, state: 'passed' });
  reports.put(died);
  reports.put(passed);
  const [first, second] = certification().reports();
  expect(first).toMatchObject({ id: died.id, state: 'stopped', endedAt: NOW });
  expect(first?.results.map(({ state }) => state)).toEqual(['passed', 'waiting', 'waiting', 'waiting', 'waiting']);
  expect(second).toEqual(passed);
});

test('a report that cannot be read is left out, and the others are there', async () => {
  const { reports, db, certification } = await bench(rowAt(null));
  const fine = sampleReport({ state: 'passed' });
  reports.put(fine);
  const sql = 'INSERT INTO certification_reports (id, kind, model, started_at, report) VALUES (?, ?, ?, ?, ?)';
  command(db, sql).run(randomUUID(), 'openai', 'gpt', NOW, '{"from":"another version"}');
  expect(certification().reports()).toEqual([fine]);
});

test('a check that takes too long fails alone', async () => {
  const service = await modelService({ vision: () => ({ hang: true }) });
  const row = rowAt(service.url);
  const { certification } = await bench(row, { limits: { ...CHECK_LIMIT_MS, vision: 1000 } });
  const running = certification();
  const report = await endOf(running, running.start(row.id, 'tried').id);
  expect(report.results.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'failed', 'passed']);
  expect(report.results[3]?.words).toBe('Did not come to an end within 1 second.');
});

test('a service that does not answer the first question in time is not waited for at the others', async () => {
  const service = await modelService({ streaming: () => ({ hang: true }) });
  const row = rowAt(service.url);
  const { certification } = await bench(row, { limits: { ...CHECK_LIMIT_MS, streaming: 300 } });
  const running = certification();
  const { state, results, host } = await endOf(running, running.start(row.id, 'tried').id);
  expect(state).toBe('failed');
  expect(results.map((result) => result.state)).toEqual(['failed', 'waiting', 'waiting', 'waiting', 'waiting']);
  expect(running.certifiedAt(row.kind, host, 'tried')).toBeNull();
});

test('a key that is locked in the middle ends the run with what main says of it', async () => {
  let isLocked = false;
  const service = await modelService({
    toolCall: () => {
      isLocked = true;
      return { status: 500, message: 'broken' };
    },
  });
  const row = rowAt(service.url, { credential: 'saved' });
  const { certification } = await bench(row, {
    access: {
      saved: () => Promise.resolve({ baseUrl: service.url, fetch }),
      checkKey: () => {
        if (isLocked) throw new ProblemError('vault_locked', 'The keys are locked.', 'Unlock them.');
      },
    },
  });
  const running = certification();
  const { state, results } = await endOf(running, running.start(row.id, 'tried').id);
  expect(state).toBe('failed');
  expect(results[1]).toMatchObject({ state: 'failed', words: 'The keys are locked.' });
  expect(results[2]?.state).toBe('waiting');
});

test('what was spent is counted in dollars where the price is listed', async () => {
  const priced: Told = { context_length: 8000, pricing: { prompt: '0.00001', completion: '0.0001' } };
  const service = await modelService({}, priced);
  const row = rowAt(service.url, { kind: 'openrouter' });
  const { certification } = await bench(row);
  const running = certification();
  const { spent } = await endOf(running, running.start(row.id, 'tried').id);
  expect(spent).toMatchObject({ inputTokens: 600, outputTokens: 60 });
  expect(spent.dollars).toBeCloseTo(600 * 0.00001 + 60 * 0.0001, 10);
});

test('a model on this computer costs nothing', async () => {
  const service = await modelService();
  const row = rowAt(service.url, { kind: 'vllm' });
  const { certification } = await bench(row);
  const running = certification();
  const { spent, host } = await endOf(running, running.start(row.id, 'tried').id);
  expect(spent).toEqual({ inputTokens: 600, outputTokens: 60, dollars: 0 });
  expect(running.certifiedAt('vllm', host, 'tried')).toBe(NOW);
  expect(running.certifiedAt('vllm', 'elsewhere:1', 'tried')).toBeNull();
  expect(running.certifiedAt('vllm', host, 'another')).toBeNull();
});

test('a Claude subscription is refused in plain words', async () => {
  const row = rowAt(null, { kind: 'claude-code' });
  const { certification } = await bench(row);
  expect(() => certification().start(row.id, 'opus')).toThrow(ProblemError);
  expect(() => certification().start(row.id, 'opus')).toThrow('A Claude subscription cannot be certified');
});

test('a run that the service broke off, or that was stopped, says nothing about the model', async () => {
  const { reports, certification } = await bench(rowAt(null));
  const about = { kind: 'deepseek', host: 'api.deepseek.com', model: 'deepseek-v3.2' } as const;
  const all = (state: 'passed' | 'failed') => sampleReport().results.map((result) => ({ ...result, state }));
  reports.put(sampleReport({ ...about, startedAt: 1, endedAt: 2, state: 'passed', results: all('passed') }));
  reports.put(sampleReport({ ...about, startedAt: 3, endedAt: 4, state: 'failed' }));
  reports.put(sampleReport({ ...about, startedAt: 5, endedAt: 6, state: 'stopped' }));
  expect(certification().certifiedAt('deepseek', 'api.deepseek.com', 'deepseek-v3.2')).toBe(2);
  reports.put(sampleReport({ ...about, startedAt: 7, endedAt: 8, state: 'failed', results: all('failed') }));
  expect(certification().certifiedAt('deepseek', 'api.deepseek.com', 'deepseek-v3.2')).toBeNull();
});

test('every answer that was asked for is in the ledger, with all that the report says was spent', async () => {
  const service = await modelService();
  const row = rowAt(service.url);
  const attempts: Attempt[] = [];
  const ledger: CallLedger = {
    addSoon: (attempt) => attempts.push(attempt),
    costOf: () => null,
    expectedDollars: () => null,
  };
  const { certification } = await bench(row, { ledger });
  const running = certification();
  const report = await endOf(running, running.start(row.id, 'tried').id);
  const sum = (pick: (attempt: Attempt) => number | null | undefined) =>
    attempts.reduce((all, attempt) => all + (pick(attempt) ?? 0), 0);
  expect(attempts.length).toBeGreaterThanOrEqual(report.results.length);
  expect(sum(({ usage }) => usage?.input)).toBe(report.spent.inputTokens);
  expect(sum(({ usage }) => usage?.output)).toBe(report.spent.outputTokens);
  for (const attempt of attempts) {
    expect(attempt).toMatchObject({ purpose: 'certification', connectionId: row.id, model: 'tried', taskId: null });
    expect(attempt.endedAt).toBeGreaterThanOrEqual(attempt.startedAt);
  }
});
