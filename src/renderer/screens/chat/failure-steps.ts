import type { Connection } from '../../../shared/domain/connection';
import type { FailureClass, NextStep } from '../../../shared/domain/failure';
import type { Answer } from '../../../shared/domain/message';

/** Whether chat could go there now, as far as anyone knows: it responds, or it was connected and never used. */
function isUsable({ health, credential }: Connection): boolean {
  if (credential === 'invalid' || credential === 'missing' || credential === 'unreadable') return false;
  return health.dot === 'responding' || health.dot === 'not_used';
}

/** Failures that say nothing about the connection: a test of it would only come out well. */
const NOT_THE_CONNECTION: readonly FailureClass[] = ['refused', 'context_length'];

function keyOf(step: NextStep): string {
  return 'connectionId' in step && step.do !== 'ask_model' ? `${step.do} ${step.connectionId}` : JSON.stringify(step);
}

/**
 * What can be done about an answer that failed: test the connection, try again, let another healthy connection carry
 * chat, and what the failure itself offers. Each once, and only what can help.
 */
export function stepsAfterFailure(answer: Answer, connections: readonly Connection[]): NextStep[] {
  const source = connections.find(({ id }) => id === answer.source?.connectionId);
  const others = connections.filter((other) => !other.isPrimary && other.id !== source?.id && isUsable(other));
  const ownSteps = answer.failure?.steps ?? [];
  const aboutLength = ownSteps.filter(({ do: kind }) => kind === 'cut_context' || kind === 'ask_model');
  const steps: NextStep[] = [
    // First what takes away the cause: asked the same way again, it is too long again.
    ...aboutLength,
    ...(source ? [{ do: 'test_connection', connectionId: source.id } as const] : []),
    { do: 'retry' },
    ...others.map(({ id, label }) => ({ do: 'make_primary', connectionId: id, label }) as const),
    ...ownSteps,
  ];
  const failureClass = answer.failure?.class;
  const isUseful = ({ do: kind }: NextStep) =>
    kind !== 'test_connection' || failureClass === undefined || !NOT_THE_CONNECTION.includes(failureClass);
  return [...new Map(steps.filter(isUseful).map((step) => [keyOf(step), step])).values()];
}
