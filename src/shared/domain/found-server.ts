import { z } from 'zod';
import { Id, Moment } from './id';
import { PickableModel } from './model';
import { ProviderKind } from './provider';

/** A model server that answered on this computer or in its network, and showed by its answers what it is. */
export const FoundServer = z.object({
  /** Where it answers, as a connection to it would keep it. Unique among the found ones. */
  baseUrl: z.string(),
  /** The kind that a connection to it gets. */
  kind: ProviderKind,
  /** What it calls itself: "Ollama", "LocalAI", "Jan" … */
  product: z.string().min(1),
  version: z.string().nullable(),
  models: z.array(PickableModel),
  /** It asks for a key before it shows its models. */
  needsKey: z.boolean(),
  /** The connection that already uses it; null when there is none. */
  connectionId: Id.nullable(),
});
export type FoundServer = z.infer<typeof FoundServer>;

/** What the last look for local model servers came to. */
export const Discovery = z.object({
  state: z.enum(['looking', 'looked', 'not_looked']),
  /** When the last look ended; null before the first. */
  lookedAt: Moment.nullable(),
  servers: z.array(FoundServer),
  /** The addresses that were asked, for an empty result that should explain itself. */
  asked: z.array(z.string()),
});
export type Discovery = z.infer<typeof Discovery>;
