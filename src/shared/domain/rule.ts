import { z } from 'zod';
import { MODEL_NAME_MAX } from './connection';
import { BreakerFigures } from './health';
import { Id, Moment } from './id';
import { Purpose, StepType } from './work';

/** How the name of an agent is written, in rules as everywhere: `vision_agent`, `builder`. */
export const AGENT_NAME = /^[a-z][a-z0-9_-]{0,47}$/;

/** The name of an agent. */
export const AgentName = z.string().regex(AGENT_NAME);
export type AgentName = z.infer<typeof AgentName>;

/** Where a rule applies: `default`, or `agent:<name>`. The agent need not exist (yet). */
export const Context = z
  .templateLiteral([z.literal('agent:'), z.string()])
  .refine((context) => AGENT_NAME.test(context.slice('agent:'.length)))
  .or(z.literal('default'));
export type Context = z.infer<typeof Context>;

/** What a rule points to: a connection, with its default model (`model` null) or another of its models, or a logical model. */
export const Backend = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('connection'),
    connectionId: Id,
    model: z.string().min(1).max(MODEL_NAME_MAX).nullable(),
  }),
  z.object({ type: z.literal('logical'), logicalModelId: Id }),
]);
export type Backend = z.infer<typeof Backend>;

/** Which work of its context a rule is for. All that is given must hold; a list holds when one of it does; empty: any. */
export const MatchCriteria = z.object({
  stepTypes: z.array(StepType),
  purposes: z.array(Purpose),
  /** True: only work with images. False: only work without. Null: both. */
  hasImages: z.boolean().nullable(),
});
export type MatchCriteria = z.infer<typeof MatchCriteria>;

/** A rule without criteria matches all work of its context. */
export const ALL_WORK: MatchCriteria = { stepTypes: [], purposes: [], hasImages: null };

/** Farthest from zero that a priority may be. Lower numbers come first. */
export const PRIORITY_MAX = 1_000_000;
/** Most fallbacks of one rule. */
export const FALLBACKS_MAX = 20;

/** What the person says of a rule. */
export const RuleDraft = z.object({
  context: Context,
  backend: Backend,
  priority: z.int().min(-PRIORITY_MAX).max(PRIORITY_MAX),
  match: MatchCriteria,
  /** Tried right after the backend, in this order. */
  fallbacks: z.array(Backend).max(FALLBACKS_MAX),
  /** Figures of the circuit breaker for calls by this rule; null: those of the connection. */
  breakerFigures: BreakerFigures.nullable(),
});
export type RuleDraft = z.infer<typeof RuleDraft>;

/** A routing rule. Of equal priorities the older one comes first. */
export const RoutingRule = RuleDraft.extend({ id: Id, createdAt: Moment });
export type RoutingRule = z.infer<typeof RoutingRule>;

/** What a rule has come to so far. */
export const RuleFigures = z.object({
  /** Pieces of work whose plan had this rule's entries, once each. */
  matched: z.int().nonnegative(),
  /** Calls by this rule that succeeded, and that failed. */
  succeeded: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  lastMatchedAt: Moment.nullable(),
});
export type RuleFigures = z.infer<typeof RuleFigures>;

/** No work has met the rule yet. */
export const NO_FIGURES: RuleFigures = { matched: 0, succeeded: 0, failed: 0, lastMatchedAt: null };
