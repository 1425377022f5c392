import { ORPCError } from '@orpc/server';
import { sampleProblem } from '../samples';

interface Implementable {
  handler(handle: () => never): unknown;
}

/** An area of the contract for which there is no stand-in yet: every call of it fails. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- goes with the last stand-in
export function pendingArea<Area>(area: object, names: readonly string[]): Area {
  const missing = (): never => {
    throw new ORPCError('PROBLEM', { defined: true, data: sampleProblem({ code: 'not_found' }) });
  };
  const procedures = area as Readonly<Record<string, Implementable>>;
  return Object.fromEntries(names.map((name) => [name, procedures[name]?.handler(missing)])) as Area;
}
