import { z } from 'zod';
import { Id } from '../domain/id';
import { QuickAskState } from '../domain/quick-ask';
import { procedure } from './problem-error';

/**
 * The window for a quick question, where the host has one of its own. In the browser-window host it is a page like any
 * other: `state` is null there, and the others answer with a problem.
 */
export const quickAsk = {
  state: procedure.output(QuickAskState.nullable()),
  /** Brings the window of the quick question to the front. */
  show: procedure.input(z.object({})),
  /** Puts it away; an answer on its way goes on. */
  hide: procedure.input(z.object({})),
  /** Makes it as tall as an answer needs, or as small as a question. */
  grow: procedure.input(z.object({ isTall: z.boolean() })),
  /** Goes on in the window of Signalbox: in this conversation, or wherever that window stands. */
  goOn: procedure.input(z.object({ conversationId: Id.nullable() })),
};
