import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { HostRefusal } from '../../../../src/main/platform/host-refusal';
import {
  type BrowserHostParts,
  type RunningHost,
  startBrowserHost,
} from '../../../../src/main/platform/node/browser-host';
import type { Platform } from '../../../../src/main/platform/platform';
import { lockHome } from '../../../../src/main/storage/instance-lock';
import { builtWindow, temporaryFolder } from './built-window';
import { rawRequest } from './raw-request';
import { EchoApp } from './stub-app';

let home: string;
let app: EchoApp;
let lines: string[];
let told: string[];
let platforms: Platform[];
let closedWindows: number;
let running: RunningHost[];

function partsOf(argv: string[], more: Partial<BrowserHostParts> = {}): BrowserHostParts {
  return {
    argv,
    env: {},
    version: '1.2.3',
    rendererRoot: builtWindow(),
    createApp: async (platform) => {
      platforms.push(platform);
      return app;
    },
    lockHome,
    printLine: (line) => lines.push(line),
    tell: (sentence) => told.push(sentence),
    onDefect: (error) => expect.unreachable(String(error)),
    onWindowClosed: () => {
      closedWindows += 1;
    },
    ...more,
  };
}

async function start(argv: string[], more: Partial<BrowserHostParts> = {}): Promise<RunningHost | null> {
  const host = await startBrowserHost(partsOf(argv, more));
  if (host) running.push(host);
  return host;
}

beforeEach(() => {
  home = join(temporaryFolder(), 'new', 'home');
  app = new EchoApp();
  lines = [];
  told = [];
  platforms = [];
  closedWindows = 0;
  running = [];
});

afterEach(async () => {
  for (const host of running) await host.end();
});

/** Whether nobody holds the home folder. */
function isFree(folder: string): boolean {
  const lock = lockHome(folder);
  if (!lock.held) return false;
  lock.release();
  return true;
}

/** Holds the home folder as another process would, with the word that it left. */
function holdHome(folder: string, contact: object): () => void {
  const lock = lockHome(folder);
  if (!lock.held) throw new Error('held by another');
  lock.announce(contact);
  return () => lock.release();
}

const READY = /^Signalbox is ready: (http:\/\/127\.0\.0\.1:(\d+)(\/\?token=[A-Za-z0-9_-]{43}))$/;

/** The port and the path of the ready line. */
function readyAt(line = lines[0] ?? ''): { port: number; path: string } {
  const match = READY.exec(line);
  return { port: Number(match?.[2]), path: match?.[3] ?? '' };
}

describe('a start', () => {
  it('prints one line with an address that lets a browser in', async () => {
    await start(['--no-open', '--home', home]);
    expect(lines).toEqual([expect.stringMatching(READY)]);
    const { port, path } = readyAt();
    expect((await rawRequest(port, path)).status).toBe(303);
    expect(told).toEqual([]);
  });

  it('makes the home folder for this person alone and hands it to the app', async () => {
    await start(['--no-open', '--home', home]);
    expect(platforms[0]).toMatchObject({ host: 'browser-window', version: '1.2.3', home });
    expect(existsSync(home)).toBe(true);
  });

  it('takes the home folder from the environment when the command line names none', async () => {
    await start(['--no-open'], { env: { SIGNALBOX_HOME: home } });
    expect(platforms[0]?.home).toBe(home);
  });

  it('ends the app, the port and the lock, each once', async () => {
    const host = await start(['--no-open', '--home', home]);
    running = [];
    const { port } = readyAt();
    await host?.end();
    expect(app.disposed).toBe(1);
    expect(isFree(home)).toBe(true);
    await expect(rawRequest(port, '/')).rejects.toThrow();
  });
});

describe('a start that cannot be', () => {
  it('says which port is taken, and lets go of everything', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(start(['--no-open', '--home', home, '--port', String(port)])).rejects.toMatchObject({
      sentence: `Port ${port} is taken by another program.`,
      advice: expect.stringContaining('--port'),
    });
    other.close();
    expect([app.disposed, isFree(home), lines]).toEqual([1, true, []]);
  });

  it('lets go of the lock when the app cannot start, and passes its reason on', async () => {
    const reason = new Error('the database is newer');
    await expect(start(['--no-open', '--home', home], { createApp: () => Promise.reject(reason) })).rejects.toBe(
      reason,
    );
    expect(isFree(home)).toBe(true);
  });

  it('names the folder that cannot be made', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(start(['--no-open', '--home', join(file, 'home')])).rejects.toMatchObject({
      sentence: expect.stringContaining(file),
      advice: expect.stringContaining('--home'),
    });
  });

  it('says that the window was not built', async () => {
    await expect(start(['--no-open', '--home', home], { rendererRoot: temporaryFolder() })).rejects.toMatchObject({
      sentence: 'The files of the window are missing.',
      advice: expect.stringContaining('npm run build'),
    });
    expect(existsSync(home)).toBe(false);
  });

  it('refuses a command line that it does not understand before it touches anything', async () => {
    await expect(start(['--home', home, '--oepn'])).rejects.toBeInstanceOf(HostRefusal);
    expect(existsSync(home)).toBe(false);
  });
});

describe('a second start with the same home', () => {
  it('prints a fresh address of the first, which goes on', async () => {
    await start(['--no-open', '--home', home]);
    expect(await start(['--no-open', '--home', home])).toBeNull();
    expect(lines).toHaveLength(2);
    const [first, second] = lines.map((line) => readyAt(line));
    expect(second?.port).toBe(first?.port);
    expect((await rawRequest(second?.port ?? 0, second?.path ?? '')).status).toBe(303);
    expect((await rawRequest(first?.port ?? 0, first?.path ?? '')).status).toBe(303);
    expect(told).toEqual([expect.stringContaining('already running')]);
    expect(platforms).toHaveLength(1);
  });

  it('says so at once when the first is no browser window', async () => {
    const release = holdHome(home, { host: 'electron' });
    await expect(start(['--no-open', '--home', home])).rejects.toMatchObject({
      code: 'already_running',
      advice: expect.stringContaining('close it first'),
    });
    release();
    expect(lines).toEqual([]);
  });

  it('takes over when the first is just ending', async () => {
    const release = holdHome(home, { host: 'browser-window', port: 9, secret: 'x'.repeat(43) });
    setTimeout(release, 300);
    expect(await start(['--no-open', '--home', home])).not.toBeNull();
    expect(lines).toEqual([expect.stringMatching(READY)]);
  });
});

/** A program in the browser's place: it leaves its arguments behind and goes on until it is told. */
function installBrowser(script: string): { env: NodeJS.ProcessEnv; record: string } {
  const folder = temporaryFolder();
  const record = join(folder, 'arguments');
  mkdirSync(join(folder, 'bin'));
  const program = join(folder, 'bin', 'google-chrome');
  writeFileSync(
    program,
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${record}.part" && mv "${record}.part" "${record}"\n${script}\n`,
  );
  chmodSync(program, 0o755);
  const path = [join(folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter);
  return { env: { PATH: path, DISPLAY: ':0' }, record };
}

describe.runIf(process.platform === 'linux')('the window', () => {
  async function openedAddress(record: string): Promise<{ port: number; path: string; given: string[] }> {
    await expect.poll(() => existsSync(record)).toBe(true);
    const given = readFileSync(record, 'utf8').trim().split('\n');
    const door = fileURLToPath(given[0]?.replace('--app=', '') ?? '');
    if (process.platform !== 'win32') expect(statSync(door).mode & 0o777).toBe(0o600);
    const url = new URL(/url=([^"]+)/.exec(readFileSync(door, 'utf8'))?.[1] ?? '');
    return { port: Number(url.port), path: url.pathname + url.search, given };
  }

  /** Does what the page of a window would do. */
  async function connect({ port, path }: { port: number; path: string }): Promise<WebSocket> {
    const answer = await rawRequest(port, path);
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const socket = new WebSocket(`ws://127.0.0.1:${port}/channel`, {
      headers: { cookie, origin: `http://127.0.0.1:${port}` },
    });
    await new Promise((resolve) => socket.once('open', resolve));
    return socket;
  }

  it('opens with a token and a profile of its own, and ends with the host', async () => {
    const { env, record } = installBrowser('exec sleep 60');
    const host = await start(['--home', home], { env });
    const opened = await openedAddress(record);
    expect(opened.given).toContain(`--user-data-dir=${join(home, 'window')}`);
    expect(opened.given).toContain('--no-first-run');
    expect(opened.given.join(' ')).not.toContain('token');
    expect(opened.given.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    expect(opened.path).not.toBe(readyAt().path);
    (await connect(opened)).terminate();
    running = [];
    await host?.end();
    expect(closedWindows).toBe(0);
  });

  it('ends the host when it is closed', async () => {
    const { env, record } = installBrowser('exec sleep 0.5');
    await start(['--home', home], { env });
    const socket = await connect(await openedAddress(record));
    socket.terminate();
    await expect.poll(() => closedWindows).toBe(1);
  });

  it('says so when the browser fails before its window ever came', async () => {
    const { env } = installBrowser('exit 1');
    await start(['--home', home], { env });
    await expect.poll(() => told).toEqual([expect.stringContaining('could not be opened')]);
    expect(closedWindows).toBe(0);
  });

  it('is not opened without a screen or without a browser that can: the person is told what to do', async () => {
    await start(['--home', home], { env: { PATH: temporaryFolder(), DISPLAY: ':0' } });
    expect(told).toEqual([expect.stringMatching(/not found here.*Open the address above/)]);
    const { env, record } = installBrowser('exit 0');
    await start(['--home', join(home, 'other')], { env: { ...env, DISPLAY: '' } });
    expect(told[1]).toMatch(/no screen here.*Open the address above/);
    expect(existsSync(record)).toBe(false);
  });
});
