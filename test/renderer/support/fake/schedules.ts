import type { ScheduleDraft, Schedule, Timing } from '../../../../src/shared/domain/schedule';
import type { Attachment } from '../../../../src/shared/domain/attachment';
import type { EventFeed } from '../event-feed';
import { NOON, sampleId } from '../samples';
import { type Implementing, refuse } from './implemented';

/** What the stand-in knows of schedules. */
export interface SchedulesState {
  schedules: Schedule[];
  /** Files that were taken in, by id. */
  attachments: Map<string, Attachment>;
}

/** A timing in words, roughly; cron text of other than five fields is refused. */
function wordsOf(timing: Timing): string {
  switch (timing.type) {
    case 'once':
      return 'Once';
    case 'daily':
      return `Every day at ${timing.time}`;
    case 'weekly':
      return `Every ${timing.days.join(', ')} at ${timing.time}`;
    case 'cron':
      if (timing.text.split(/\s+/).length !== 5) {
        refuse(
          'schedule',
          'This cron text has not five fields.',
          'Write minute, hour, day, month and weekday.',
          'timing',
        );
      }
      return `By “${timing.text}”`;
  }
}

/** The schedules as a stand-in keeps them. */
export function fakeSchedules(os: Implementing<'tasks'>, state: SchedulesState, feed: EventFeed) {
  const removed = new Map<string, Schedule>();
  const find = (id: string) =>
    state.schedules.find((one) => one.id === id) ?? refuse('not_found', 'This schedule is gone.', 'Make a new one.');
  const made = ({
    id,
    attachmentIds,
    ...draft
  }: ScheduleDraft & { id: string; attachmentIds: string[] }): Schedule => ({
    ...draft,
    id,
    title: draft.prompt.slice(0, 60),
    attachments: attachmentIds.flatMap((file) => state.attachments.get(file) ?? []),
    words: wordsOf(draft.timing),
    nextAt: draft.isOn ? Date.now() + 3_600_000 : null,
    lastAt: null,
    lastTaskId: null,
    createdAt: Date.now(),
  });
  const tell = () => feed.emit({ type: 'schedules_changed' });
  return {
    schedules: os.schedules.handler(() => state.schedules),
    addSchedule: os.addSchedule.handler(({ input }) => {
      const schedule = made(input);
      state.schedules = [schedule, ...state.schedules];
      tell();
      return schedule;
    }),
    updateSchedule: os.updateSchedule.handler(({ input }) => {
      const { title } = find(input.id);
      const schedule = { ...made(input), title };
      state.schedules = state.schedules.map((one) => (one.id === input.id ? schedule : one));
      tell();
      return schedule;
    }),
    removeSchedule: os.removeSchedule.handler(({ input }) => {
      removed.set(input.id, find(input.id));
      state.schedules = state.schedules.filter(({ id }) => id !== input.id);
      tell();
    }),
    undoRemoveSchedule: os.undoRemoveSchedule.handler(({ input }) => {
      const schedule = removed.get(input.id) ?? find(sampleId(0, 0));
      state.schedules = [schedule, ...state.schedules];
      tell();
      return schedule;
    }),
    readTiming: os.readTiming.handler(({ input }) => ({
      words: wordsOf(input.timing),
      next:
        input.timing.type === 'once' && input.timing.at < Date.now()
          ? []
          : [1, 2, 3, 4, 5].map((day) => NOON + day * 86_400_000),
    })),
  };
}
