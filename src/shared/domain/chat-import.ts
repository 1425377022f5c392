import { z } from 'zod';
import { Id, Moment } from './id';

/** Largest file of conversations that is read, in bytes. */
export const CHAT_IMPORT_MAX_BYTES = 4 * 1024 ** 3;

/** Where conversations come from: the export files of two services, and this app's own. */
export const ImportService = z.enum(['chatgpt', 'claude', 'signalbox']);
export type ImportService = z.infer<typeof ImportService>;

/**
 * Why a conversation did not come in. `deleted_here`: the person deleted it here. `empty`: nothing in it can be shown.
 * `unreadable`: its part of the file is damaged. `too_large`: it is longer than any conversation that is kept.
 * `unknown_form`: no conversation of a known service.
 */
export const LeftOutReason = z.enum(['deleted_here', 'empty', 'unreadable', 'too_large', 'unknown_form']);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

/**
 * What is missing from conversations that came in. `picture`, `recording`, `file`: named in the text, its content is not
 * there. `long_text`: cut at the longest text of a message. `unknown_kind`: a kind of content that is not known; its text
 * came in where it had any.
 */
export const LossReason = z.enum(['picture', 'recording', 'file', 'long_text', 'unknown_kind']);
export type LossReason = z.infer<typeof LossReason>;

/** How many titles a report names for one reason. */
export const NAMED_TITLES_MAX = 5;

const counted = {
  /** Of conversations, or of what stands in the place of one. */
  count: z.int().positive(),
  /** Of the first conversations that it happened to. */
  titles: z.array(z.string()).max(NAMED_TITLES_MAX),
};

/** What an import came to. Conversations that came in are complete: each of them, or nothing of it. */
export const ImportReport = z.object({
  /** Conversations that were not here before. */
  added: z.int().nonnegative(),
  /** Conversations that were here and had new messages. */
  updated: z.int().nonnegative(),
  /** Conversations that were here already, with all that the file has of them. */
  alreadyHere: z.int().nonnegative(),
  /** Messages of those that were added or updated. */
  messages: z.int().nonnegative(),
  leftOut: z.array(z.object({ reason: LeftOutReason, ...counted })),
  /** `kind`: what the file calls an unknown kind of content; null for the other reasons. */
  losses: z.array(z.object({ reason: LossReason, kind: z.string().nullable(), ...counted })),
  /** The file ends in the middle: what came before is here. */
  endsInTheMiddle: z.boolean(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/**
 * One import of a file of conversations. `running`: being read. `done`: read to its end. `stopped`: the person stopped it,
 * or the app closed. `failed`: `problem` says why. What came in before stays in every case.
 */
export const ChatImport = z.object({
  id: Id,
  fileName: z.string(),
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  /** Of the conversations in the file, unpacked where it is an archive. */
  bytesRead: z.int().nonnegative(),
  /** Null until it is known. */
  bytes: z.int().nonnegative().nullable(),
  report: ImportReport,
  problem: z.object({ sentence: z.string(), advice: z.string() }).nullable(),
  startedAt: Moment,
  endedAt: Moment.nullable(),
});
export type ChatImport = z.infer<typeof ChatImport>;
