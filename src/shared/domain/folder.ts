import { z } from 'zod';
import { Id, Moment } from './id';

/** Longest name of a folder, in UTF-16 units. */
export const FOLDER_NAME_MAX = 60;

/** A folder of conversations. */
export const Folder = z.object({
  id: Id,
  name: z.string().min(1).max(FOLDER_NAME_MAX),
  /** Whether the list shows what is in it. */
  isOpen: z.boolean(),
  createdAt: Moment,
});
export type Folder = z.infer<typeof Folder>;
