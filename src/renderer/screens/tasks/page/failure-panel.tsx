import type { Problem } from '../../../../shared/domain/problem';
import type { Task } from '../../../../shared/domain/task';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { retryTask } from '../../../state/task-actions';
import { ProblemPanel } from '../../../ui/problem-panel';
import { leadTo } from './run-action';

/** What ended a task badly, what to do, and the buttons that do it. */
export function FailurePanel({ task }: { readonly task: Task }) {
  const { failure } = task;
  if (failure === null) return null;
  const { sentence, advice, cause } = failure;
  const connectionId = task.ranOn?.connectionId;
  const own = cause?.steps ?? [];
  const steps = [
    ...own,
    ...(connectionId !== undefined && !own.some((step) => step.do === 'test_connection')
      ? [{ do: 'test_connection', connectionId } as const]
      : []),
  ];
  const problem: Problem = { code: 'task', sentence, advice, steps, field: null, failure: cause };
  const retry = () => leadTo(retryTask(task.id));
  return (
    <ProblemPanel problem={problem} announce={false} actions={<NextStepButtons steps={steps} context={{ retry }} />} />
  );
}
