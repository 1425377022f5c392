import { ChevronRight } from 'lucide-react';
import type { Failure, NextStep } from '../../../../shared/domain/failure';
import { t } from '../../../../shared/language/t';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { RelativeTime } from '../../../ui/relative-time';
import { DetailSection } from './detail-section';
import styles from './last-error.module.css';

interface LastErrorProps {
  readonly failure: Failure;
  /** What puts it right, where it is not past. */
  readonly steps: readonly NextStep[];
}

/** The last failure in full: what happened, the likely cause, what to do, and the service's own words folded away. */
export function LastError({ failure, steps }: LastErrorProps) {
  return (
    <DetailSection title={t('Last error')} aside={<RelativeTime at={failure.at} />}>
      <dl className={styles.facts}>
        <Fact name={t('What happened')}>{failure.sentence}</Fact>
        {failure.cause === null ? null : <Fact name={t('Likely cause')}>{failure.cause}</Fact>}
        <Fact name={t('What to do')}>{failure.advice}</Fact>
        {failure.status === null ? null : <Fact name={t('Status')}>{failure.status}</Fact>}
        {failure.requestId === null ? null : (
          <Fact name={t('Request')}>
            <code className={styles.code}>{failure.requestId}</code>
          </Fact>
        )}
      </dl>
      {steps.length === 0 ? null : (
        <div className={styles.steps}>
          <NextStepButtons steps={steps} />
        </div>
      )}
      {failure.serviceWords === null ? null : (
        <details className={styles.said}>
          <summary>
            <ChevronRight aria-hidden="true" />
            {t('What the service said')}
          </summary>
          <pre dir="auto">{failure.serviceWords}</pre>
        </details>
      )}
    </DetailSection>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
