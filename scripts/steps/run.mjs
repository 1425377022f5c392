import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { StepError } from './say.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @type {NodeJS.Signals | null} */
let stoppedBy = null;
let forwardedAt = -Infinity;

/** npm hands a Ctrl+C on to its script, which has it from the terminal already: one within this time is the same one. */
const sameKeyPressMs = 1000;

/** @param {NodeJS.Signals} signal */
function forward(signal) {
  stoppedBy ??= signal;
  const now = performance.now();
  if (now - forwardedAt < sameKeyPressMs) return;
  forwardedAt = now;
  // On Windows to send a signal is to end at once, and the console tells the children itself.
  if (process.platform !== 'win32') for (const child of running) child.kill(signal);
  if (running.size === 0) process.exit(statusOf(signal));
}

/**
 * The status by which a shell names an end by signal.
 * @param {NodeJS.Signals} signal
 */
function statusOf(signal) {
  return 128 + constants.signals[signal];
}

/** From here on a request to stop goes to the children, and this process ends after them, so that none is left behind. */
export function forwardSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, forward);
}

/**
 * Runs a program to its end.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, output?: 'kept' | 'shown' | 'errors shown', cwd?: string, limitMs?: number }} [options]
 *   output kept is answered with; shown goes where this process's own goes; of "errors shown", standard output is dropped
 * @returns {Promise<{ status: number, output: string }>} the status as a shell gives it; 127 when the program could not
 *   be started
 */
export function run(file, args, options = {}) {
  const { output: kind = 'kept', limitMs } = options;
  /** @type {import('node:child_process').StdioOptions} */
  const stdio =
    kind === 'shown' ? 'inherit' : kind === 'kept' ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'ignore', 'inherit'];
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      env: options.env ?? process.env,
      stdio,
      ...(options.cwd && { cwd: options.cwd }),
    });
    running.add(child);
    let output = '';
    const timer = limitMs ? setTimeout(() => child.kill('SIGKILL'), limitMs) : undefined;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    /** @param {number} status */
    const end = (status) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ status, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(127);
    });
    child.once('close', (code, signal) => end(code ?? (signal ? statusOf(signal) : 1)));
  });
}

/** Ends a command between two steps when the person has asked it to stop. Throws a StepError then. */
export function goOnUnlessStopped() {
  if (stoppedBy) throw new StepError('Stopped.', statusOf(stoppedBy));
}
