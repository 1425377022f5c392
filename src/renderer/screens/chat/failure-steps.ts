import type { Connection } from '../../../shared/domain/connection';
import type { NextStep } from '../../../shared/domain/failure';
import type { Answer } from '../../../shared/domain/message';

/** Whether chat could go there now, as far as anyone knows: it responds, or it was connected and never used. */
function isUsable({ health, credential }: Connection): boolean {
  if (credential === 'invalid' || credential === 'missing' || credential === 'unreadable') return false;
  return health.dot === 'responding' || health.dot === 'not_used';
}

function keyOf(step: NextStep): string {
  return 'connectionId' in step ? `${step.do} ${step.connectionId}` : JSON.stringify(step);
}

/**
 * What can be done about an answer that failed: test the connection, try again, let another healthy connection carry
 * chat, and what the failure itself offers. Each once.
 */
export function stepsAfterFailure(answer: Answer, connections: readonly Connection[]): NextStep[] {
  const source = connections.find(({ id }) => id === answer.source?.connectionId);
  const others = connections.filter((other) => !other.isPrimary && other.id !== source?.id && isUsable(other));
  const steps: NextStep[] = [
    ...(source ? [{ do: 'test_connection', connectionId: source.id } as const] : []),
    { do: 'retry' },
    ...others.map(({ id, label }) => ({ do: 'make_primary', connectionId: id, label }) as const),
    ...(answer.failure?.steps ?? []),
  ];
  return [...new Map(steps.map((step) => [keyOf(step), step])).values()];
}
