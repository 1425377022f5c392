import type { Contract } from '../../../../src/shared/contract';
import { type Context, type ImplementerInternalWithMiddlewares, ORPCError } from '@orpc/server';
import type { ProblemCode } from '../../../../src/shared/domain/problem';
import { sampleProblem } from '../samples';

/** What an area of the contract is carried out with. */
export type Implementing<Area extends keyof Contract> = ImplementerInternalWithMiddlewares<
  Contract[Area],
  Context,
  Context
>;

/** Says no as main does. */
export function refuse(code: ProblemCode, sentence: string, advice: string, field: string | null = null): never {
  throw new ORPCError('PROBLEM', { defined: true, data: sampleProblem({ code, sentence, advice, field }) });
}
