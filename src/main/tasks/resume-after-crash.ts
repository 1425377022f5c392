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
  { id, ranOn, attemptAt }: TurnStep,
  kindOf: (connectionId: string) => ProviderKind | null,
  now: number,
): Attempt | null {
  const kind = ranOn && kindOf(ranOn.connectionId);
  if (!ranOn || !kind || attemptAt === null) return null;
  return {
    // The same one, however often the app is killed in the middle of this.
    id,
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
