import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Socket } from 'node:net';
import { EventBus } from '../../../../src/main/events/event-bus';
import type { AppEvent } from '../../../../src/shared/domain/app-event';
import type { Channel } from '../../../../src/shared/channel';
import { rememberingPlatform } from '../../../support/remembering-platform';
import type { Figures, FromApp, ToApp } from './line';

// The whole app in a process of its own, so that its memory, sockets and event loop are nobody else's. Its line is the
// channel to the parent process, over which it is asked for its figures as well.
const [home = '', openaiAt = ''] = process.argv.slice(2);

v8.setFlagsFromString('--expose-gc');
// A context that is there already does not get it.
const collect = runInNewContext('gc') as (how: Readonly<Record<string, string>>) => void;

// Node keeps the times of the first 250 requests, which would look like something that requests leave behind.
performance.setResourceTimingBufferSize(1);

/** Listeners of all event buses. */
let listeners = 0;
const { listen } = EventBus.prototype;
EventBus.prototype.listen = function counted(this: EventBus, listener: (event: AppEvent) => void) {
  const stop = listen.call(this, listener);
  let isOver = false;
  listeners += 1;
  return () => {
    if (!isOver) listeners -= 1;
    isOver = true;
    stop();
  };
};

// One wire is only spoken at its service's own address: what goes there goes to the service of the test.
const outside = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  return outside(url.startsWith(OPENAI) ? url.replace(OPENAI, openaiAt) : input, init);
};
const OPENAI = 'https://api.openai.com';

const { createApp } = await import('../../../../src/main/app');
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

const app = await createApp(rememberingPlatform(home, [], [], { online: true }), {
  env: { PATH: process.env['PATH'], HOME: home, SIGNALBOX_ROOT_KEY: 'ab'.repeat(32) },
  discovery: [],
});

const send = (message: FromApp): void => void process.send?.(message);
const channel: Channel = {
  postMessage: (data) => send({ type: 'line', data: typeof data === 'string' ? data : new Uint8Array(data) }),
  onMessage: {
    addListener: (listener) =>
      void process.on('message', (message: ToApp) => {
        if (message.type !== 'line') return;
        listener(typeof message.data === 'string' ? message.data : new Uint8Array(message.data).buffer);
      }),
  },
  onDisconnect: { addListener: (listener) => void process.on('disconnect', listener) },
};
app.serve(channel);

async function figures(): Promise<Figures> {
  for (let round = 0; round < 2; round += 1) {
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const resources: Record<string, number> = {};
  for (const name of process.getActiveResourcesInfo()) resources[name] = (resources[name] ?? 0) + 1;
  const { heapTotal, external, arrayBuffers, rss } = process.memoryUsage();
  const objects = v8.getHeapSpaceStatistics().filter(({ space_name: name }) => !/code|trusted/.test(name));
  const count = (kind: new (...given: never[]) => object): number => v8.queryObjects(kind, { format: 'count' });
  const measured = {
    heapBytes: objects.reduce((sum, { space_used_size: used }) => sum + used, 0),
    heapTotalBytes: heapTotal,
    externalBytes: external,
    arrayBufferBytes: arrayBuffers,
    rssBytes: rss,
    listeners,
    resources,
    sockets: count(Socket),
    signals: count(AbortSignal),
    delayMs: { p50: delay.percentile(50) / 1e6, p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 },
  };
  delay.reset();
  return measured;
}

process.on('message', (message: ToApp) => {
  if (message.type === 'figures') void figures().then((measured) => send({ type: 'figures', figures: measured }));
  if (message.type === 'end') void app.dispose().then(() => process.disconnect());
});
send({ type: 'ready' });
