import { z } from 'zod';
import { BreakerFigures } from '../../shared/domain/health';
import { PracticeMode, ProviderKind } from '../../shared/domain/provider';
import { flagColumn, jsonColumn } from '../storage/statement';

/** A connection as it is stored. Its health and the state of its key are worked out when it is read. */
export const ConnectionRow = z.object({
  id: z.string(),
  kind: ProviderKind,
  label: z.string(),
  base_url: z.string().nullable(),
  default_model: z.string(),
  practice_mode: PracticeMode.nullable(),
  /** What was last known of the key; `memory` keys are gone after a restart. */
  credential: z.enum(['none', 'saved', 'memory', 'invalid']),
  /** The origin that the key was entered for: it is sent nowhere else. Null without a key. */
  key_origin: z.string().nullable(),
  /** Its own figures for the circuit breaker; null, or unreadable: the usual ones. */
  breaker_figures: jsonColumn(BreakerFigures).nullable().catch(null),
  /** Whether tasks in the background may use it. */
  background_tasks: flagColumn,
  /** The program that answers, for a connection that is one on this computer. */
  program_path: z.string().nullable(),
  created_at: z.number(),
  is_primary: z.union([z.literal(0), z.literal(1)]),
});
export type ConnectionRow = z.infer<typeof ConnectionRow>;

/** A connection to be stored; what is left out is as usual. */
export type NewConnectionRow = Omit<ConnectionRow, 'is_primary' | UsuallyLeft> &
  Partial<Pick<ConnectionRow, UsuallyLeft>>;
type UsuallyLeft = 'breaker_figures' | 'background_tasks' | 'program_path';

/** What can be changed of a stored connection after it was added. */
export type ConnectionChange = Partial<Omit<ConnectionRow, 'id' | 'kind' | 'created_at' | 'is_primary'>>;
