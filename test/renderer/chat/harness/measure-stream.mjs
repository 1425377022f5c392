import { openHarness } from './open.mjs';

// How the window copes with a long answer with code and tables: the frames, the tasks over 50 ms, and whether the
// work grows from the first fifth to the last. node test/renderer/chat/harness/measure-stream.mjs [tokens] [per second]
const tokens = Number(process.argv[2] ?? 20_000);
const perSecond = Number(process.argv[3] ?? 1_000);
const WAITING_CHAT = '#/chat/00000002-0000-4000-8000-000000000003';

const harness = await openHarness();
const page = await harness.browser.newPage({ viewport: { width: 1100, height: 800 } });
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');
await page.goto(harness.url + WAITING_CHAT);
await page.waitForSelector('[role=log]');
await page.waitForTimeout(1000);
const secondsOf = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  const wanted = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration', 'TaskDuration'];
  return new Map(metrics.filter(({ name }) => wanted.includes(name)).map(({ name, value }) => [name, value]));
};
const before = await secondsOf();
/** @type {Record<string, number>} */
const figures = await page.evaluate(`window.measureStream(${tokens}, ${perSecond})`);
for (const [name, value] of await secondsOf()) {
  figures[`${name} per token, µs`] = ((value - (before.get(name) ?? 0)) * 1e6) / tokens;
}
console.table(Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10])));
await harness.close();
