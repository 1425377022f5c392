import type { ChatContext, ContextCut } from '../../../../src/shared/domain/context-cut';
import type { EventFeed } from '../event-feed';
import { NOON, sampleAnswer, sampleId } from '../samples';
import { type Implementing, refuse } from './implemented';

/** What the stand-in knows of long conversations, by their ids: of all others everything is sent. */
export interface ContextState {
  contexts: Map<string, ChatContext>;
}

/** A cut that stands below a message, with a summary in place of what is above. */
export function sampleCut(change: Partial<ContextCut> & Pick<ContextCut, 'at'>): ContextCut {
  return {
    id: sampleId(1, 8),
    mode: 'summary',
    messages: 12,
    files: 0,
    summary: 'They planned a trip to **Porto**.',
    isEdited: false,
    source: sampleAnswer().source,
    cost: { dollars: 0.0009, unpriced: 0 },
    madeAt: NOON,
    ...change,
  };
}

/** Long conversations as a stand-in keeps them. */
export function fakeContext(os: Implementing<'context'>, state: ContextState, feed: EventFeed) {
  const of = (conversationId: string): ChatContext =>
    state.contexts.get(conversationId) ?? { conversationId, mode: null, cut: null, growing: null };
  const keep = (context: ChatContext): ChatContext => {
    state.contexts.set(context.conversationId, context);
    feed.emit({ type: 'context_changed', conversationId: context.conversationId });
    return context;
  };
  const lifted = new Map<string, ContextCut>();
  const cutOf = (conversationId: string, cutId: string): ContextCut =>
    of(conversationId).cut ?? lifted.get(cutId) ?? refuse('not_found', 'It is not there.', 'Look again.');
  return {
    read: os.read.handler(({ input }) => of(input.conversationId)),
    cut: os.cut.handler(({ input }) => ({ answer: sampleAnswer({ id: input.newAnswerId }), alternatives: {} })),
    choose: os.choose.handler(({ input }) => keep({ ...of(input.conversationId), mode: input.mode })),
    change: os.change.handler(({ input: { conversationId, cutId, mode } }) => {
      const cut = cutOf(conversationId, cutId);
      if (mode === null) lifted.set(cutId, cut);
      return keep({ ...of(conversationId), mode, cut: mode === null ? null : { ...cut, mode } });
    }),
    editSummary: os.editSummary.handler(({ input: { conversationId, cutId, text } }) =>
      keep({ ...of(conversationId), cut: { ...cutOf(conversationId, cutId), summary: text, isEdited: true } }),
    ),
    writeAgain: os.writeAgain.handler(({ input: { conversationId, cutId } }) =>
      keep({ ...of(conversationId), cut: { ...cutOf(conversationId, cutId), summary: 'Written again.' } }),
    ),
    stop: os.stop.handler(({ input: { conversationId } }) => {
      keep({ ...of(conversationId), growing: null });
    }),
  };
}
