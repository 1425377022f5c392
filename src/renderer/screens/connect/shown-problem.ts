import type { NextStep } from '../../../shared/domain/failure';
import type { Problem } from '../../../shared/domain/problem';
import type { DraftField } from './check-draft';
import type { ConnectFormState } from './connect-form-state';
import { tooLong } from './too-long';

/** Where the contract's names for the fields differ from the form's, the form's own. */
const FIELDS: Readonly<Record<string, DraftField>> = {
  kind: 'kind',
  label: 'label',
  apiKey: 'apiKey',
  baseUrl: 'baseUrl',
  defaultModel: 'defaultModel',
};

/** The problem that the form has now: of the last click if that failed, else of the last check. */
export function currentProblem(form: ConnectFormState): Problem | null {
  if (form.submission.state === 'failed') return form.submission.problem;
  return form.proof.state === 'failed' ? form.proof.problem : null;
}

/** What stands as an error at one field: what is missing there, or a problem that is about it. */
export function fieldError(form: ConnectFormState, field: DraftField): string | undefined {
  const problem = currentProblem(form);
  const about = problem?.failure === null && problem.field !== null ? FIELDS[problem.field] : undefined;
  const long = tooLong(form.draft)[field];
  return (
    form.problems[field] ?? long ?? (problem && about === field ? `${problem.sentence} ${problem.advice}` : undefined)
  );
}

/** The problem to be told below the fields: one that no single field is about, or that a provider's answer explains. */
export function panelProblem(form: ConnectFormState): Problem | null {
  const problem = currentProblem(form);
  if (!problem) return null;
  return problem.failure === null && problem.field !== null && FIELDS[problem.field] ? null : problem;
}

/** The steps that help in the form itself. Those that would open this or another form are left out. */
export function stepsInForm(problem: Problem): readonly NextStep[] {
  return problem.steps.filter(({ do: kind }) => HELPS_IN_FORM.has(kind));
}

const HELPS_IN_FORM: ReadonlySet<NextStep['do']> = new Set([
  'retry',
  'open_page',
  'unlock_keys',
  'protect_keys',
  'restart',
]);
