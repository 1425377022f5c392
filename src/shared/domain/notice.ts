import { z } from 'zod';
import { Moment } from './id';

/** Something that happened at start-up or in the background that the person should be told once. */
export const Notice = z.object({
  id: z.string(),
  level: z.enum(['info', 'warn', 'bad']),
  sentence: z.string().min(1),
  advice: z.string().min(1),
  at: Moment,
});
export type Notice = z.infer<typeof Notice>;
