import { endProgram, startProgram, type ProgramStart } from './program-process';

/** How a short run of a program ended. `no_answer`: it was ended because it took too long or never stopped writing. */
export type BriefRun =
  | { readonly outcome: 'ended'; readonly status: number | null; readonly output: string }
  | { readonly outcome: 'no_answer' }
  | { readonly outcome: 'not_started' };

/** Most characters that are taken of what a program writes; no honest short answer comes near. */
const OUTPUT_MAX = 100_000;

/**
 * Runs a program to its end with nothing on its standard input and returns what it wrote to its standard output. Never
 * rejects. The program is ended when the time is up or the signal says so.
 * @param limitMs in milliseconds
 */
export function runBriefly(start: ProgramStart, limitMs: number, signal: AbortSignal): Promise<BriefRun> {
  return new Promise((resolve) => {
    const child = startProgram(start);
    let output = '';
    const settle = (run: BriefRun): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      void endProgram(child).then(() => resolve(run));
    };
    const giveUp = (): void => settle({ outcome: 'no_answer' });
    const timer = setTimeout(giveUp, limitMs);
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
    child.on('error', () => settle({ outcome: 'not_started' }));
    child.stdin.on('error', () => undefined);
    child.stdin.end();
    child.stderr.resume();
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      output += text;
      if (output.length > OUTPUT_MAX) giveUp();
    });
    child.on('close', (status) => settle({ outcome: 'ended', status, output }));
  });
}
