import type { AgentDraft } from '../../../shared/domain/agent';
import type { PlainText } from '../../../shared/language/text';

/** An agent that comes with the app. Which tools it may use is for the person to say: none until then. */
export type ShippedAgent = Omit<AgentDraft, 'tools'> & {
  /** In English, as it is stored and as models get it; the window says it in the language of the interface. */
  readonly description: PlainText;
};
