import { z } from 'zod';
import { ChatContext, SUMMARY_MAX } from '../domain/context-cut';
import { CutMode } from '../domain/cut-mode';
import { Id } from '../domain/id';
import { Answer } from '../domain/message';
import { Alternatives } from './chat';
import { procedure } from './problem-error';

/**
 * What of a long conversation is sent to its model. Everything here is told by `context_changed`, and the text of a summary
 * that is being written by `summary_grew`.
 */
export const context = {
  read: procedure.input(z.object({ conversationId: Id })).output(ChatContext),
  /**
   * Asks the question of an answer again after the older messages were cut in a way that holds for this conversation from
   * then on; the new answer is shown. A summary is written first, while the answer waits.
   */
  cut: procedure
    .input(z.object({ answerId: Id, newAnswerId: Id, mode: CutMode }))
    .output(z.object({ answer: Answer, alternatives: Alternatives })),
  /** What is to happen when the conversation no longer fits; null: the person is asked then. */
  choose: procedure.input(z.object({ conversationId: Id, mode: CutMode.nullable() })).output(ChatContext),
  /**
   * What holds at a cut from now on; null: everything is sent again. Where a summary is wanted and none was written yet, it
   * is written first, and the call ends with it.
   */
  change: procedure.input(z.object({ conversationId: Id, cutId: Id, mode: CutMode.nullable() })).output(ChatContext),
  editSummary: procedure
    .input(z.object({ conversationId: Id, cutId: Id, text: z.string().max(10 * SUMMARY_MAX) }))
    .output(ChatContext),
  /** Writes the summary of a cut again, from all messages above it. The call ends with it. */
  writeAgain: procedure.input(z.object({ conversationId: Id, cutId: Id })).output(ChatContext),
  /** Stops a summary that is being written. Does nothing when none is. */
  stop: procedure.input(z.object({ conversationId: Id })),
};
