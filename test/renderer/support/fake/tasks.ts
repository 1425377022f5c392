import { TASK_PROMPT_MAX_BYTES, type Task, type TaskDetail } from '../../../../src/shared/domain/task';
import type { Attachment } from '../../../../src/shared/domain/attachment';
import { NO_COST } from '../../../../src/shared/domain/money';
import type { EventFeed } from '../event-feed';
import { sampleDetail, sampleTask } from '../sample-tasks';
import { fakeSchedules, type SchedulesState } from './schedules';
import { type Implementing, refuse } from './implemented';

/** What the stand-in knows of tasks. */
export interface TasksState extends SchedulesState {
  /** In any order. */
  tasks: TaskDetail[];
  /** Files that were taken in, by id. */
  attachments: Map<string, Attachment>;
}

function newest(a: Task, b: Task): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
}

/** The tasks as a stand-in keeps them. Nothing runs by itself: a test says what happens. */
export function fakeTasks(os: Implementing<'tasks'>, state: TasksState, feed: EventFeed) {
  const removed = new Map<string, TaskDetail>();
  const uploads = new Map<string, { name: string; bytes: number; arrived: number }>();
  const gone = () => refuse('not_found', 'This task is gone.', 'Go back to the list.');
  const find = (id: string) => state.tasks.find(({ task }) => task.id === id) ?? gone();
  const keep = (detail: TaskDetail): Task => {
    const isKnown = state.tasks.some(({ task }) => task.id === detail.task.id);
    state.tasks = isKnown
      ? state.tasks.map((one) => (one.task.id === detail.task.id ? detail : one))
      : [...state.tasks, detail];
    feed.emit({ type: 'task_changed', task: detail.task });
    return detail.task;
  };
  const change = (id: string, next: Partial<Task>): Task => {
    const detail = find(id);
    return keep({ ...detail, task: { ...detail.task, ...next, revision: detail.task.revision + 1 } });
  };
  const waiting = (id: string, of: Partial<Task>): Task =>
    sampleTask({
      ...of,
      id,
      state: 'waiting',
      pause: null,
      failure: null,
      ranOn: null,
      cost: NO_COST,
      steps: 0,
      ranMs: 0,
      createdAt: Date.now(),
      startedAt: null,
      endedAt: null,
      revision: 0,
    });
  const again = (id: string, newId: string): Task => {
    const detail = find(id);
    return keep({ ...detail, task: waiting(newId, detail.task), steps: [], answer: '', attempts: [], plan: null });
  };

  return {
    page: os.page.handler(({ input }) => {
      const { before, states, limit } = input;
      const all = state.tasks
        .map(({ task }) => task)
        .filter((task) => states === undefined || states.includes(task.state))
        .toSorted(newest);
      const rest = before
        ? all.filter(
            (task) => task.createdAt < before.createdAt || (task.createdAt === before.createdAt && task.id < before.id),
          )
        : all;
      return { items: rest.slice(0, limit), more: rest.length > limit };
    }),
    counts: os.counts.handler(() => {
      const count = (name: Task['state']) => state.tasks.filter(({ task }) => task.state === name).length;
      return { waiting: count('waiting'), running: count('running'), paused: count('paused') };
    }),
    detail: os.detail.handler(({ input }) => find(input.id)),
    create: os.create.handler(({ input }) => {
      const known = state.tasks.find(({ task }) => task.id === input.id);
      if (known) return known.task;
      if (input.prompt.length > TASK_PROMPT_MAX_BYTES) {
        refuse('task_too_large', 'This text is too long for a task.', 'Attach it as a file.', 'prompt');
      }
      const { id, agent, level, conversationId } = input;
      const task = waiting(id, {
        title: input.prompt.trim().slice(0, 60),
        agent,
        agentChoice: agent === null ? null : { by: 'person', why: null },
        level,
        conversationId,
      });
      const attachments = input.attachmentIds.flatMap((file) => state.attachments.get(file) ?? []);
      const { prompt, outputSchema } = input;
      const bare = { attachments, prompt, outputSchema, steps: [], answer: '', attempts: [], plan: null };
      return keep(sampleDetail({ task, ...bare }));
    }),
    cancel: os.cancel.handler(({ input }) =>
      change(input.id, { state: 'cancelled', pause: null, endedAt: Date.now() }),
    ),
    retry: os.retry.handler(({ input }) =>
      find(input.id).task.state === 'paused'
        ? change(input.id, { state: 'waiting', pause: null })
        : again(input.id, input.newId),
    ),
    runOn: os.runOn.handler(({ input }) => again(input.id, input.newId)),
    duplicate: os.duplicate.handler(({ input }) => again(input.id, input.newId)),
    resume: os.resume.handler(({ input }) => change(input.id, { state: 'waiting', pause: null })),
    answerTool: os.answerTool.handler(({ input }) => {
      const detail = find(input.id);
      const steps = detail.steps.map((step) =>
        step.id === input.stepId && step.type === 'turn'
          ? {
              ...step,
              tools: step.tools.map((use) =>
                use.callId === input.callId
                  ? { ...use, state: input.answer === 'refuse' ? ('refused' as const) : ('done' as const) }
                  : use,
              ),
            }
          : step,
      );
      state.tasks = state.tasks.map((one) => (one.task.id === input.id ? { ...one, steps } : one));
      return change(input.id, { state: 'running', pause: null });
    }),
    setAgent: os.setAgent.handler(({ input }) =>
      change(input.id, { agent: input.agent, agentChoice: { by: 'person', why: null } }),
    ),
    rename: os.rename.handler(({ input }) => change(input.id, { title: input.title })),
    remove: os.remove.handler(({ input }) => {
      removed.set(input.id, find(input.id));
      state.tasks = state.tasks.filter(({ task }) => task.id !== input.id);
      feed.emit({ type: 'task_removed', id: input.id });
    }),
    undoRemove: os.undoRemove.handler(({ input }) => keep(removed.get(input.id) ?? gone())),

    beginAttachment: os.beginAttachment.handler(({ input }) => {
      uploads.set(input.id, { name: input.name, bytes: input.bytes, arrived: 0 });
    }),
    addToAttachment: os.addToAttachment.handler(({ input }) => {
      const upload = uploads.get(input.id) ?? gone();
      if (upload.arrived !== input.offset) refuse('attachment', 'A piece is missing.', 'Attach the file again.');
      upload.arrived += atob(input.data).length;
    }),
    endAttachment: os.endAttachment.handler(({ input }) => {
      const { name, bytes, arrived } = uploads.get(input.id) ?? gone();
      if (arrived !== bytes) refuse('attachment', `${name} did not arrive whole.`, 'Attach it again.');
      const kind = /\.(png|jpe?g)$/.test(name) ? 'image' : name.endsWith('.pdf') ? 'pdf' : 'text';
      const types = { image: 'image/png', pdf: 'application/pdf', text: 'text/plain' };
      const attachment: Attachment = {
        id: input.id,
        name,
        kind,
        mediaType: types[kind],
        bytes,
        characters: kind === 'image' ? null : bytes,
        pages: kind === 'pdf' ? 12 : null,
        note: null,
      };
      state.attachments.set(input.id, attachment);
      return attachment;
    }),
    sendPictureAsItIs: os.sendPictureAsItIs.handler(({ input }) => {
      const file = state.attachments.get(input.id) ?? gone();
      const picture = { width: 1, height: 1, moves: false, ...file.picture, asItIs: input.asItIs };
      state.attachments.set(file.id, { ...file, picture });
      return { ...file, picture };
    }),
    picture: os.picture.handler(() => ({
      mediaType: 'image/png',
      data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    })),
    ...fakeSchedules(os, state, feed),
  };
}
