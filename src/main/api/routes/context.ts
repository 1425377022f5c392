import type { ImplementerInternal } from '@orpc/server';
import type { context } from '../../../shared/contract/context';
import type { AnswersAnew } from '../../chat/answers-anew';
import type { Contexts } from '../../chat/long/contexts';
import type { CallContext } from '../router';

/** What the area `context` calls. */
export interface ContextServices {
  readonly contexts: Contexts;
  readonly again: AnswersAnew;
}

/** What of a long conversation is sent to its model. */
export function contextRoutes(
  area: ImplementerInternal<typeof context, CallContext & Record<never, never>, CallContext>,
  { contexts, again }: ContextServices,
) {
  return {
    read: area.read.handler(({ input }) => contexts.read(input.conversationId)),
    cut: area.cut.handler(({ input }) => again.cut(input.answerId, input.newAnswerId, input.mode)),
    choose: area.choose.handler(({ input }) => contexts.choose(input.conversationId, input.mode)),
    change: area.change.handler(({ input }) => contexts.change(input.conversationId, input.cutId, input.mode)),
    editSummary: area.editSummary.handler(({ input }) =>
      contexts.editSummary(input.conversationId, input.cutId, input.text),
    ),
    writeAgain: area.writeAgain.handler(({ input }) => contexts.writeAgain(input.conversationId, input.cutId)),
    stop: area.stop.handler(({ input }) => contexts.stop(input.conversationId)),
  };
}
