import { z } from 'zod';
import { WorkLimits } from '../../shared/domain/agent';
import { Id } from '../../shared/domain/id';
import { RoutePlan, RouteRequest } from '../../shared/domain/route';
import { AgentChoice, Pause, RanOn, Task, TaskState } from '../../shared/domain/task';
import { Level } from '../../shared/domain/work';
import { jsonColumn, type Bindable } from '../storage/statement';
import { Chosen, Work, type StoredTask } from './stored-task';

/** What the list needs. */
const listed = {
  id: z.string(),
  title: z.string(),
  agent: z.string().nullable(),
  agent_choice: jsonColumn(AgentChoice).nullable(),
  level: Level.nullable(),
  state: TaskState,
  pause: jsonColumn(Pause).nullable(),
  failure: jsonColumn(Task.shape.failure).nullable(),
  ran_on: jsonColumn(RanOn).nullable(),
  cost_dollars: z.number(),
  cost_unpriced: z.number(),
  steps: z.number(),
  ran_ms: z.number(),
  created_at: z.number(),
  started_at: z.number().nullable(),
  ended_at: z.number().nullable(),
  schedule_id: z.string().nullable(),
  conversation_id: z.string().nullable(),
  revision: z.number(),
};

/** All of a row but its prompt. */
const whole = {
  ...listed,
  title_by: z.enum(['auto', 'person']),
  agent_id: z.string().nullable(),
  work: jsonColumn(Work).nullable(),
  output_schema: z.string().nullable(),
  attachment_ids: jsonColumn(z.array(Id)),
  limits: jsonColumn(WorkLimits),
  chosen: jsonColumn(Chosen).nullable(),
  plan: jsonColumn(RoutePlan).nullable(),
  request: jsonColumn(RouteRequest).nullable(),
  answer: z.string(),
  pauses: z.number(),
  from_position: z.number(),
  loop_from: z.number(),
  removed_at: z.number().nullable(),
};

const Listed = z.object(listed);

/** The columns of {@link ListedTask} and of {@link WholeTask}. */
export const LISTED_COLUMNS = Object.keys(listed).join(', ');
export const WHOLE_COLUMNS = Object.keys(whole).join(', ');

/** A row of the list. */
export const ListedTask = Listed.transform(asTask);

/** A row with everything but its prompt. */
export const WholeTask = z.object(whole).transform((row): StoredTask => ({
  ...asTask(row),
  titleBy: row.title_by,
  agentId: row.agent_id,
  work: row.work,
  outputSchema: row.output_schema,
  attachmentIds: row.attachment_ids,
  limits: row.limits,
  chosen: row.chosen,
  plan: row.plan,
  request: row.request,
  answer: row.answer,
  pauses: row.pauses,
  fromPosition: row.from_position,
  loopFrom: row.loop_from,
  removedAt: row.removed_at,
}));

function asTask(row: z.infer<typeof Listed>): Task {
  return {
    id: row.id,
    title: row.title,
    agent: row.agent,
    agentChoice: row.agent_choice,
    level: row.level,
    state: row.state,
    pause: row.pause,
    failure: row.failure,
    ranOn: row.ran_on,
    cost: { dollars: row.cost_dollars, unpriced: row.cost_unpriced },
    steps: row.steps,
    ranMs: row.ran_ms,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    scheduleId: row.schedule_id,
    conversationId: row.conversation_id,
    revision: row.revision,
  };
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** What of a task can change, as it is written. */
export function changingParameters(task: StoredTask): Record<string, Bindable> {
  return {
    id: task.id,
    title: task.title,
    title_by: task.titleBy,
    agent: task.agent,
    agent_id: task.agentId,
    agent_choice: json(task.agentChoice),
    work: json(task.work),
    level: task.level,
    limits: JSON.stringify(task.limits),
    state: task.state,
    pause: json(task.pause),
    failure: json(task.failure),
    ran_on: json(task.ranOn),
    plan: json(task.plan),
    request: json(task.request),
    answer: task.answer,
    steps: task.steps,
    ran_ms: Math.round(task.ranMs),
    pauses: task.pauses,
    cost_dollars: task.cost.dollars,
    cost_unpriced: task.cost.unpriced,
    from_position: task.fromPosition,
    loop_from: task.loopFrom,
    revision: task.revision,
    started_at: task.startedAt,
    ended_at: task.endedAt,
    removed_at: task.removedAt,
  };
}

/** What of a task never changes, as it is written once. */
export function fixedParameters(task: StoredTask, prompt: string): Record<string, Bindable> {
  return {
    prompt,
    output_schema: task.outputSchema,
    attachment_ids: JSON.stringify(task.attachmentIds),
    chosen: json(task.chosen),
    schedule_id: task.scheduleId,
    conversation_id: task.conversationId,
    created_at: task.createdAt,
  };
}
