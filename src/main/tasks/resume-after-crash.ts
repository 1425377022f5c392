import { randomUUID } from 'node:crypto';
import type { Attempt } from '../../shared/domain/attempt';
import type { ProviderKind } from '../../shared/domain/provider';
import { putBack } from './leave';
import type { RunSeams } from './run-seams';
import type { TurnStep } from './stored-step';
import type { StoredTask } from './stored-task';

/** What the last run of the app left running is put back to where it goes on. Nothing of it is done twice. */
export function resumeAfterCrash(
  seams: Pick<RunSeams, 'stores' | 'store' | 'live' | 'ledger' | 'now'>,
  kindOf: (connectionId: string) => ProviderKind | null,
): void {
  const { stores, store, ledger } = seams;
  for (const task of stores.tasks.inState('running')) {
    // In one transaction: killed in the middle of it, the next start finds the task running and no attempt of it.
    store.write((changes) => {
      const { turn } = putBack(seams, changes, task);
      const attempt = turn && interruptedAttempt(task, turn, kindOf, seams.now());
      // A call whose end was in the ledger before the crash is not there a second time.
      const isKnown = ledger.ofTask(task.id).some((one) => one.endedAt >= (turn?.attemptAt ?? 0));
      if (attempt && !isKnown) ledger.add(attempt);
    });
  }
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
