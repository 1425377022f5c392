import { z } from 'zod';
import { BreakerFigures, Health } from './health';
import { Id, Moment } from './id';
import { PracticeMode, ProviderKind } from './provider';

/** Longest label, in UTF-16 units, after trimming. */
export const LABEL_MAX = 80;
/** Longest API key accepted, in UTF-16 units: the longest known forms stay far below. */
export const API_KEY_MAX = 4096;
/** Longest address accepted, in UTF-16 units. */
export const BASE_URL_MAX = 2048;
/** Longest model name accepted, in UTF-16 units. */
export const MODEL_NAME_MAX = 256;

/**
 * What is known about the key of a connection.
 * `none`: it needs none. `saved`: encrypted on disk. `memory`: only for this run.
 * `missing`: it was kept in memory by an earlier run. `invalid`: the service rejected it.
 * `unreadable`: the envelope is there but cannot be opened with the present root key.
 */
export const CredentialState = z.enum(['none', 'saved', 'memory', 'missing', 'invalid', 'unreadable']);
export type CredentialState = z.infer<typeof CredentialState>;

/** One connected account or server of a provider, as the window sees it. It never carries the key. */
export const Connection = z.object({
  id: Id,
  kind: ProviderKind,
  label: z.string().min(1).max(LABEL_MAX),
  /** The address it uses; null means the provider's default. */
  baseUrl: z.string().nullable(),
  /** The model that is used when nothing else is asked for. It belongs to this connection alone. */
  defaultModel: z.string().min(1).max(MODEL_NAME_MAX),
  isPrimary: z.boolean(),
  credential: CredentialState,
  /** Only for the practice provider. */
  practiceMode: PracticeMode.nullable(),
  health: Health,
  /** Its own figures for the circuit breaker; null: the usual ones. */
  breakerFigures: BreakerFigures.nullable(),
  /** Whether tasks in the background may use it. Off for a Claude subscription until the person switches it on. */
  backgroundTasks: z.boolean(),
  createdAt: Moment,
});
export type Connection = z.infer<typeof Connection>;
