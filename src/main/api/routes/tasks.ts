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
  picture(id: string): Promise<{ mediaType: string; data: string }>;
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
  { tasks: service, attachments, schedules }: TaskServices,
) {
  return {
    page: area.page.handler(({ input }) => service.page(input.limit, input.before ?? null, input.states ?? null)),
    counts: area.counts.handler(() => service.counts()),
    detail: area.detail.handler(({ input }) => service.detail(input.id)),
    create: area.create.handler(({ input }) => service.create(input)),
    cancel: area.cancel.handler(({ input }) => service.cancel(input.id)),
    retry: area.retry.handler(({ input }) => service.retry(input.id, input.newId)),
    runOn: area.runOn.handler(({ input }) => service.runOn(input.id, input.newId, input.connectionId, input.model)),
    duplicate: area.duplicate.handler(({ input }) => service.duplicate(input.id, input.newId)),
    resume: area.resume.handler(({ input }) => service.resume(input.id, input.limits)),
    answerTool: area.answerTool.handler(({ input }) =>
      service.answerTool(input.id, input.stepId, input.callId, input.answer),
    ),
    setAgent: area.setAgent.handler(({ input }) => service.setAgent(input.id, input.agent)),
    rename: area.rename.handler(({ input }) => service.rename(input.id, input.title)),
    remove: area.remove.handler(({ input }) => service.remove(input.id)),
    undoRemove: area.undoRemove.handler(({ input }) => service.undoRemove(input.id)),

    beginAttachment: area.beginAttachment.handler(({ input }) => attachments.begin(input.id, input.name, input.bytes)),
    addToAttachment: area.addToAttachment.handler(({ input }) => attachments.add(input.id, input.offset, input.data)),
    endAttachment: area.endAttachment.handler(({ input }) => attachments.end(input.id)),
    picture: area.picture.handler(({ input }) => attachments.picture(input.id)),

    schedules: area.schedules.handler(() => schedules.all()),
    addSchedule: area.addSchedule.handler(({ input }) => schedules.add(input)),
    updateSchedule: area.updateSchedule.handler(({ input }) => schedules.update(input)),
    removeSchedule: area.removeSchedule.handler(({ input }) => schedules.remove(input.id)),
    undoRemoveSchedule: area.undoRemoveSchedule.handler(({ input }) => schedules.undoRemove(input.id)),
    readTiming: area.readTiming.handler(({ input }) => schedules.read(input.timing)),
  };
}
