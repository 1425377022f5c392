import { ChevronRight } from 'lucide-react';
import type { Failure, NextStep } from '../../../shared/domain/failure';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import styles from './ai-configuration.module.css';
import { TroublePanel } from './trouble-panel';

interface RecentFailureProps {
  readonly failure: Failure;
  readonly steps: readonly NextStep[];
}

/** A failure that did not make the connection fail: worth knowing, told in amber. */
export function RecentFailure({ failure, steps }: RecentFailureProps) {
  return (
    <TroublePanel
      tone="amber"
      sentence={failure.sentence}
      cause={failure.cause}
      advice={failure.advice}
      actions={<NextStepButtons steps={steps} />}
    >
      {failure.serviceWords === null ? null : (
        <details className={styles.said}>
          <summary>
            <ChevronRight aria-hidden="true" />
            What the service said
          </summary>
          <pre>{failure.serviceWords}</pre>
        </details>
      )}
    </TroublePanel>
  );
}
