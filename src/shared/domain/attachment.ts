import { z } from 'zod';
import { Id } from './id';

/** Largest file that can be attached, in bytes. */
export const ATTACHMENT_MAX_BYTES = 25 * 1_048_576;
/** Most files of one task. */
export const ATTACHMENTS_MAX = 20;

/** What an attached file is by its content; its name and what it claims to be do not count. */
export const AttachmentKind = z.enum(['image', 'pdf', 'text']);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

/** A file that was taken in. Its content stays in main. */
export const Attachment = z.object({
  id: Id,
  /** The name it had, for people; never a path. */
  name: z.string().min(1).max(255),
  kind: AttachmentKind,
  /** By its content: image/png, application/pdf, text/plain … */
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  /** Characters of text that go to the model: of a text file or of a PDF; null for an image. */
  characters: z.int().nonnegative().nullable(),
  pages: z.int().nonnegative().nullable(),
  /** What the person should know: "Text of the first 200 of 340 pages". Null when there is nothing. */
  note: z.string().nullable(),
});
export type Attachment = z.infer<typeof Attachment>;
