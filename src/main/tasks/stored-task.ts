import { z } from 'zod';
import { AllowedTool, type Agent, type WorkLimits } from '../../shared/domain/agent';
import { Id } from '../../shared/domain/id';
import { RouteRequest, type RoutePlan } from '../../shared/domain/route';
import type { Task } from '../../shared/domain/task';
import { Needs, Purpose, StepType } from '../../shared/domain/work';

/** What a task takes over from its agent when it begins, so that a change of the agent does not change work under way. */
export const Work = z.object({
  agentId: Id,
  instructions: z.string(),
  needs: Needs,
  stepType: StepType,
  purpose: Purpose.nullable(),
  tools: z.array(AllowedTool),
});
export type Work = z.infer<typeof Work>;

/** Where the person sent the work: "Run again on …". */
export const Chosen = RouteRequest.shape.chosen;

/** A task as it is stored: with what its list does not show. Its prompt, which can be long, is read by itself. */
export interface StoredTask extends Task {
  readonly titleBy: 'auto' | 'person';
  readonly agentId: string | null;
  readonly work: Work | null;
  readonly outputSchema: string | null;
  readonly attachmentIds: readonly string[];
  readonly limits: WorkLimits;
  readonly chosen: RouteRequest['chosen'];
  readonly plan: RoutePlan | null;
  /** What its latest route was planned for; null before the first. */
  readonly request: RouteRequest | null;
  readonly answer: string;
  /** Pauses for want of a backend in a row. */
  readonly pauses: number;
  /** Position of the first step that belongs to the present beginning. */
  readonly fromPosition: number;
  /** How many calls of tools do not count any more when the same call again and again is looked for. */
  readonly loopFrom: number;
  /** Milliseconds since 1970; null unless it was removed. */
  readonly removedAt: number | null;
}

/** What may change of a stored task. Its state changes with an event alone. */
export type TaskPatch = Partial<
  Omit<
    StoredTask,
    | 'id'
    | 'state'
    | 'revision'
    | 'createdAt'
    | 'outputSchema'
    | 'attachmentIds'
    | 'chosen'
    | 'scheduleId'
    | 'conversationId'
  >
>;

/** The part of an agent that a task keeps. */
export function workOf(agent: Agent): Work {
  const { id, instructions, needs, stepType, purpose, tools } = agent;
  return { agentId: id, instructions, needs, stepType, purpose, tools: [...tools] };
}

/** A stored task as the window sees it. */
export function taskOf(stored: StoredTask): Task {
  return {
    id: stored.id,
    title: stored.title,
    agent: stored.agent,
    agentChoice: stored.agentChoice,
    level: stored.level,
    state: stored.state,
    pause: stored.pause,
    failure: stored.failure,
    ranOn: stored.ranOn,
    cost: stored.cost,
    steps: stored.steps,
    ranMs: stored.ranMs,
    createdAt: stored.createdAt,
    startedAt: stored.startedAt,
    endedAt: stored.endedAt,
    scheduleId: stored.scheduleId,
    conversationId: stored.conversationId,
    revision: stored.revision,
  };
}
