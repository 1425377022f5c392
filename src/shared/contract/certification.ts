import { z } from 'zod';
import { CertificationReport, RegistryModel } from '../domain/certification';
import { MODEL_NAME_MAX } from '../domain/connection';
import { Id } from '../domain/id';
import { procedure } from './problem-error';

/** Certification runs and their reports. What changes is told by `certification_changed`. */
export const certification = {
  /** Newest first. */
  reports: procedure.output(z.array(CertificationReport)),
  registry: procedure.output(z.array(RegistryModel)),
  /** Starts a run and returns at once. It spends what its requests cost. */
  start: procedure
    .input(z.object({ connectionId: Id, model: z.string().min(1).max(MODEL_NAME_MAX) }))
    .output(CertificationReport),
  stop: procedure.input(z.object({ id: Id })).output(CertificationReport),
  remove: procedure.input(z.object({ id: Id })),
  /** The report as a document to keep. */
  document: procedure
    .input(z.object({ id: Id, format: z.enum(['markdown', 'json']) }))
    .output(z.object({ fileName: z.string(), content: z.string() })),
};
