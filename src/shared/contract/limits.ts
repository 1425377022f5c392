import { z } from 'zod';
import { Id } from '../domain/id';
import { LimitsDraft, LimitsState } from '../domain/limits';
import { procedure } from './problem-error';

/** Limits and budgets of connections. What changes is told by `limits_changed`. */
export const limits = {
  all: procedure.output(z.array(LimitsState)),
  set: procedure.input(z.object({ connectionId: Id, limits: LimitsDraft })).output(LimitsState),
  /** Forgets what was learnt from the service's headers; the next answers teach it anew. */
  forgetLearnt: procedure.input(z.object({ connectionId: Id })).output(LimitsState),
};
