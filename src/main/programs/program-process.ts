import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** How long a program that was asked to end may take before it is made to, in milliseconds. */
const GRACE_MS = 1000;

/** What to start, and in what surroundings. */
export interface ProgramStart {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Windows: the arguments are quoted already. */
  readonly verbatim?: boolean;
}

/**
 * Starts a program with all three of its streams held. It leads a group of its own where the system has those, so that
 * whatever it starts can be ended with it.
 */
export function startProgram({ command, args, cwd, env, verbatim }: ProgramStart): ChildProcessWithoutNullStreams {
  return spawn(command, [...args], {
    cwd,
    env: { ...env },
    stdio: 'pipe',
    windowsHide: true,
    windowsVerbatimArguments: verbatim ?? false,
    detached: process.platform !== 'win32',
  });
}

/** Whether a started program is still there. */
export function isRunning(child: ChildProcessWithoutNullStreams): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/**
 * Ends a program and what it started: asks it first, makes it when it does not listen. Safe to call at any time. Resolves
 * once it is gone, or was made to go.
 */
export function endProgram(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (!isRunning(child)) return Promise.resolve();
  return new Promise((resolve) => {
    signalAll(child, 'SIGTERM');
    const force = setTimeout(() => {
      signalAll(child, 'SIGKILL');
      resolve();
    }, GRACE_MS);
    child.once('exit', () => {
      clearTimeout(force);
      // What it started and left behind goes as well.
      signalGroup(child, 'SIGKILL');
      resolve();
    });
  });
}

function signalAll(child: ChildProcessWithoutNullStreams, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (!isRunning(child)) return;
  if (process.platform !== 'win32') return signalGroup(child, signal);
  // Windows knows no groups: taskkill ends the tree.
  spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).on('error', () =>
    child.kill(),
  );
}

function signalGroup(child: ChildProcessWithoutNullStreams, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nothing of the group is left, which is what was wanted.
  }
}
