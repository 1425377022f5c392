import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { moment } from './clock';
import { BUILT_HOST } from './places';

/** The built browser-window host, running. */
export interface Host {
  readonly child: ChildProcess;
  /** The address with its one-time token. */
  readonly url: string;
  /** When the process was asked for, and when its ready line came. See {@link moment}. */
  readonly startedAt: number;
  readonly readyAt: number;
  stop(): Promise<void>;
}

/** How a host is started. */
export interface HostOptions {
  /** Modules that Node loads before the app. Such a host can be sent messages. */
  readonly watchedBy?: string;
  /** What is started; the built host unless given. */
  readonly program?: string;
}

/** None of Signalbox's own variables come in from outside. */
function cleanEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !/^(?:SIGNALBOX_|OLLAMA_|NODE_)/.test(entry[0]),
    ),
  );
}

/** Starts the built host on a home folder; resolves when it serves. */
export async function startHost(home: string, { watchedBy, program = BUILT_HOST }: HostOptions = {}): Promise<Host> {
  const startedAt = moment();
  const child = spawn(
    process.execPath,
    [...(watchedBy ? ['--import', watchedBy] : []), program, '--no-open', '--port', '0', '--home', home],
    {
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'inherit', ...(watchedBy ? (['ipc'] as const) : [])],
    },
  );
  const exited = once(child, 'exit');
  if (!child.stdout) throw new Error('The host has no standard output.');
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([
    once(lines, 'line'),
    exited.then(() => Promise.reject(new Error('The host ended before it was ready.'))),
  ])) as [string];
  const readyAt = moment();
  return {
    child,
    url: line.replace(/^.*?(?=http:)/, ''),
    startedAt,
    readyAt,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** The memory that a process holds, in MB; null where the system does not say (only Linux is asked). */
export function residentMb({ child }: Host): number | null {
  if (process.platform !== 'linux') return null;
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
  return kb === undefined ? null : Number(kb) / 1024;
}
