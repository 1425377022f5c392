import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventBus } from '../../../src/main/events/event-bus';
import { AttemptRepository } from '../../../src/main/usage/attempt-repository';
import { CSV_COLUMNS } from '../../../src/main/usage/csv';
import { daysOf } from '../../../src/main/usage/days';
import { UsageLedger } from '../../../src/main/usage/usage-ledger';
import { UsageReport } from '../../../src/main/usage/usage-report';
import { UsageRepository } from '../../../src/main/usage/usage-repository';
import type { Attempt } from '../../../src/shared/domain/attempt';
import { UsageSum } from '../../../src/shared/domain/usage';
import { addConnection, freshDatabase } from '../storage/fresh-database';
import { attemptOf } from './sample-attempt';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';

async function reportOf(added: readonly Attempt[]) {
  const db = await freshDatabase();
  const attempts = new AttemptRepository(db);
  attempts.add(added);
  const ledger = new UsageLedger({ attempts, events: new EventBus(), priceOf: () => null, onDefect: () => undefined });
  return { db, attempts, report: new UsageReport(ledger, attempts, new UsageRepository(db)) };
}

/** Runs in one zone. */
async function inZone<T>(zone: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

describe('sums', () => {
  it('are those of the attempts, by whatever they are added up', async () => {
    const tokens = fc.option(fc.nat(1000), { nil: null });
    const attempt = fc
      .record({
        startedAt: fc.integer({ min: Date.parse('2026-10-20T00:00:00Z'), max: Date.parse('2026-11-20T00:00:00Z') }),
        connectionId: fc.constantFrom(A, B),
        kind: fc.constantFrom('openai' as const, 'practice' as const),
        model: fc.constantFrom('gpt', 'opus'),
        agent: fc.constantFrom('builder', 'planner', null),
        outcome: fc.constantFrom('succeeded' as const, 'discarded' as const, 'interrupted' as const),
        usage: fc.option(fc.record({ input: tokens, cachedInput: tokens, output: tokens, reasoning: tokens }), {
          nil: null,
        }),
        dollars: fc.option(fc.nat(100_000), { nil: null }),
        latencyMs: fc.nat(10_000),
      })
      .map(({ dollars, ...change }) =>
        attemptOf({
          ...change,
          cost:
            dollars === null ? null : { dollars: dollars / 1e6, source: 's', asOf: '2026-11-01', isEstimate: false },
        }),
      );
    await inZone('Europe/Berlin', () =>
      fc.assert(
        fc.asyncProperty(fc.array(attempt, { maxLength: 60 }), async (added) => {
          const { db, report } = await reportOf(added);
          const span = { from: Date.parse('2026-10-22T00:00:00Z'), to: Date.parse('2026-11-18T00:00:00Z') };
          const within = added.filter(({ startedAt }) => startedAt >= span.from && startedAt < span.to);
          for (const by of ['day', 'connection', 'model', 'agent'] as const) {
            const sums = await report.sums(by, span.from, span.to);
            for (const sum of sums) UsageSum.parse(sum);
            const total = (pick: (sum: UsageSum) => number) => sums.reduce((all, sum) => all + pick(sum), 0);
            const of = (pick: (one: Attempt) => number) => within.reduce((all, one) => all + pick(one), 0);
            expect(total(({ attempts }) => attempts)).toBe(within.length);
            expect(total(({ succeeded }) => succeeded)).toBe(of((one) => Number(one.outcome === 'succeeded')));
            expect(total(({ inputTokens }) => inputTokens)).toBe(of((one) => one.usage?.input ?? 0));
            expect(total(({ cachedInputTokens }) => cachedInputTokens)).toBe(of((one) => one.usage?.cachedInput ?? 0));
            expect(total(({ outputTokens }) => outputTokens)).toBe(of((one) => one.usage?.output ?? 0));
            expect(total(({ reasoningTokens }) => reasoningTokens)).toBe(of((one) => one.usage?.reasoning ?? 0));
            expect(total(({ cost }) => cost.dollars)).toBeCloseTo(
              of((one) => one.cost?.dollars ?? 0),
              9,
            );
            expect(total(({ cost }) => cost.unpriced)).toBe(of((one) => Number(one.cost === null)));
            for (const sum of sums.filter(({ isPractice }) => isPractice)) {
              const practice = within.filter(({ kind }) => kind === 'practice');
              expect(sum.attempts).toBeLessThanOrEqual(practice.length);
            }
            const keys = sums.map(({ key, isPractice }) => `${key} ${isPractice}`);
            expect(new Set(keys).size).toBe(keys.length);
          }
          db.close();
        }),
        { numRuns: 30 },
      ),
    );
  });

  it('keep practice apart, put the dearest first, and call a connection as it is called now', async () => {
    const { db, report } = await reportOf([
      attemptOf({ label: 'Old name', startedAt: 1 }),
      attemptOf({ label: 'Newer name', startedAt: 2, cost: null }),
      attemptOf({
        connectionId: B,
        label: 'Renamed',
        startedAt: 3,
        cost: { dollars: 9, source: 's', asOf: '2026-11-01', isEstimate: false },
      }),
      attemptOf({
        kind: 'practice',
        agent: null,
        startedAt: 4,
        cost: null,
        outcome: 'failed',
        usage: null,
        firstTokenMs: null,
      }),
    ]);
    addConnection(db, B, 'Its name now');
    expect(await report.sums('connection', 0, 10)).toMatchObject([
      { key: B, label: 'Its name now', attempts: 1, cost: { dollars: 9, unpriced: 0 } },
      { key: A, label: 'Newer name', isPractice: false, attempts: 2, cost: { dollars: 0.001, unpriced: 1 } },
      {
        key: A,
        isPractice: true,
        attempts: 1,
        succeeded: 0,
        uncounted: 0,
        cost: { dollars: 0, unpriced: 0 },
        meanLatencyMs: null,
      },
    ]);
    expect(await report.sums('agent', 0, 10)).toMatchObject([
      { key: 'builder', label: 'builder', attempts: 3 },
      { key: '', label: '', attempts: 1, isPractice: true },
    ]);
  });

  it('have every day of the span, those without a call and those of 23 and 25 hours included', async () => {
    await inZone('Europe/Berlin', async () => {
      const at = (text: string) => Date.parse(text);
      const { report } = await reportOf([
        attemptOf({ startedAt: at('2026-10-24T23:59:59.999') }),
        attemptOf({ startedAt: at('2026-10-25T00:00:00') }),
        attemptOf({ startedAt: at('2026-10-25T23:59:59.999') }),
        attemptOf({ startedAt: at('2026-10-27T12:00:00') }),
      ]);
      const days = await report.sums('day', at('2026-10-24T00:00:00'), at('2026-10-28T00:00:00'));
      expect(days.map(({ key, attempts }) => [key, attempts])).toEqual([
        ['2026-10-24', 1],
        ['2026-10-25', 2],
        ['2026-10-26', 0],
        ['2026-10-27', 1],
      ]);
      const hours = (from: string, to: string) =>
        daysOf(at(from), at(to)).map((day) => (day.to - day.from) / 3_600_000);
      expect(hours('2026-10-24T00:00:00', '2026-10-27T00:00:00')).toEqual([24, 25, 24]);
      expect(hours('2026-03-28T00:00:00', '2026-03-31T00:00:00')).toEqual([24, 23, 24]);
      expect(daysOf(at('2026-10-24T18:00:00'), at('2026-10-25T01:00:00'))).toHaveLength(2);
    });
  });

  it('ends where the attempts end when it is asked for all time', async () => {
    const { report } = await reportOf([
      attemptOf({ startedAt: Date.parse('2026-11-01T12:00:00') }),
      attemptOf({ startedAt: Date.parse('2026-11-03T12:00:00') }),
    ]);
    expect((await report.sums('day', 0, Number.MAX_SAFE_INTEGER)).map(({ key }) => key)).toEqual([
      '2026-11-01',
      '2026-11-02',
      '2026-11-03',
    ]);
    expect(await (await reportOf([])).report.sums('day', 0, Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  it.each(['America/Santiago', 'America/Havana', 'Africa/Cairo', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC'])(
    'counts each moment of a year in exactly one day in %s',
    (zone) =>
      inZone(zone, () => {
        const from = Date.parse('2011-06-01T05:00:00Z');
        const to = Date.parse('2012-06-01T05:00:00Z');
        const days = daysOf(from, to);
        expect(days[0]?.from).toBe(from);
        expect(days.at(-1)?.to).toBe(to);
        for (const [nth, day] of days.entries()) if (nth > 0) expect(day.from).toBe(days[nth - 1]?.to);
        expect(new Set(days.map(({ name }) => name)).size).toBe(days.length);
      }),
  );
});

describe('single attempts', () => {
  it('come in pages, newest first, without a gap or a double among equal times', async () => {
    const added = Array.from({ length: 25 }, (_, nth) => attemptOf({ startedAt: 1000 + Math.floor(nth / 4) }));
    const { report } = await reportOf([...added, attemptOf({ startedAt: 5000 })]);
    const got: Attempt[] = [];
    for (let more = true; more;) {
      const last = got.at(-1);
      const page = report.page(1000, 5000, 4, last ? { startedAt: last.startedAt, id: last.id } : null);
      expect(page.items.length).toBeLessThanOrEqual(4);
      got.push(...page.items);
      more = page.more;
    }
    expect(got).toHaveLength(25);
    expect(new Set(got.map(({ id }) => id)).size).toBe(25);
    const order = got.map(({ startedAt }) => startedAt);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
  });
});

/** Reads RFC 4180, as a spreadsheet does. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!isQuoted && sign === '\r' && text[at + 1] === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      at += 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe('the file', () => {
  it('has a line for every attempt, more than are read at once', async () => {
    const { report } = await reportOf(Array.from({ length: 1203 }, (_, nth) => attemptOf({ startedAt: nth % 700 })));
    const { content, fileName } = await report.csv(0, 10_000);
    const rows = parsed(content);
    expect(rows).toHaveLength(1204);
    expect(rows[0]).toEqual([...CSV_COLUMNS]);
    expect(new Set(rows.slice(1).map((row) => row.at(-1))).size).toBe(1203);
    expect(fileName).toMatch(/^signalbox-usage-19(?:69|70)-\d\d-\d\d\.csv$/);
  });

  it('tells what is not known apart from nothing, and small amounts in full', async () => {
    const { report } = await reportOf([
      attemptOf({
        startedAt: 2,
        endedAt: 5,
        cost: { dollars: 1.2e-7, source: 'https://x.example/p', asOf: '2026-11-01', isEstimate: false },
      }),
      attemptOf({ startedAt: 1, cost: null, usage: null, agent: null, outcome: 'cancelled', firstTokenMs: null }),
    ]);
    const [head, known, unknown] = parsed((await report.csv(0, 10)).content);
    const of = (row: string[] | undefined) => Object.fromEntries((head ?? []).map((name, nth) => [name, row?.[nth]]));
    expect(of(known)).toMatchObject({
      started_at: '1970-01-01T00:00:00.002Z',
      ended_at: '1970-01-01T00:00:00.005Z',
      cost_usd: '0.00000012',
      price_known: 'yes',
      price_source: 'https://x.example/p',
      input_tokens: '100',
      reasoning_tokens: '10',
      first_token_ms: '200',
      latency_ms: '1000',
    });
    expect(of(unknown)).toMatchObject({
      cost_usd: '',
      price_known: 'no',
      input_tokens: '',
      agent: '',
      first_token_ms: '',
    });
  });

  it('holds no cell that a spreadsheet takes for a formula, whatever a model or a label is called', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', ''),
        async (text, sign) => {
          const label = `${sign}${text}`;
          const { db, report } = await reportOf([attemptOf({ label, model: `${sign}HYPERLINK("x")` })]);
          const [head, row] = parsed((await report.csv(0, 10_000)).content);
          expect(row).toHaveLength(CSV_COLUMNS.length);
          const [shown, model] = [row?.[head?.indexOf('connection') ?? -1], row?.[head?.indexOf('model') ?? -1]];
          expect(shown?.replace(/^'/, '')).toBe(label.replace(/^'/, ''));
          for (const one of row ?? []) expect(one).not.toMatch(/^[=+\-@\t\r＝]/);
          expect(model).toContain('HYPERLINK("x")');
          db.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has its columns alone where there is nothing', async () => {
    expect(await (await reportOf([])).report.csv(0, 10)).toEqual({
      fileName: 'signalbox-usage.csv',
      content: `${CSV_COLUMNS.join(',')}\r\n`,
    });
  });
});
