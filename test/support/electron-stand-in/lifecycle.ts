import { EventEmitter, once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Electron from 'electron';
import { record } from './record';

type Closer = () => Promise<void>;

const closers: Closer[] = [];

/** Has something closed before the process ends. */
export const closeAtExit = (closer: Closer): void => void closers.push(closer);

const openWindows = new Set<{ close(): Promise<void> }>();

class StandInApp extends EventEmitter {
  #name = 'Electron';
  #root = '';
  #version = '0.0.0';
  readonly #paths = new Map<string, string>([['userData', join(tmpdir(), 'electron-stand-in')]]);
  readonly #ready: Promise<void>;
  #markReady: () => void = () => undefined;
  #quitting = false;
  isPackaged = false;

  constructor() {
    super();
    this.#ready = new Promise((resolve) => {
      this.#markReady = resolve;
    });
  }

  /** Called by the launcher: reads who the app is and becomes ready once its entry has run. */
  begin(root: string): void {
    this.#root = root;
    const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
    this.#name = name ?? this.#name;
    this.#version = version ?? this.#version;
    setImmediate(() => {
      this.#markReady();
      this.emit('ready');
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit());
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  getVersion(): string {
    return this.#version;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  setPath(name: string, path: string): void {
    record('app.setPath', { name, path });
    this.#paths.set(name, path);
  }

  getPreferredSystemLanguages(): string[] {
    return [new Intl.DateTimeFormat().resolvedOptions().locale];
  }

  getPath(name: string): string {
    const path = this.#paths.get(name) ?? (name === 'sessionData' ? this.#paths.get('userData') : undefined);
    if (path === undefined) throw new Error(`The stand-in has no path “${name}”`);
    return path;
  }

  getAppPath(): string {
    return this.#root;
  }

  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => record('app.commandLine.appendSwitch', { name, value }),
  };

  enableSandbox(): void {
    record('app.enableSandbox');
  }

  /** One process per user data folder: a file in it says where the first one listens. */
  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath('userData'), 'electron-stand-in.lock');
    const first = readFirst(file);
    if (first !== null && isRunning(first.pid)) {
      const line = connect(first.port, '127.0.0.1');
      line.end(JSON.stringify(process.argv));
      const told = once(line, 'close');
      closeAtExit(() => told.then(() => undefined));
      return false;
    }
    const instance = createServer((socket) => {
      let said = '';
      socket.on('data', (part) => (said += String(part)));
      socket.on('end', () => {
        socket.destroy();
        this.emit('second-instance', {}, JSON.parse(said) as string[], '');
      });
    });
    instance.listen(0, '127.0.0.1', () => {
      writeFileSync(file, JSON.stringify({ pid: process.pid, port: (instance.address() as AddressInfo).port }));
      closeAtExit(async () => rmSync(file, { force: true }));
    });
    instance.unref();
    mkdirSync(this.getPath('userData'), { recursive: true });
    return true;
  }

  /** Asks the windows to go, then the app; ends the process when nobody objects. */
  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    if (this.#objects('before-quit')) return;
    void this.#closeWindows();
  }

  async #closeWindows(): Promise<void> {
    await Promise.all([...openWindows].map((window) => window.close()));
    if (!this.#objects('will-quit')) this.exit(0);
  }

  /** Ends the process at once, as far as the app is concerned. */
  exit(status = 0): void {
    record('app.exit', status);
    this.emit('quit', {}, status);
    const ended = Promise.allSettled(closers.map((close) => close()));
    void ended.then(() => process.exit(status));
  }

  #objects(event: string): boolean {
    let prevented = false;
    this.emit(event, { preventDefault: () => (prevented = true) });
    if (prevented) this.#quitting = false;
    return prevented;
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

function readFirst(file: string): { pid: number; port: number } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; port: number };
  } catch {
    return null;
  }
}

const standInApp = new StandInApp();

/** What of Electron's app is used. A new use has to be added here to compile. */
export const app: Pick<
  Electron.App,
  | 'getAppPath'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'enableSandbox'
  | 'exit'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setName'
  | 'setPath'
  | 'whenReady'
> & { readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch'> } & EventEmitter = standInApp;

/** Called by the launcher before the app's own entry is loaded. */
export const begin = (root: string): void => standInApp.begin(root);

/** Keeps count of the windows: the app is told when the last has gone. */
export function addWindow(window: { close(): Promise<void> }): void {
  openWindows.add(window);
}

/** See {@link addWindow}. */
export function removeWindow(window: { close(): Promise<void> }): void {
  openWindows.delete(window);
  if (openWindows.size === 0) app.emit('window-all-closed');
}
