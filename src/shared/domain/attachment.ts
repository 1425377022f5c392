import { z } from 'zod';
import { Id } from './id';

/** Largest file that can be attached, in bytes. */
export const ATTACHMENT_MAX_BYTES = 25 * 1_048_576;
/** Most files of one task. */
export const ATTACHMENTS_MAX = 20;

/** What an attached file is by its content; its name and what it claims to be do not count. */
export const AttachmentKind = z.enum(['image', 'pdf', 'text']);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

/** A picture as it was attached, upright. */
export const PictureFacts = z.object({
  /** In pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** It has more than one frame; only the first is sent. */
  moves: z.boolean(),
  /** The person wants the file itself to be sent wherever it is taken, with whatever it holds besides the picture. */
  asItIs: z.boolean(),
});
export type PictureFacts = z.infer<typeof PictureFacts>;

/** What a model would be sent of a picture. */
export const SentPicture = z.object({
  id: Id,
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().nonnegative(),
  /** It was made smaller, or anew without what the file holds besides the picture. */
  isMade: z.boolean(),
  /** The service takes the file itself. */
  canGoAsItIs: z.boolean(),
});
export type SentPicture = z.infer<typeof SentPicture>;

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
  /** Null or absent: it is no picture, or came in before pictures were looked at. */
  picture: PictureFacts.nullish(),
});
export type Attachment = z.infer<typeof Attachment>;
