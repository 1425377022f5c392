import type { AttachmentContents } from '../attachments/contents';
import type { Roster } from '../agents/roster';
import type { EventBus } from '../events/event-bus';
import type { Router } from '../routing/router';
import type { ToolBoxes } from '../tools/tool-box';
import type { Ledger } from '../usage/ledger';
import type { DiskTrouble } from './disk-trouble';
import type { LiveTexts } from './live-texts';
import type { TaskStores, TaskStore } from './task-store';

/** What the run of a task works with. */
export interface RunSeams {
  readonly stores: TaskStores;
  readonly store: TaskStore;
  readonly disk: DiskTrouble;
  readonly live: LiveTexts;
  readonly router: Router;
  readonly toolBoxes: ToolBoxes;
  readonly roster: Roster;
  readonly contents: AttachmentContents;
  readonly ledger: Ledger;
  readonly events: EventBus;
  readonly now: () => number;
}

/** Rejection of what a run waits for once it is told to end. */
export class RunEnded extends Error {
  override readonly name = 'RunEnded';
}

/** Resolves with what it is given, or rejects with a RunEnded as soon as the signal is aborted. */
export async function unlessEnded<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw new RunEnded();
  const ended = Promise.withResolvers<never>();
  const end = (): void => ended.reject(new RunEnded());
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([work, ended.promise]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
