import { z } from 'zod';
import { Conversation, TITLE_MAX } from '../domain/conversation';
import { Id } from '../domain/id';
import { Answer, Message, Question } from '../domain/message';
import { procedure } from './problem-error';

/** How many rows a page of conversations or messages has at most. */
export const PAGE_MAX = 200;
const limit = z.int().min(1).max(PAGE_MAX);
const draftScope = z.union([Id, z.enum(['new', 'task'])]);

/** There is no connection, model or rule in here: chat goes to Primary, and nothing that crosses could say otherwise. */
export const chat = {
  /** Newest first. `before` is the last row of the page above. */
  conversations: procedure
    .input(z.object({ limit, before: z.object({ updatedAt: z.int(), id: Id }).optional() }))
    .output(z.object({ items: z.array(Conversation), more: z.boolean() })),
  /** The messages of the shown branch in order, the newest page first; `before` asks for those above a message. */
  messages: procedure
    .input(z.object({ conversationId: Id, limit, before: Id.optional() }))
    .output(z.object({ conversation: Conversation, items: z.array(Message), more: z.boolean() })),
  /**
   * Saves the question and starts the answer; returns once both are on disk. The window makes the ids, so that a call
   * repeated after a lost connection is carried out once.
   */
  send: procedure
    .input(z.object({ conversationId: Id, questionId: Id, answerId: Id, text: z.string() }))
    .output(z.object({ conversation: Conversation, question: Question, answer: Answer })),
  stop: procedure.input(z.object({ answerId: Id })),
  /** A new answer to the same question, beside the old one; the new one is shown. */
  retry: procedure.input(z.object({ answerId: Id, newAnswerId: Id })).output(Answer),
  rename: procedure.input(z.object({ conversationId: Id, title: z.string().max(10 * TITLE_MAX) })).output(Conversation),
  remove: procedure.input(z.object({ conversationId: Id })),
  undoRemove: procedure.input(z.object({ conversationId: Id })).output(Conversation),
  /**
   * What was typed and not sent; `new` is the chat that has not begun, `task` the task that was not given yet. Empty
   * when there is none.
   */
  draft: procedure.input(z.object({ scope: draftScope })).output(z.object({ text: z.string() })),
  saveDraft: procedure.input(z.object({ scope: draftScope, text: z.string() })),
};
