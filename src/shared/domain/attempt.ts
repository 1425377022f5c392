import { z } from 'zod';
import { Failure } from './failure';
import { Id, Moment } from './id';
import { TokenUsage } from './message';
import { CallCost } from './money';
import { ProviderKind } from './provider';
import { Via } from './route';
import { AgentName } from './rule';

/** What an attempt was for. `choose_agent`: Primary was asked which agent fits. */
export const AttemptPurpose = z.enum(['chat', 'task', 'test', 'certification', 'choose_agent']);
export type AttemptPurpose = z.infer<typeof AttemptPurpose>;

/**
 * How an attempt ended. `discarded`: it broke off after text had arrived, and the text was thrown away. `unusable`: the
 * answer was empty or not the structure that was asked for. `interrupted`: the app closed in the middle.
 */
export const AttemptOutcome = z.enum(['succeeded', 'failed', 'discarded', 'unusable', 'cancelled', 'interrupted']);
export type AttemptOutcome = z.infer<typeof AttemptOutcome>;

/** One call to a provider, as the ledger keeps it. It stays when its task or its connection is gone. */
export const Attempt = z.object({
  id: Id,
  purpose: AttemptPurpose,
  /** Milliseconds since 1970 of its start and its end. */
  startedAt: Moment,
  endedAt: Moment,
  connectionId: Id,
  /** As they were then. */
  label: z.string(),
  kind: ProviderKind,
  model: z.string(),
  agent: AgentName.nullable(),
  taskId: Id.nullable(),
  conversationId: Id.nullable(),
  /** How it came to go there; null for what is not routed. */
  via: Via.nullable(),
  outcome: AttemptOutcome,
  /** Null unless something failed. */
  failure: Failure.nullable(),
  /** Null: the service did not say. */
  usage: TokenUsage.nullable(),
  /** Null: not known. */
  cost: CallCost.nullable(),
  firstTokenMs: z.number().nonnegative().nullable(),
  latencyMs: z.number().nonnegative(),
});
export type Attempt = z.infer<typeof Attempt>;
