import type { ImplementerInternal } from '@orpc/server';
import type { tasks } from '../../../shared/contract/tasks';
import type { Attachment } from '../../../shared/domain/attachment';
import type { Schedule, ScheduleDraft, Timing } from '../../../shared/domain/schedule';
import type { Tasks } from '../../tasks/tasks';
import type { CallContext } from '../router';

/** Files that are taken in piece by piece. */
export interface AttachedFiles {
  begin(id: string, name: string, bytes: number): Promise<void>;
  add(id: string, offset: number, data: string): Promise<void>;
  end(id: string): Promise<Attachment>;
  picture(id: string, view: 'small' | 'large'): Promise<{ mediaType: string; data: string }>;
  sendAsItIs(id: string, asItIs: boolean): Promise<Attachment>;
}

/** Work to be done at times. */
export interface ScheduledWork {
  all(): Schedule[];
  add(draft: ScheduleDraft & { id: string; attachmentIds: string[] }): Schedule;
  update(draft: ScheduleDraft & { id: string; attachmentIds: string[] }): Schedule;
  remove(id: string): void;
  undoRemove(id: string): Schedule;
  read(timing: Timing): { words: string; next: number[] };
}

/** What the area `tasks` calls. */
export interface TaskServices {
  readonly tasks: Tasks;
  readonly attachments: AttachedFiles;
  readonly schedules: ScheduledWork;
}

/** Tasks, the files that are attached to them, and work to be done at times. */
export function tasksRoutes(
  area: ImplementerInternal<typeof tasks, CallContext & Record<never, never>, CallContext>,
  services: TaskServices,
) {
  return {
    page: area.page.handler(({ input }) =>
      services.tasks.page(input.limit, input.before ?? null, input.states ?? null),
    ),
    counts: area.counts.handler(() => services.tasks.counts()),
    detail: area.detail.handler(({ input }) => services.tasks.detail(input.id)),
    create: area.create.handler(({ input }) => services.tasks.create(input)),
    cancel: area.cancel.handler(({ input }) => services.tasks.cancel(input.id)),
    retry: area.retry.handler(({ input }) => services.tasks.retry(input.id, input.newId)),
    runOn: area.runOn.handler(({ input }) =>
      services.tasks.runOn(input.id, input.newId, input.connectionId, input.model),
    ),
    duplicate: area.duplicate.handler(({ input }) => services.tasks.duplicate(input.id, input.newId)),
    resume: area.resume.handler(({ input }) => services.tasks.resume(input.id, input.limits)),
    answerTool: area.answerTool.handler(({ input }) =>
      services.tasks.answerTool(input.id, input.stepId, input.callId, input.answer),
    ),
    setAgent: area.setAgent.handler(({ input }) => services.tasks.setAgent(input.id, input.agent)),
    rename: area.rename.handler(({ input }) => services.tasks.rename(input.id, input.title)),
    remove: area.remove.handler(({ input }) => services.tasks.remove(input.id)),
    undoRemove: area.undoRemove.handler(({ input }) => services.tasks.undoRemove(input.id)),

    beginAttachment: area.beginAttachment.handler(({ input }) =>
      services.attachments.begin(input.id, input.name, input.bytes),
    ),
    addToAttachment: area.addToAttachment.handler(({ input }) =>
      services.attachments.add(input.id, input.offset, input.data),
    ),
    endAttachment: area.endAttachment.handler(({ input }) => services.attachments.end(input.id)),
    picture: area.picture.handler(({ input }) => services.attachments.picture(input.id, input.view ?? 'large')),
    sendPictureAsItIs: area.sendPictureAsItIs.handler(({ input }) =>
      services.attachments.sendAsItIs(input.id, input.asItIs),
    ),

    schedules: area.schedules.handler(() => services.schedules.all()),
    addSchedule: area.addSchedule.handler(({ input }) => services.schedules.add(input)),
    updateSchedule: area.updateSchedule.handler(({ input }) => services.schedules.update(input)),
    removeSchedule: area.removeSchedule.handler(({ input }) => services.schedules.remove(input.id)),
    undoRemoveSchedule: area.undoRemoveSchedule.handler(({ input }) => services.schedules.undoRemove(input.id)),
    readTiming: area.readTiming.handler(({ input }) => services.schedules.read(input.timing)),
  };
}
