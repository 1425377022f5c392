/** The points at which a process that works on tasks is killed. */
export const BOUNDARIES = [
  'task created',
  'running set',
  'turn began',
  'text saved',
  'turn done',
  'tool recorded running',
  'tool ran',
  'tool done recorded',
  'done',
  'in a transaction',
] as const;
export type Boundary = (typeof BOUNDARIES)[number];
