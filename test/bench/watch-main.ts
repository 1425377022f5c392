import fs from 'node:fs';
import net from 'node:net';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import process from 'node:process';
import { syncBuiltinESMExports } from 'node:module';
import type { MainNews, MainQuestion } from './support/main-watch';
import { moment } from './support/clock';

// Loaded into the host's process before the app: tells when it did what of its start, and how its event loop does.
// Timings of the start as a whole are taken without it.

const marks: Record<string, number> = { 'node is up': moment() };
const mark = (name: string): void => {
  marks[name] ??= moment();
};

const { existsSync, openSync } = fs;
fs.existsSync = (path) => {
  mark('modules are loaded');
  return existsSync(path);
};
fs.openSync = (...args) => {
  if (String(args[0]).endsWith('.db')) mark('the home is locked');
  return openSync(...args);
};
syncBuiltinESMExports();

const { dlopen } = process;
process.dlopen = (...args: Parameters<typeof dlopen>) => {
  const [, file] = args;
  if (file.includes('keyring')) mark('the database is open');
  dlopen(...args);
};

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function listenMarked(this: net.Server, ...args: unknown[]) {
  mark('the services stand');
  return Reflect.apply(listen, this, args) as net.Server;
} as typeof listen;

const delay = monitorEventLoopDelay({ resolution: 5 });
let processor = process.cpuUsage();
const tell = (news: MainNews) => void process.send?.(news);

process.on('message', (question: MainQuestion) => {
  if (question.ask === 'marks') return tell({ marks });
  if (question.ask === 'begin') {
    delay.enable();
    delay.reset();
    processor = process.cpuUsage();
    return tell({ begun: performance.now() });
  }
  const { user, system } = process.cpuUsage(processor);
  const ms = (ns: number) => ns / 1e6;
  tell({
    loop: {
      medianMs: ms(delay.percentile(50)),
      p99Ms: ms(delay.percentile(99)),
      longestMs: ms(delay.max),
      processorMs: (user + system) / 1000,
    },
  });
});
// The line to the bench keeps no app alive.
process.channel?.unref();
