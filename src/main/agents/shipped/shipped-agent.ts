import type { AgentDraft } from '../../../shared/domain/agent';

/** An agent that comes with the app. Which tools it may use is for the person to say: none until then. */
export type ShippedAgent = Omit<AgentDraft, 'tools'>;
