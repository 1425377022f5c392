import type { AppEvent } from '../../shared/domain/app-event';
import type { TaskStep } from '../../shared/domain/task';

type Delta = Extract<AppEvent, { type: 'task_delta' }>;
type Turn = Extract<TaskStep, { type: 'turn' }>;

/** The longer of two texts when one is the beginning of the other; else what main says now. */
function further(held: string, told: string): string {
  return held.length > told.length && held.startsWith(told) ? held : told;
}

/** A step as main tells it now; of a turn that is being written, what has arrived beyond that stays. */
function newer(held: TaskStep | undefined, told: TaskStep): TaskStep {
  if (held?.type !== 'turn' || told.type !== 'turn' || held.state !== 'running' || told.state !== 'running')
    return told;
  return { ...told, text: further(held.text, told.text), reasoning: further(held.reasoning, told.reasoning) };
}

/** Steps that were read again, without losing what has arrived meanwhile. */
export function mergeSteps(held: readonly TaskStep[], read: readonly TaskStep[]): TaskStep[] {
  const before = new Map(held.map((step) => [step.id, step]));
  return read.map((step) => newer(before.get(step.id), step));
}

/** The steps with one that is new or has changed, in their order. */
export function keepStep(steps: readonly TaskStep[], told: TaskStep): TaskStep[] {
  const held = steps.find(({ id }) => id === told.id);
  const others = steps.filter(({ id }) => id !== told.id);
  return [...others, newer(held, told)].toSorted((a, b) => a.index - b.index);
}

/** A turn with what a delta brings beyond what is there; null when something before it is missing. */
function grown(turn: Turn, { part, offset, text }: Delta): Turn | null {
  const known = turn[part].length;
  if (offset > known) return null;
  const news = text.slice(known - offset);
  return news === '' ? turn : { ...turn, [part]: turn[part] + news };
}

/**
 * The steps with what arrived, in order. `hasGap`: something before it is missing, or its step is not known: then the
 * task has to be read again, and what came behind the gap is left to that.
 */
export function addDelta(
  steps: readonly TaskStep[],
  deltas: readonly Delta[],
): { readonly steps: TaskStep[]; readonly hasGap: boolean } {
  const next = [...steps];
  let hasGap = false;
  for (const delta of deltas) {
    const at = next.findIndex(({ id }) => id === delta.stepId);
    const step = next[at];
    if (!step) {
      hasGap = true;
      continue;
    }
    if (step.type !== 'turn' || step.state !== 'running') continue;
    const turn = grown(step, delta);
    if (turn) next[at] = turn;
    else hasGap = true;
  }
  return { steps: next, hasGap };
}
