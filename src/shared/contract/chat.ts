import { z } from 'zod';
import { Attachment, ATTACHMENTS_MAX, SentPicture } from '../domain/attachment';
import { ChatOptions } from '../domain/chat-options';
import { ChatOutlook } from '../domain/chat-outlook';
import { Conversation, TITLE_MAX } from '../domain/conversation';
import { Id } from '../domain/id';
import { Answer, Message, Question } from '../domain/message';
import { Snippet } from '../domain/snippet';
import { procedure } from './problem-error';

/** How many rows a page of conversations or messages has at most. */
export const PAGE_MAX = 200;
const limit = z.int().min(1).max(PAGE_MAX);
const optionsScope = z.union([Id, z.literal('new')]);
const draftScope = z.union([Id, z.enum(['new', 'quick', 'task'])]);

/**
 * The ids of a message and of those that stand beside it, in the order in which they came, by the id of the one that is
 * shown. Messages that stand alone are not in it.
 */
export const Alternatives = z.record(Id, z.array(Id));
export type Alternatives = z.infer<typeof Alternatives>;

const page = z.object({
  conversation: Conversation,
  items: z.array(Message),
  /** Whether there are messages above them, and below. */
  more: z.boolean(),
  later: z.boolean(),
  /** The last message of the branch, on a page around a message that does not reach it; else null. */
  last: Message.nullable(),
  alternatives: Alternatives,
});
const begun = z.object({ answer: Answer, alternatives: Alternatives });

/** There is no connection, model or rule in here: chat goes to Primary, and nothing that crosses could say otherwise. */
export const chat = {
  /** Newest first. `before` is the last row of the page above. */
  conversations: procedure
    .input(z.object({ limit, before: z.object({ updatedAt: z.int(), id: Id }).optional() }))
    .output(z.object({ items: z.array(Conversation), more: z.boolean() })),
  /** The messages of the shown branch in order, the newest page first; `before` asks for those above a message. */
  messages: procedure.input(z.object({ conversationId: Id, limit, before: Id.optional() })).output(page),
  /** Those of the shown branch that follow a message, its first ones for null; none where it stands on another by now. */
  messagesBelow: procedure.input(z.object({ conversationId: Id, limit, after: Id.nullable() })).output(page),
  /** Those of the shown branch around a message; the newest where it does not stand on it any more. */
  messagesAround: procedure.input(z.object({ conversationId: Id, limit, messageId: Id })).output(page),
  /**
   * The messages around one. Where it stands on another branch, that is shown from now on, down to what came last in it.
   */
  show: procedure.input(z.object({ messageId: Id, limit })).output(page),
  /**
   * Saves the question and starts the answer; returns once both are on disk. The window makes the ids, so that a call
   * repeated after a lost connection is carried out once. `editOf` is the question beside which this one is to stand;
   * without it, it follows what is shown last. `writtenIn` says that it was written as a quick question: the draft of that
   * goes with it, and not that of the chat that has not begun.
   */
  send: procedure
    .input(
      z.object({
        conversationId: Id,
        questionId: Id,
        answerId: Id,
        text: z.string(),
        attachmentIds: z.array(Id).max(ATTACHMENTS_MAX).optional(),
        editOf: Id.optional(),
        writtenIn: z.literal('quick').optional(),
      }),
    )
    .output(z.object({ conversation: Conversation, question: Question, answer: Answer, alternatives: Alternatives })),
  stop: procedure.input(z.object({ answerId: Id })),
  /**
   * A new answer to the same question, beside the old one; the new one is shown. `model` is another model of Primary,
   * for this answer alone.
   */
  retry: procedure
    .input(z.object({ answerId: Id, newAnswerId: Id, model: z.string().min(1).max(500).optional() }))
    .output(begun),
  /** A new answer beside an unfinished one, which begins with its text and goes on from there; the new one is shown. */
  goOn: procedure.input(z.object({ answerId: Id, newAnswerId: Id })).output(begun),
  /** Takes one message out of its conversation, for a day undoably. What follows it stays. Told by `branch_changed`. */
  removeMessage: procedure.input(z.object({ messageId: Id })),
  undoRemoveMessage: procedure.input(z.object({ messageId: Id })),
  rename: procedure.input(z.object({ conversationId: Id, title: z.string().max(10 * TITLE_MAX) })).output(Conversation),
  remove: procedure.input(z.object({ conversationId: Id })),
  undoRemove: procedure.input(z.object({ conversationId: Id })).output(Conversation),
  /**
   * What was typed and not sent; `new` is the chat that has not begun, `quick` the quick question, `task` the task that was
   * not given yet. Empty when there is none.
   */
  draft: procedure
    .input(z.object({ scope: draftScope }))
    .output(z.object({ text: z.string(), attachments: z.array(Attachment) })),
  /** Without `attachmentIds` the files of the draft stay as they are. `writer` is an id of the window, told to the others. */
  saveDraft: procedure.input(
    z.object({
      scope: draftScope,
      text: z.string(),
      attachmentIds: z.array(Id).max(ATTACHMENTS_MAX).optional(),
      writer: Id.optional(),
    }),
  ),
  /** How a conversation is asked; `new` is the chat that has not begun, which hands it on to what it becomes. */
  options: procedure.input(z.object({ scope: optionsScope })).output(ChatOptions),
  setOptions: procedure.input(z.object({ scope: optionsScope, options: ChatOptions })).output(ChatOptions),
  /** What is written would take this if it were sent now. Nobody is asked for it. Null while nothing is connected. */
  outlook: procedure
    .input(z.object({ scope: optionsScope, text: z.string(), attachmentIds: z.array(Id).max(ATTACHMENTS_MAX) }))
    .output(ChatOutlook.nullable()),
  /** What would be sent of the pictures of a message to the model that would be asked now; none while nothing is connected. */
  sentPictures: procedure
    .input(z.object({ scope: optionsScope, attachmentIds: z.array(Id).max(ATTACHMENTS_MAX) }))
    .output(z.array(SentPicture)),
  /** Texts that are written often, by name. */
  snippets: procedure.output(z.array(Snippet)),
  /** Adds one under an id that the window made, or changes the one with that id. */
  saveSnippet: procedure
    .input(z.object({ id: Id, name: z.string().max(1000), text: z.string().max(1_000_000) }))
    .output(Snippet),
  removeSnippet: procedure.input(z.object({ id: Id })),
  undoRemoveSnippet: procedure.input(z.object({ id: Id })).output(Snippet),
};
