import { z } from 'zod';
import { Id, Moment } from './id';
import { AgentName, Context } from './rule';
import { CallParameters, Level, Needs, Purpose, StepType } from './work';

/** What a route is planned for. */
export const RouteRequest = z.object({
  /** The agent that does the work; null: none, so that rules for `default` are the first. */
  agent: AgentName.nullable(),
  stepType: StepType,
  /** Null: nothing fits. Rules that ask for a purpose do not match then. */
  purpose: Purpose.nullable(),
  hasImages: z.boolean(),
  needs: Needs,
  /** What the person asked for instead of naming a provider; null: nothing. */
  level: Level.nullable(),
  /** Tokens that the call will likely use, prompt and answer, for limits per minute; 0: not known. */
  expectedTokens: z.int().nonnegative(),
  /** "Run again on …": this comes first, before every rule. Null: nothing is chosen. */
  chosen: z.object({ connectionId: Id, model: z.string().nullable() }).nullable(),
});
export type RouteRequest = z.infer<typeof RouteRequest>;

/** Why something is in a plan. */
export const Via = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('rule'),
    ruleId: Id,
    context: Context,
    priority: z.int(),
    /** Which of the rule's own fallbacks it is, from 1; null: its backend. */
    fallback: z.int().positive().nullable(),
  }),
  z.object({ by: z.literal('primary') }),
  /** Capability-aware choice: Primary cannot do it, or a level was asked for. */
  z.object({ by: z.literal('capability'), level: Level.nullable() }),
  z.object({ by: z.literal('backup') }),
  /** The person chose it for this work. */
  z.object({ by: z.literal('chosen') }),
  /** Auto-escalation: a stronger model after an answer that would not do, or at once where that was learnt. */
  z.object({ by: z.literal('escalation'), learnt: z.boolean() }),
]);
export type Via = z.infer<typeof Via>;

/** One place that the work may go to, and why. */
export const Candidate = z.object({
  connectionId: Id,
  /** As it was called when the plan was made. */
  label: z.string(),
  model: z.string(),
  via: Via,
  /** The logical model that led here; null when none did. */
  logicalModel: z.object({ id: Id, name: z.string() }).nullable(),
  /** From the logical model; the work's own come before them. */
  parameters: CallParameters,
});
export type Candidate = z.infer<typeof Candidate>;

/** Why a place is passed over. Each has its sentence in `route-words.ts`. */
export const PassedOverReason = z.enum([
  'disconnected',
  'switched_off',
  'credential',
  'out_of_credits',
  'circuit_open',
  'cooling_down',
  'requests_per_minute',
  'tokens_per_minute',
  'over_budget',
  'no_image_input',
  'no_tools',
  'no_structured_output',
  'context_too_short',
  'model_missing',
  'logical_model_missing',
  'logical_model_empty',
  'logical_model_cycle',
  /** It was called for this work and failed a moment ago; `until` says from when trying again is worth it. */
  'just_failed',
]);
export type PassedOverReason = z.infer<typeof PassedOverReason>;

/** A place that the work may not go to now, and why. */
export const PassedOver = z.object({
  /** Null: a logical model that leads nowhere. */
  connectionId: Id.nullable(),
  /** The connection's label, or the logical model's name; null when it is gone and nobody knows it any more. */
  label: z.string().nullable(),
  model: z.string().nullable(),
  via: Via,
  reason: PassedOverReason,
  /** When time alone makes it usable again; null when only somebody can. */
  until: Moment.nullable(),
});
export type PassedOver = z.infer<typeof PassedOver>;

/** The ordered candidates for one call, and every place that was passed over, each with its reason. */
export const RoutePlan = z.object({ candidates: z.array(Candidate), passedOver: z.array(PassedOver) });
export type RoutePlan = z.infer<typeof RoutePlan>;

/** "Assume that …": changes to the present state for a question that nothing is done about. */
export const Assumption = z.discriminatedUnion('that', [
  z.object({ that: z.literal('is_red'), connectionId: Id }),
  z.object({ that: z.literal('over_budget'), connectionId: Id }),
  z.object({ that: z.literal('responding'), connectionId: Id }),
  z.object({ that: z.literal('has_image') }),
  z.object({ that: z.literal('needs_tools') }),
  z.object({ that: z.literal('needs_structured_output') }),
]);
export type Assumption = z.infer<typeof Assumption>;

/** What would happen now to work of one context. */
export const Outlook = z.object({ context: Context, plan: RoutePlan });
export type Outlook = z.infer<typeof Outlook>;
