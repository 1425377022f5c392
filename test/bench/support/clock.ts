import { performance } from 'node:perf_hooks';

/** Milliseconds since 1970 with fractions, comparable between the processes of one computer. */
export function moment(): number {
  return performance.timeOrigin + performance.now();
}
