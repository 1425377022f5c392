import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A start that takes longer than this is a failure, in ms. */
export const START_LIMIT_MS = 60_000;

/** An end that takes longer than this is a failure, in ms. */
const END_LIMIT_MS = 30_000;

/** Rejects with a sentence when something takes too long. */
export async function withinLimit<T>(work: Promise<T>, limitMs: number, sentence: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(sentence())), limitMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Leaves no process behind whose start has failed. */
export async function orEnded<T>(child: ChildProcess, start: Promise<T>): Promise<T> {
  try {
    return await start;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** A process that is going to be ended, and what it said until then. */
export interface ProcessEnd {
  errors(): string;
  /** Sends a signal, unless it has ended already. Resolves with its status. */
  by(signal: NodeJS.Signals): Promise<number | null>;
}

/** Watches a process from its start. */
export function endOf(child: ChildProcess): ProcessEnd {
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = once(child, 'exit');
  return {
    errors: () => errors,
    async by(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await withinLimit(ended, END_LIMIT_MS, () => `The host did not end: ${errors}`);
      return child.exitCode;
    },
  };
}
