import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../support/chromium';
import { hostEnvironment } from '../support/hosts/environment';
import { expect, test } from '../support/hosts/test';

test.skip(({ host }) => host !== 'browser-window', 'starts the browser-window host itself');

const BUILT = new URL('../../out/main/browser.js', import.meta.url).pathname;
const READY = /^Signalbox is ready: http:\/\/127\.0\.0\.1:\d+\/\?token=[A-Za-z0-9_-]{43}\n$/;

interface Started {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** The status, when it has ended and all that it said is here. */
  readonly ended: Promise<number | null>;
}

let home: string;
let started: Started[];

function start(...args: string[]): Started {
  const child = spawn(process.execPath, [BUILT, ...args], {
    env: hostEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then(([status]) => status as number | null);
  const run = { child, out: () => out, err: () => err, ended };
  started.push(run);
  return run;
}

const serve = async (...args: string[]): Promise<Started> => {
  const run = start('--no-open', '--home', home, ...args);
  await expect.poll(() => run.out(), { message: run.err() }).toMatch(READY);
  return run;
};

const addressIn = (run: Started): string => run.out().trim().replace('Signalbox is ready: ', '');

test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'signalbox-e2e-'));
  started = [];
});

test.afterEach(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`prints one line and ends with 0 on ${signal}`, async () => {
    const run = await serve();
    run.child.kill(signal);
    expect(await run.ended).toBe(0);
    expect(run.out()).toMatch(READY);
    expect(run.err()).toBe('');
  });
}

test('one key press that arrives twice ends it cleanly', async () => {
  const run = await serve();
  run.child.kill('SIGINT');
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(0);
});

test('the address shows the app once and then says what to do', async ({ page, browser }) => {
  const run = await serve();
  const address = addressIn(run);
  await page.goto(address);
  await expect(page).toHaveURL(new URL('/', address).href);
  await expect(page.getByRole('button', { name: 'Use an API key' })).toBeVisible();
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await stranger.goto(address);
  await expect(stranger.getByText('works once')).toBeVisible();
  await stranger.goto(new URL('/', address).href);
  await expect(stranger.getByText('open the address that it printed')).toBeVisible();
  await other.close();
});

test('the address works from a link in another page too', async ({ page }) => {
  const run = await serve();
  await page.setContent(`<a href="${addressIn(run)}">Signalbox</a>`);
  await page.getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Use an API key' })).toBeVisible();
});

test('a second start prints an address of the first and ends with 0', async ({ page }) => {
  const first = await serve();
  const second = start('--no-open', '--home', home);
  expect(await second.ended).toBe(0);
  expect(second.out()).toMatch(READY);
  expect(second.err()).toContain('already running');
  expect(new URL(addressIn(second)).port).toBe(new URL(addressIn(first)).port);
  await page.goto(addressIn(second));
  await expect(page.getByRole('button', { name: 'Use an API key' })).toBeVisible();
  expect(first.child.exitCode).toBeNull();
});

test('two starts at the same moment end in one host', async () => {
  const runs = [start('--no-open', '--home', home), start('--no-open', '--home', home)];
  for (const run of runs) await expect.poll(() => run.out()).toMatch(READY);
  const ports = new Set(runs.map((run) => new URL(addressIn(run)).port));
  expect(ports.size).toBe(1);
});

test('a start after a crash has the home folder to itself again', async () => {
  const first = await serve();
  first.child.kill('SIGKILL');
  await first.ended;
  await serve();
});

test('a port that is taken is one sentence with what to do, and status 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const run = start('--no-open', '--home', home, '--port', String(port));
  expect(await run.ended).toBe(1);
  expect(run.out()).toBe('');
  expect(run.err()).toBe(
    `Port ${port} is taken by another program.\nStart Signalbox with another --port, or without one to let it choose.\n`,
  );
  other.close();
});

test('a home folder that cannot be used is told of, with status 1', async () => {
  const file = join(home, 'file');
  writeFileSync(file, '');
  const run = start('--no-open', '--home', join(file, 'home'));
  expect(await run.ended).toBe(1);
  expect([run.out(), run.err().split('\n').length]).toEqual(['', 3]);
  expect(run.err()).toContain(file);
});

test('an option that is not there is told of, with status 1', async () => {
  const run = start('--colour', 'blue');
  expect(await run.ended).toBe(1);
  expect(run.err()).toContain('--colour');
});

test('a window that is closed ends the host that opened it', async () => {
  test.skip(process.platform !== 'linux', 'puts a browser of its own on the path');
  // A browser in Chrome's place that opens the page for real, without a screen.
  const bin = mkdtempSync(join(tmpdir(), 'signalbox-bin-'));
  const browser = join(bin, 'google-chrome');
  const flags = '--headless=new --no-sandbox --disable-gpu --remote-debugging-port=0';
  writeFileSync(browser, `#!/bin/sh\nexec "${chromiumPath()}" ${flags} "$@"\n`, { mode: 0o755 });
  const env = { ...hostEnvironment(), PATH: `${bin}:${process.env['PATH']}`, DISPLAY: ':99' };
  const child = spawn(process.execPath, [BUILT, '--home', home], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const ended = once(child, 'exit').then(([status]) => status as number | null);
  started.push({ child, out: () => out, err: () => '', ended });

  const portFile = join(home, 'window', 'DevToolsActivePort');
  await expect.poll(() => portIn(portFile)).toBeTruthy();
  const window = await chromium.connectOverCDP(`http://127.0.0.1:${portIn(portFile)}`);
  const pages = () => window.contexts().flatMap((context) => context.pages());
  await expect.poll(() => pages().length).toBe(1);
  const [page] = pages();
  if (!page) throw new Error('no window came');
  await expect(page.getByRole('button', { name: 'Use an API key' })).toBeVisible();
  await expect.poll(() => out).toMatch(READY);
  const session = await window.newBrowserCDPSession();
  await session.send('Browser.close').catch(() => undefined);
  expect(await ended).toBe(0);
  rmSync(bin, { recursive: true, force: true });
});

/** The port that a Chromium wrote down in its profile; empty until it has. */
function portIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n')[0] ?? '';
  } catch {
    return '';
  }
}
