import { z } from 'zod';
import { ChatImport } from '../domain/chat-import';
import { Id } from '../domain/id';
import { procedure } from './problem-error';

/** The forms of a file that main makes of a conversation; the page for a browser is drawn by the window. */
export const ConversationFileForm = z.enum(['markdown', 'json']);
export type ConversationFileForm = z.infer<typeof ConversationFileForm>;

/** Conversations in files: those of other services come in, those of here go out. `import_changed` tells how far it is. */
export const chatFiles = {
  /** Takes in a file piece by piece. Nothing is read until `startImport`. */
  beginImport: procedure.input(z.object({ id: Id, name: z.string().max(1000), bytes: z.int().nonnegative() })),
  /** `data` is base64 of at most 1 MB; pieces come in order. */
  addToImport: procedure.input(z.object({ id: Id, offset: z.int().nonnegative(), data: z.base64().max(1_400_000) })),
  /** Lets go of a file that is on its way in. */
  giveUpImport: procedure.input(z.object({ id: Id })),
  /**
   * Reads the file that came in; returns at once. What is here already is brought up to date and keeps what the person
   * changed; what they deleted here comes in again only where they say so.
   */
  startImport: procedure.input(z.object({ id: Id, bringBackDeleted: z.boolean() })).output(ChatImport),
  /** Ends it with what has come in. */
  stopImport: procedure.input(z.object({ id: Id })).output(ChatImport),
  /** The import under way, or the last one since the start of the app. */
  currentImport: procedure.output(ChatImport.nullable()),
  /**
   * A conversation as a file, in parts to be put one behind the other: `from` is 0 for the first, then the `next` of the part
   * before, null after the last. Markdown has the shown branch, JSON every branch (docs/conversation-file.md).
   */
  exportPart: procedure
    .input(z.object({ conversationId: Id, form: ConversationFileForm, from: z.int().nonnegative() }))
    .output(z.object({ fileName: z.string(), content: z.string(), next: z.int().positive().nullable() })),
  /** What a file of a conversation is called, with the ending that is asked for. */
  exportName: procedure
    .input(z.object({ conversationId: Id, ending: z.enum(['md', 'json', 'html']) }))
    .output(z.object({ fileName: z.string() })),
};
