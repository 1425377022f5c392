import type { ToolUse } from '../../shared/domain/task';
import { t } from '../../shared/language/t';
import { TaskMovedOn } from './task-state';
import type { TurnStep } from './stored-step';

/** What the person can say of a tool that asks, or of one of which it is not known whether it ran. */
export type ToolAnswer = 'allow' | 'always' | 'refuse' | 'run_again' | 'done';

/** A turn whose tool was answered for, and which tool that is. */
export interface Answered {
  readonly step: TurnStep;
  readonly tool: ToolUse;
}

/**
 * A turn after the person's word on one of its tools. Pure.
 * @throws TaskMovedOn when the tool does not wait for this word
 */
export function answered(step: TurnStep, callId: string, answer: ToolAnswer, now: number): Answered {
  const isAbout = (tool: ToolUse): boolean =>
    tool.callId === callId && tool.state === (answer === 'allow' || answer === 'always' ? 'asking' : tool.state);
  const index = step.tools.findIndex((tool) => isAbout(tool) && (tool.state === 'asking' || tool.state === 'unsure'));
  const tool = step.tools[index];
  if (!tool || !fits(tool, answer)) {
    throw new TaskMovedOn(
      t('This tool does not wait for an answer any more.'),
      t('Open the task to see how it stands.'),
    );
  }
  const tools = [...step.tools.slice(0, index), after(tool, answer, now), ...step.tools.slice(index + 1)];
  return { step: { ...step, tools }, tool };
}

function fits({ state }: ToolUse, answer: ToolAnswer): boolean {
  return state === 'asking' ? answer !== 'run_again' && answer !== 'done' : answer !== 'allow' && answer !== 'always';
}

function after(tool: ToolUse, answer: ToolAnswer, now: number): ToolUse {
  switch (answer) {
    case 'allow':
    case 'always':
    case 'run_again':
      // Without a start: it may leave, and has not yet.
      return { ...tool, state: 'running', output: null, problem: null, startedAt: null, endedAt: null };
    case 'refuse': {
      const problem =
        tool.state === 'unsure'
          ? 'Whether this call took effect is not known. The person does not want it made again.'
          : 'The person refused this call. It was not made.';
      return { ...tool, state: 'refused', problem, endedAt: now };
    }
    case 'done':
      return {
        ...tool,
        state: 'done',
        output: 'The person says that this was done. What came back was lost.',
        endedAt: now,
      };
  }
}
