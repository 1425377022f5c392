import { z } from 'zod';
import { Attempt } from '../domain/attempt';
import { Id, Moment } from '../domain/id';
import { UsageBy, UsageSum } from '../domain/usage';
import { procedure } from './problem-error';

/** Attempts that started from `from` until before `to`. */
const span = { from: Moment, to: Moment };

/** What calls used and cost. */
export const usage = {
  /** Added up, dearest first; days in their order, those without a call included. */
  sums: procedure.input(z.object({ ...span, by: UsageBy })).output(z.array(UsageSum)),
  /** Single attempts, newest first. */
  attempts: procedure
    .input(
      z.object({ ...span, limit: z.int().min(1).max(500), before: z.object({ startedAt: Moment, id: Id }).optional() }),
    )
    .output(z.object({ items: z.array(Attempt), more: z.boolean() })),
  /** Every attempt of the span as CSV. Cells that a spreadsheet would take for formulas are disarmed. */
  csv: procedure.input(z.object(span)).output(z.object({ fileName: z.string(), content: z.string() })),
};
