import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const BUILT_HOST = fileURLToPath(new URL('../../out/main/browser.js', import.meta.url));
/** A start that takes longer than this is a failure, in milliseconds. */
const START_LIMIT_MS = 60_000;

/** The built browser-window host as a process of its own. */
export interface HostProcess {
  /** The address with its one-time token, as printed. */
  readonly readyUrl: string;
  readonly child: ChildProcess;
  /** What it wrote to standard error so far. */
  errors(): string;
  /** Ends it at once, as a crash would. */
  kill9(): Promise<void>;
  /** Ends it as Ctrl+C does. Resolves with its exit status. */
  stop(): Promise<number | null>;
}

/** Starts the built host on a home folder without a window; resolves when it serves. */
export async function startHostProcess(home: string, env: Record<string, string> = {}): Promise<HostProcess> {
  const child = spawn(process.execPath, [BUILT_HOST, '--no-open', '--port', '0', '--home', home], {
    // No look for the model servers that happen to run here.
    env: { ...process.env, SIGNALBOX_DISCOVERY: 'none', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString('utf8');
  });
  const exited = once(child, 'exit');
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^Signalbox is ready: (http:\S+)$/.exec(line)?.[1];
      if (url) resolve(url);
    });
    child.once('close', (status) => reject(new Error(`The host ended with ${status} before it was ready: ${errors}`)));
    setTimeout(() => reject(new Error(`The host was not ready in time: ${errors}`)), START_LIMIT_MS).unref();
  });
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    readyUrl: await ready,
    child,
    errors: () => errors,
    kill9: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}
