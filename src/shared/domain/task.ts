import { z } from 'zod';
import { WorkLimits } from './agent';
import { Attachment } from './attachment';
import { Attempt } from './attempt';
import { Failure } from './failure';
import { Id, Moment } from './id';
import { TokenUsage } from './message';
import { Cost } from './money';
import { PassedOver, RoutePlan, Via } from './route';
import { AgentName } from './rule';
import { Level, Purpose } from './work';

/** Longest description of one task, in bytes of UTF-8. */
export const TASK_PROMPT_MAX_BYTES = 1_048_576;
/** Longest title, in UTF-16 units. */
export const TASK_TITLE_MAX = 120;

/** `paused`: it cannot go on now, see its pause; it goes on by itself or when the person says so. */
export const TaskState = z.enum(['waiting', 'running', 'paused', 'done', 'failed', 'cancelled']);
export type TaskState = z.infer<typeof TaskState>;

/**
 * Why a task is paused. `no_backend`: every backend is passed over or failed. `approval`: a tool waits for a yes.
 * `steps`, `spending`, `time`: a limit of its agent is reached. `loop`: the same call again and again. `unsure`: the app
 * closed while a tool with effects ran, and whether it did is not known. `keys`: keys are locked. `agent`: its agent is
 * gone. `attachment`: a file of it is gone.
 */
export const PauseWhy = z.enum([
  'no_backend',
  'approval',
  'steps',
  'spending',
  'time',
  'loop',
  'unsure',
  'keys',
  'agent',
  'attachment',
  'storage',
]);
export type PauseWhy = z.infer<typeof PauseWhy>;

export const Pause = z.object({
  why: PauseWhy,
  /** What it waits for, in a sentence. */
  sentence: z.string(),
  /** What would wake it, in a sentence. */
  wakes: z.string(),
  /** When time alone wakes it; null when it does not. */
  until: Moment.nullable(),
  since: Moment,
  /** For `no_backend`: who was passed over, each with its reason. */
  passedOver: z.array(PassedOver),
});
export type Pause = z.infer<typeof Pause>;

/** How the agent of a task was found. `primary`: Primary chose; `scorer`: this computer did, since Primary could not. */
export const AgentChoice = z.object({ by: z.enum(['person', 'primary', 'scorer']), why: z.string().nullable() });
export type AgentChoice = z.infer<typeof AgentChoice>;

/** What a task ran on last. */
export const RanOn = z.object({ connectionId: Id, label: z.string(), model: z.string(), via: Via });
export type RanOn = z.infer<typeof RanOn>;

/** A task as its list shows it. */
export const Task = z.object({
  id: Id,
  title: z.string().min(1).max(TASK_TITLE_MAX),
  /** Null while it is being chosen. */
  agent: AgentName.nullable(),
  agentChoice: AgentChoice.nullable(),
  level: Level.nullable(),
  state: TaskState,
  /** Exactly while it is paused. */
  pause: Pause.nullable(),
  /** What ended it badly; null unless it failed. */
  failure: z.object({ sentence: z.string(), advice: z.string(), cause: Failure.nullable() }).nullable(),
  ranOn: RanOn.nullable(),
  cost: Cost,
  /** Turns of the model that are complete. */
  steps: z.int().nonnegative(),
  /** Milliseconds of running so far. */
  ranMs: z.int().nonnegative(),
  createdAt: Moment,
  startedAt: Moment.nullable(),
  endedAt: Moment.nullable(),
  scheduleId: Id.nullable(),
  /** The conversation whose message it was made of. */
  conversationId: Id.nullable(),
  /** Counts every change, so that an older state never replaces a newer one. */
  revision: z.int().nonnegative(),
});
export type Task = z.infer<typeof Task>;

/** One call of a tool by a model. */
export const ToolUse = z.object({
  /** The id that the model gave it, as the conversation has it. */
  callId: z.string(),
  serverId: Id.nullable(),
  serverName: z.string(),
  tool: z.string(),
  /** As the model wrote it: JSON if it did well. At most 100,000 characters are kept. */
  input: z.string(),
  /** `asking`: waits for the person. `refused`: by the person. `unsure`: it ran when the app closed. */
  state: z.enum(['asking', 'running', 'done', 'failed', 'refused', 'unsure']),
  /** What came back, at most 100,000 characters; null while nothing did. */
  output: z.string().nullable(),
  /** Why it failed, in a sentence. */
  problem: z.string().nullable(),
  startedAt: Moment.nullable(),
  endedAt: Moment.nullable(),
});
export type ToolUse = z.infer<typeof ToolUse>;

const stepCommon = { id: Id, taskId: Id, index: z.int().nonnegative(), createdAt: Moment };

/** One thing that happened in a task, in order. */
export const TaskStep = z.discriminatedUnion('type', [
  /** A turn of the model: what it wrote, and the tools that it called. */
  z.object({
    ...stepCommon,
    type: z.literal('turn'),
    state: z.enum(['running', 'done', 'discarded', 'interrupted']),
    text: z.string(),
    reasoning: z.string(),
    tools: z.array(ToolUse),
    ranOn: RanOn.nullable(),
    usage: TokenUsage.nullable(),
    endedAt: Moment.nullable(),
  }),
  /** Something to know: partial text thrown away, an escalation, a hand-over, an answer of the person. */
  z.object({ ...stepCommon, type: z.literal('note'), words: z.string() }),
]);
export type TaskStep = z.infer<typeof TaskStep>;

/** All of a task, for its page. */
export const TaskDetail = z.object({
  task: Task,
  prompt: z.string(),
  attachments: z.array(Attachment),
  /** The JSON schema that the answer must fit, as text; null: words. */
  outputSchema: z.string().nullable(),
  limits: WorkLimits,
  purpose: Purpose.nullable(),
  steps: z.array(TaskStep),
  /** The answer as far as it is there. */
  answer: z.string(),
  attempts: z.array(Attempt),
  /** The latest route plan; null before the first. */
  plan: RoutePlan.nullable(),
});
export type TaskDetail = z.infer<typeof TaskDetail>;
