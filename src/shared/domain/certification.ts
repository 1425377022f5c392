import { z } from 'zod';
import { MODEL_NAME_MAX } from './connection';
import { Spending } from './connection-test';
import { Id, Moment } from './id';
import { ProviderKind } from './provider';

/** What a certification run tries out, in this order. */
export const CertificationCheck = z.enum(['streaming', 'tools', 'structured_output', 'vision', 'long_input']);
export type CertificationCheck = z.infer<typeof CertificationCheck>;

/** How far one check is. `absent`: the model does not claim the ability, and it was not counted. */
export const CertificationResult = z.object({
  check: CertificationCheck,
  state: z.enum(['waiting', 'running', 'passed', 'failed', 'absent']),
  ms: z.number().nonnegative().nullable(),
  /** What was seen, in a sentence. */
  words: z.string().nullable(),
  /** What its own requests used up; null while that is not known. */
  spent: Spending.nullable(),
});
export type CertificationResult = z.infer<typeof CertificationResult>;

/** One run against one connection and model, kept with its date. The label of the model follows the newest ended one. */
export const CertificationReport = z.object({
  id: Id,
  /** The connection that it ran on, which may be gone by now. */
  connectionId: Id,
  label: z.string(),
  kind: ProviderKind,
  /** The host that answered. */
  host: z.string(),
  model: z.string().min(1).max(MODEL_NAME_MAX),
  startedAt: Moment,
  endedAt: Moment.nullable(),
  state: z.enum(['running', 'passed', 'failed', 'stopped']),
  results: z.array(CertificationResult),
  spent: Spending,
  appVersion: z.string(),
});
export type CertificationReport = z.infer<typeof CertificationReport>;

/** An open model of the registry: what its makers say of it. Whether it is certified is for the reports to say. */
export const RegistryModel = z.object({
  name: z.string(),
  parameters: z.string(),
  contextTokens: z.int().positive(),
  tools: z.boolean(),
  structuredOutput: z.boolean(),
  imageInput: z.boolean(),
  /** Where that is written. */
  source: z.url(),
  /** The newest passed report, by the model names that belong to it; null when there is none yet. */
  certifiedBy: Id.nullable(),
});
export type RegistryModel = z.infer<typeof RegistryModel>;
