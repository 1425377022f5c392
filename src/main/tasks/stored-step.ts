import type { RanOn, TaskStep, ToolUse } from '../../shared/domain/task';
import type { ModelPrompt, ToolCall } from '../providers/ask-model';

/** A model's own turn, as it is handed back to it, and its calls of tools exactly as it wrote them. */
export interface StoredTurn {
  readonly message: ModelPrompt[number];
  readonly calls: readonly ToolCall[];
}

/** A turn of the model as it is stored: with what its page does not show. */
export interface TurnStep extends Extract<TaskStep, { type: 'turn' }> {
  /** Null until it is complete. */
  readonly turn: StoredTurn | null;
  /** When its latest attempt began; null before the first. */
  readonly attemptAt: number | null;
}

export type NoteStep = Extract<TaskStep, { type: 'note' }>;

/** A step as it is stored. */
export type StoredStep = TurnStep | NoteStep;

/** A stored step as the window sees it. */
export function stepOf(step: StoredStep): TaskStep {
  if (step.type === 'note') return step;
  const { turn: _turn, attemptAt: _attemptAt, ...shown } = step;
  return shown;
}

/** The turns of a task's present beginning that are complete, in their order. */
export function doneTurns(steps: readonly StoredStep[], fromPosition: number): (TurnStep & { turn: StoredTurn })[] {
  return steps.filter(
    (step): step is TurnStep & { turn: StoredTurn } =>
      step.type === 'turn' && step.state === 'done' && step.turn !== null && step.index >= fromPosition,
  );
}

/** Whether there is nothing to be done about a call of a tool any more. */
export function isSettled(tool: ToolUse): boolean {
  return tool.state === 'done' || tool.state === 'failed' || tool.state === 'refused';
}

/** Whether a tool had left when the app closed, so that nobody knows whether it ran. Allowed ones have no start yet. */
export function hasLeft(tool: ToolUse): boolean {
  return tool.state === 'running' && tool.startedAt !== null;
}

/** A turn that begins. */
export function newTurn(place: {
  id: string;
  taskId: string;
  index: number;
  ranOn: RanOn | null;
  at: number;
}): TurnStep {
  return {
    id: place.id,
    taskId: place.taskId,
    index: place.index,
    createdAt: place.at,
    type: 'turn',
    state: 'running',
    text: '',
    reasoning: '',
    tools: [],
    ranOn: place.ranOn,
    usage: null,
    endedAt: null,
    turn: null,
    attemptAt: place.at,
  };
}
