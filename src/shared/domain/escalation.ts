import { z } from 'zod';
import { Id, Moment } from './id';
import { AgentName } from './rule';

/** The kinds of output whose failures are learnt from. */
export const OutputKind = z.enum(['text', 'structured']);
export type OutputKind = z.infer<typeof OutputKind>;

/** What auto-escalation has learnt of one model for one kind of work (routing.md, Auto-escalation). */
export const LearntEscalation = z.object({
  agent: AgentName.nullable(),
  output: OutputKind,
  connectionId: Id,
  label: z.string(),
  model: z.string(),
  /** Unusable answers among the last calls that count (at most 20). */
  failures: z.int().nonnegative(),
  calls: z.int().nonnegative(),
  /** Whether the stronger model goes first now. */
  isActive: z.boolean(),
  /** When it is forgotten by itself. */
  until: Moment,
});
export type LearntEscalation = z.infer<typeof LearntEscalation>;
