import { randomUUID } from 'node:crypto';
import type { Attempt } from '../../shared/domain/attempt';
import type { ProviderKind } from '../../shared/domain/provider';
import { cannotWriteNow } from '../storage/sqlite-failure';
import { putBack } from './leave';
import type { RunSeams } from './run-seams';
import type { TurnStep } from './stored-step';
import type { StoredTask } from './stored-task';

/** What {@link resumeAfterCrash} needs. */
export interface ResumeParts {
  readonly seams: Pick<RunSeams, 'stores' | 'store' | 'disk' | 'live' | 'ledger' | 'now'>;
  readonly kindOf: (connectionId: string) => ProviderKind | null;
  /** A task was put back after all, when its disk took it. */
  readonly putBackLate: () => void;
  /** Ends the waiting for the disk. */
  readonly signal: AbortSignal;
  /** Told of a task that could not be put back; it stays as it is until the next start. */
  readonly onDefect: (error: unknown) => void;
}

/**
 * What the last run of the app left running is put back to where it goes on, at once, or as soon as the disk takes it.
 * Nothing of it is done twice. Never throws for what one of the tasks met: the others go on.
 */
export function resumeAfterCrash({ seams, kindOf, putBackLate, signal, onDefect }: ResumeParts): void {
  for (const { id } of seams.stores.tasks.inState('running')) {
    const resume = (): void => resumeOne(seams, kindOf, id);
    try {
      resume();
    } catch (error) {
      if (!cannotWriteNow(error)) {
        onDefect(error);
        continue;
      }
      seams.disk.persist(id, resume, signal).then(putBackLate, (failed: unknown) => {
        if (!signal.aborted) onDefect(failed);
      });
    }
  }
}

function resumeOne(seams: ResumeParts['seams'], kindOf: ResumeParts['kindOf'], id: string): void {
  const task = seams.stores.tasks.find(id);
  // While the disk took nothing, the person may have cancelled it.
  if (task?.state !== 'running') return;
  // In one transaction: killed in the middle of it, the next start finds the task running and no attempt of it.
  seams.store.write((changes) => {
    const { turn } = putBack(seams, changes, task);
    const attempt = turn && interruptedAttempt(task, turn, kindOf, seams.now());
    // A call whose end was in the ledger before the crash is not there a second time.
    const isKnown = seams.ledger.ofTask(id).some((one) => one.endedAt >= (turn?.attemptAt ?? 0));
    if (attempt && !isKnown) seams.ledger.add(attempt);
  });
}

/** The call that was under way. It is paid for as far as anybody knows, so its price is not known and not zero. */
function interruptedAttempt(
  task: StoredTask,
  { ranOn, attemptAt }: TurnStep,
  kindOf: (connectionId: string) => ProviderKind | null,
  now: number,
): Attempt | null {
  const kind = ranOn && kindOf(ranOn.connectionId);
  if (!ranOn || !kind || attemptAt === null) return null;
  return {
    // Never the step's own id: a step that is still empty is taken for the next call as well, which can be cut off too.
    id: randomUUID(),
    purpose: 'task',
    startedAt: attemptAt,
    endedAt: Math.max(now, attemptAt),
    connectionId: ranOn.connectionId,
    label: ranOn.label,
    kind,
    model: ranOn.model,
    agent: task.agent,
    taskId: task.id,
    conversationId: null,
    via: ranOn.via,
    outcome: 'interrupted',
    failure: null,
    usage: null,
    cost: null,
    firstTokenMs: null,
    latencyMs: 0,
  };
}
