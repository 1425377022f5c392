import { BEGIN, END } from './frames';

/** The work of a window's own thread, in its processor time: it says the same on a busy computer. */
export interface Tasks {
  readonly longestMs: number;
  readonly over50Ms: number;
  /** Processor milliseconds in each quarter of the time that was watched. */
  readonly quartersMs: readonly number[];
}

/** The kinds of event to trace. */
export const TRACED = ['toplevel', 'blink.user_timing'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds of the thread's own processor time. */
  readonly tdur?: number;
}

/** Reads a trace of Chromium's: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
export function tasksIn(trace: Buffer): Tasks {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const begin = traceEvents.find(({ name }) => name === BEGIN);
  const end = traceEvents.find(({ name }) => name === END);
  if (!begin || !end) throw new Error('The trace does not say when the watch began and ended.');
  const tasks = traceEvents.filter(
    ({ pid, tid, name, ph, ts }) =>
      pid === begin.pid && tid === begin.tid && ph === 'X' && name.endsWith('RunTask') && ts >= begin.ts && ts < end.ts,
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks of the window.');
  const quarter = (end.ts - begin.ts) / 4;
  const quartersMs = [0, 0, 0, 0];
  for (const { ts, tdur = 0 } of tasks) {
    const at = Math.floor((ts - begin.ts) / quarter);
    quartersMs[at] = (quartersMs[at] ?? 0) + tdur / 1000;
  }
  return {
    longestMs: Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000)),
    over50Ms: tasks.filter(({ tdur = 0 }) => tdur > 50_000).length,
    quartersMs,
  };
}
