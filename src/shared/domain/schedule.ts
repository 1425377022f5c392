import { z } from 'zod';
import { Attachment } from './attachment';
import { Id, Moment } from './id';
import { AgentName } from './rule';

/** Minutes and hours of a clock: "07:30". */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type ClockTime = z.infer<typeof ClockTime>;

/** When work is to be done. By this computer's time zone at the time. */
export const Timing = z.discriminatedUnion('type', [
  z.object({ type: z.literal('once'), at: Moment }),
  z.object({ type: z.literal('daily'), time: ClockTime }),
  /** Days as in `Date.getDay()`: 0 is Sunday. */
  z.object({ type: z.literal('weekly'), days: z.array(z.int().min(0).max(6)).min(1).max(7), time: ClockTime }),
  /** Five fields: minute, hour, day of month, month, day of week. */
  z.object({ type: z.literal('cron'), text: z.string().trim().min(1).max(200) }),
]);
export type Timing = z.infer<typeof Timing>;

/** What the person says of work to be done at times. */
export const ScheduleDraft = z.object({
  prompt: z.string().min(1).max(1_000_000),
  /** Null: chosen for the work, each time. */
  agent: AgentName.nullable(),
  timing: Timing,
  /** Whether work whose time passed while the computer slept or the app was closed is done afterwards, once. */
  catchesUp: z.boolean(),
  isOn: z.boolean(),
});
export type ScheduleDraft = z.infer<typeof ScheduleDraft>;

/** Work to be done at times. */
export const Schedule = ScheduleDraft.extend({
  id: Id,
  title: z.string(),
  attachments: z.array(Attachment),
  /** The timing in plain words: "Every weekday at 07:30". */
  words: z.string(),
  /** Null: never again, or switched off. */
  nextAt: Moment.nullable(),
  lastAt: Moment.nullable(),
  lastTaskId: Id.nullable(),
  createdAt: Moment,
});
export type Schedule = z.infer<typeof Schedule>;
