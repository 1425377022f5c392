import { openHarness } from './open.mjs';

// How the window copes with a long answer with code and tables: the frames, and the processor time of the window's own
// thread, which says the same on a busy computer. The last fifth against the first says whether the work grows with
// the answer. Run: node test/renderer/chat/harness/measure-stream.mjs [tokens] [tokens per second]
const tokens = Number(process.argv[2] ?? 20_000);
const perSecond = Number(process.argv[3] ?? 1_000);
const WAITING_CHAT = '#/chat/00000002-0000-4000-8000-000000000003';

const harness = await openHarness();
const page = await harness.browser.newPage({ viewport: { width: 1100, height: 800 } });
await page.goto(harness.url + WAITING_CHAT);
await page.waitForSelector('[role=log]');
await page.waitForTimeout(1000);
await harness.browser.startTracing(page, { categories: ['toplevel'] });
/** @type {Record<string, number>} */
const figures = await page.evaluate(`window.measureStream(${tokens}, ${perSecond})`);
const trace = await harness.browser.stopTracing();

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, tdur?: number, args: { name?: string } }} TraceEvent */
/** @type {{ traceEvents: TraceEvent[] }} */
const { traceEvents } = JSON.parse(trace.toString());
const windows = traceEvents.filter((event) => event.args.name === 'CrRendererMain');
const tasks = windows
  .map(({ pid, tid }) =>
    traceEvents.filter(
      (event) => event.pid === pid && event.tid === tid && event.name.endsWith('RunTask') && event.ph === 'X',
    ),
  )
  .toSorted((a, b) => b.length - a.length)[0]
  ?.toSorted((a, b) => a.ts - b.ts);
if (!tasks?.length) throw new Error('The trace has no tasks of the window.');
const start = tasks[0]?.ts ?? 0;
const span = (tasks.at(-1)?.ts ?? 0) - start;
/** @param {number} from @param {number} to shares of the whole time */
const cpuMs = (from, to) =>
  tasks
    .filter(({ ts }) => ts >= start + from * span && ts < start + to * span)
    .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
figures['longest task, processor ms'] = Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
figures['tasks over 50 processor ms'] = tasks.filter(({ tdur = 0 }) => tdur > 50_000).length;
figures['processor µs per token, second fifth'] = (cpuMs(0.2, 0.4) * 1000) / (tokens / 5);
figures['processor µs per token, fourth fifth'] = (cpuMs(0.6, 0.8) * 1000) / (tokens / 5);
// oxlint-disable-next-line no-console -- the table is what this is for
console.table(Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10])));
await harness.close();
