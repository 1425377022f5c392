import { ChevronRight } from 'lucide-react';
import type { Failure, NextStep } from '../../../shared/domain/failure';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { Banner } from '../../ui/banner';
import styles from './ai-configuration.module.css';

interface RecentFailureProps {
  readonly failure: Failure;
  readonly steps: readonly NextStep[];
}

/** A failure that did not make the connection fail: worth knowing, told in amber. */
export function RecentFailure({ failure, steps }: RecentFailureProps) {
  return (
    <Banner tone="warn" title={failure.sentence} actions={<NextStepButtons steps={steps} />}>
      {failure.cause} {failure.advice}
      {failure.serviceWords === null ? null : (
        <details className={styles.said}>
          <summary>
            <ChevronRight aria-hidden="true" />
            What the service said
          </summary>
          <pre>{failure.serviceWords}</pre>
        </details>
      )}
    </Banner>
  );
}
