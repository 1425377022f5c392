import type { ToolUse } from '../../shared/domain/task';
import { t } from '../../shared/language/t';
import { unsurePause } from './pauses';
import type { RunSeams } from './run-seams';
import { hasLeft, type StoredStep, type TurnStep } from './stored-step';
import type { StoredTask } from './stored-task';
import type { Changes } from './task-store';

type Seams = Pick<RunSeams, 'stores' | 'live' | 'now'>;

/** What a run that ended in its middle left behind. */
export interface Left {
  /** The turn that was being received; null: none was. */
  readonly turn: TurnStep | null;
  /** The tool of which it is not known whether it ran; null: there is none. */
  readonly unsure: ToolUse | null;
}

/**
 * Closes the steps of a task whose run ends in its middle: the turn on its way is interrupted, with what has arrived, and
 * a tool that had left is one of which nobody knows.
 */
export function leaveSteps(seams: Seams, changes: Changes, taskId: string): Left {
  let turn: TurnStep | null = null;
  let unsure: ToolUse | null = null;
  const open = seams.stores.steps.ofTask(taskId).filter(isTurn);
  for (const step of open) {
    if (step.state === 'running') {
      turn = seams.live.current(step);
      changes.changeStep({ ...turn, state: 'interrupted', endedAt: seams.now() });
      continue;
    }
    const left = step.tools.find(hasLeft);
    if (!left) continue;
    unsure = left;
    const tools = step.tools.map((tool) => (tool === left ? { ...tool, state: 'unsure' as const } : tool));
    changes.changeStep({ ...step, tools });
  }
  seams.live.end(open.map(({ id }) => id));
  return { turn, unsure };
}

/** Puts a running task back to where its next run goes on, or where the person is asked. */
export function putBack(seams: Seams, changes: Changes, task: StoredTask): Left {
  const left = leaveSteps(seams, changes, task.id);
  if (left.unsure) {
    const { tool, serverName } = left.unsure;
    const pause = unsurePause(tool, serverName, t('Signalbox closed while the tool ran.'), seams.now());
    changes.task(task.id, 'pause', { pause });
  } else {
    changes.task(task.id, 'put_back');
  }
  return left;
}

function isTurn(step: StoredStep): step is TurnStep {
  return step.type === 'turn';
}
