import { ORPCError } from '@orpc/server';
import type { Problem } from '../../shared/domain/problem';
import { t } from '../../shared/language/t';
import type { Log } from '../log/log';
import { ProblemError } from '../problem-error';
import { invalidInput } from './invalid-input';

/** The problem that any error becomes on its way to the window. What was not expected is logged as our own defect. */
export function problemOf(error: unknown, log: Log): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return invalidInput(error.cause);
  if (isDatabaseError(error)) {
    log.error('the database refused', { error });
    return problem('storage', t('What you did could not be saved.'), databaseAdvice(error.code));
  }
  log.error('a call failed unexpectedly', { error });
  return problem(
    'defect',
    t('Something in Signalbox itself went wrong.'),
    t('Try once more. The log file in the data folder says what happened.'),
  );
}

/** For a call that the contract does not have. */
export function unknownCall(): Problem {
  return problem(
    'unknown_call',
    t('The window asked for something that this version does not know.'),
    t('Restart Signalbox, so that both halves are of the same version.'),
  );
}

function problem(code: Problem['code'], sentence: string, advice: string): Problem {
  return { code, sentence, advice, steps: [], field: null, failure: null };
}

function isDatabaseError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

function databaseAdvice(code: string): string {
  if (code.startsWith('SQLITE_FULL')) return t('The disk is full. Free some space, then try again.');
  if (code.startsWith('SQLITE_READONLY')) return t('The data folder cannot be written to. Allow it, then try again.');
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    return t('The database is damaged. Restart Signalbox: it puts the file aside and restores the latest backup.');
  }
  return t('Try again. If it stays, restart Signalbox.');
}
