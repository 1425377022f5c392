import { z } from 'zod';
import { PracticeMode, ProviderKind } from '../../shared/domain/provider';

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
  created_at: z.number(),
  is_primary: z.union([z.literal(0), z.literal(1)]),
});
export type ConnectionRow = z.infer<typeof ConnectionRow>;

/** What can be changed of a stored connection after it was added. */
export type ConnectionChange = Partial<
  Pick<ConnectionRow, 'label' | 'base_url' | 'default_model' | 'practice_mode' | 'credential' | 'key_origin'>
>;
