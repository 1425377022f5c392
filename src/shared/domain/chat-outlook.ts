import { z } from 'zod';
import { Id } from './id';

/** What a question would take if it were sent now: estimates, made without asking anyone. */
export const ChatOutlook = z.object({
  /** Primary, and the model of it that would answer. */
  connectionId: Id,
  label: z.string(),
  model: z.string(),
  tokens: z.object({
    /** Of everything that is sent: the conversation as it is shown, instructions and files included. */
    prompt: z.int().nonnegative(),
    /** Of the answer: the limit that is set to it, or what answers usually take. */
    answer: z.int().nonnegative(),
  }),
  /** What the model's context holds; null: not known. */
  contextTokens: z.int().positive().nullable(),
  /** What of that is left for the prompt, besides the answer; null: not known. */
  room: z.int().nonnegative().nullable(),
  /** What it would cost, and where the price comes from; null: the price is not known. */
  cost: z.object({ dollars: z.number().nonnegative(), source: z.string(), asOf: z.iso.date() }).nullable(),
  /** Whether the model takes images; null: not known. */
  imageInput: z.boolean().nullable(),
  /** Pictures of earlier messages that are not sent, since this model is known to take none. */
  leftOut: z.array(z.object({ id: Id, name: z.string() })),
  /** Who is known to take images instead, where this model is known to take none; empty otherwise. */
  takesImages: z.object({
    /** Other models of Primary, by their names there. */
    models: z.array(z.string()),
    /** Other connections that can be called, by the model that answers there. */
    connections: z.array(z.object({ id: Id, label: z.string(), model: z.string() })),
  }),
});
export type ChatOutlook = z.infer<typeof ChatOutlook>;
