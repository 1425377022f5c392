import { z } from 'zod';
import { Failure } from './failure';
import { Id, Moment } from './id';

/**
 * What Test connection proves, in this order: the address is reached, its certificate holds, the key is accepted, the
 * account can spend, the model is there, a first token comes, the answer streams to its end.
 */
export const TestStage = z.enum(['address', 'certificate', 'key', 'credits', 'model', 'first_token', 'streaming']);
export type TestStage = z.infer<typeof TestStage>;

/** How far one stage is. `skipped`: there was nothing to prove, or it was not worth money; `remark` says which. */
export const TestStageResult = z.object({
  stage: TestStage,
  state: z.enum(['waiting', 'running', 'passed', 'skipped', 'failed']),
  /** Milliseconds that it took by itself; null while unknown. */
  ms: z.number().nonnegative().nullable(),
  /** A few words for the person: "valid until 3 March", "5 models listed", "nothing to pay for here". */
  remark: z.string().nullable(),
});
export type TestStageResult = z.infer<typeof TestStageResult>;

/** What a test, a certification or an answer used up. */
export const Spending = z.object({
  inputTokens: z.int().nonnegative().nullable(),
  outputTokens: z.int().nonnegative().nullable(),
  /** US dollars by the known price; null when the price is unknown. */
  dollars: z.number().nonnegative().nullable(),
});
export type Spending = z.infer<typeof Spending>;

/** One run of Test connection. While it runs it is told again with every stage. */
export const ConnectionTestRun = z.object({
  connectionId: Id,
  startedAt: Moment,
  endedAt: Moment.nullable(),
  state: z.enum(['running', 'passed', 'failed', 'stopped']),
  /** Every stage, in order. */
  stages: z.array(TestStageResult),
  /** Why the failing stage failed; null unless the state is `failed`. */
  failure: Failure.nullable(),
  /** Null when nothing was generated, so that nothing was spent. */
  spent: Spending.nullable(),
});
export type ConnectionTestRun = z.infer<typeof ConnectionTestRun>;
