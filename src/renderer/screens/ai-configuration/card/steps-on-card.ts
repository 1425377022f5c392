import type { Connection } from '../../../../shared/domain/connection';
import type { NextStep } from '../../../../shared/domain/failure';

/** The steps that the card's own buttons do not offer already. A rejected key can always be replaced. */
export function stepsOnCard({ id, credential }: Connection, steps: readonly NextStep[]): readonly NextStep[] {
  const others = steps.filter(
    (step) => !((step.do === 'test_connection' || step.do === 'edit_connection') && step.connectionId === id),
  );
  const replaces = others.some((step) => step.do === 'replace_key');
  return credential === 'invalid' && !replaces ? [{ do: 'replace_key', connectionId: id }, ...others] : others;
}
