import { z } from 'zod';
import { WorkLimits } from '../domain/agent';
import { Attachment, ATTACHMENTS_MAX } from '../domain/attachment';
import { Id, Moment } from '../domain/id';
import { AgentName } from '../domain/rule';
import { Schedule, ScheduleDraft, Timing } from '../domain/schedule';
import { Task, TaskDetail, TaskState } from '../domain/task';
import { Level } from '../domain/work';
import { procedure } from './problem-error';

/** How many tasks a page has at most. */
export const TASKS_PAGE_MAX = 200;

const attachmentIds = z.array(Id).max(ATTACHMENTS_MAX);

/** A task to be done. The window makes the id, so that a repeated call makes one task. */
export const NewTask = z.object({
  id: Id,
  prompt: z.string().max(1_100_000),
  /** Null: chosen for the work. */
  agent: AgentName.nullable(),
  level: Level.nullable(),
  attachmentIds,
  /** A JSON schema that the answer must fit, as text; null: words. */
  outputSchema: z.string().max(100_000).nullable(),
  /** The conversation whose message it is made of. */
  conversationId: Id.nullable(),
});
export type NewTask = z.infer<typeof NewTask>;

/** Tasks in the background. What changes is told by `task_changed`, `task_step_changed` and `task_delta`. */
export const tasks = {
  /** Newest first. `before` is the last row of the page above. */
  page: procedure
    .input(
      z.object({
        limit: z.int().min(1).max(TASKS_PAGE_MAX),
        before: z.object({ createdAt: Moment, id: Id }).optional(),
        states: z.array(TaskState).optional(),
      }),
    )
    .output(z.object({ items: z.array(Task), more: z.boolean() })),
  /** How many there are in each state that is not over. */
  counts: procedure.output(z.object({ waiting: z.int(), running: z.int(), paused: z.int() })),
  detail: procedure.input(z.object({ id: Id })).output(TaskDetail),
  /** Returns once the task is on disk. */
  create: procedure.input(NewTask).output(Task),
  /** Ends it at once. What tools did stays done. */
  cancel: procedure.input(z.object({ id: Id })).output(Task),
  /** A failed, cancelled or done one from its beginning, or a paused one from where it is. `newId` is the id of the new task. */
  retry: procedure.input(z.object({ id: Id, newId: Id })).output(Task),
  /** The same work again, first on a backend of the person's choice. */
  runOn: procedure.input(z.object({ id: Id, newId: Id, connectionId: Id, model: z.string().nullable() })).output(Task),
  duplicate: procedure.input(z.object({ id: Id, newId: Id })).output(Task),
  /** Lets a paused task go on: now, or beyond the limit that it reached. */
  resume: procedure.input(z.object({ id: Id, limits: WorkLimits.optional() })).output(Task),
  /** The person's word on a tool that asks, or on one of which it is not known whether it ran. */
  answerTool: procedure
    .input(
      z.object({
        id: Id,
        stepId: Id,
        callId: z.string(),
        /** `always`: this tool of this agent asks no more. `done`: it did run, go on. */
        answer: z.enum(['allow', 'always', 'refuse', 'run_again', 'done']),
      }),
    )
    .output(Task),
  /** Another agent than was chosen: for a task that is not over, from its beginning. */
  setAgent: procedure.input(z.object({ id: Id, agent: AgentName })).output(Task),
  rename: procedure.input(z.object({ id: Id, title: z.string().max(1200) })).output(Task),
  /** Undoable for a day; one that is not over is cancelled first. */
  remove: procedure.input(z.object({ id: Id })),
  undoRemove: procedure.input(z.object({ id: Id })).output(Task),

  /** Takes in a file piece by piece. Nothing is kept until `endAttachment`. */
  beginAttachment: procedure.input(z.object({ id: Id, name: z.string().max(1000), bytes: z.int().nonnegative() })),
  /** `data` is base64 of at most 1 MB; pieces come in order. */
  addToAttachment: procedure.input(
    z.object({ id: Id, offset: z.int().nonnegative(), data: z.base64().max(1_400_000) }),
  ),
  /** Looks at what the file is, reads its text, and keeps it on disk. */
  endAttachment: procedure.input(z.object({ id: Id })).output(Attachment),
  /**
   * A picture to show, as base64 of a PNG, JPEG, WebP or GIF: `small` beside words, `large` (the usual) by itself. Neither
   * has more pixels than a window shows, however many the file has.
   */
  picture: procedure
    .input(z.object({ id: Id, view: z.enum(['small', 'large']).optional() }))
    .output(z.object({ mediaType: z.string(), data: z.base64() })),
  /** Has a picture sent as it is wherever the service takes it, or made to fit what a model reads, as is usual. */
  sendPictureAsItIs: procedure.input(z.object({ id: Id, asItIs: z.boolean() })).output(Attachment),

  schedules: procedure.output(z.array(Schedule)),
  addSchedule: procedure.input(ScheduleDraft.extend({ id: Id, attachmentIds })).output(Schedule),
  updateSchedule: procedure.input(ScheduleDraft.extend({ id: Id, attachmentIds })).output(Schedule),
  removeSchedule: procedure.input(z.object({ id: Id })),
  undoRemoveSchedule: procedure.input(z.object({ id: Id })).output(Schedule),
  /** A timing in plain words, and the next five moments. A problem when it cannot be read. */
  readTiming: procedure
    .input(z.object({ timing: Timing }))
    .output(z.object({ words: z.string(), next: z.array(Moment) })),
};
