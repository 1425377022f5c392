import { oc } from '@orpc/contract';
import { Problem } from '../domain/problem';

/**
 * The base of every procedure. All expected failures cross as one error, `PROBLEM`, whose data is a {@link Problem};
 * the server turns everything else into one as well, so the window never meets a bare error.
 */
export const procedure = oc.errors({ PROBLEM: { data: Problem } });
