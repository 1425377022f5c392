import { ChevronRight, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/domain/failure';
import type { Problem } from '../../shared/domain/problem';
import { t } from '../../shared/language/t';
import styles from './problem-panel.module.css';
import { RelativeTime } from './relative-time';

interface ProblemPanelProps {
  /** A problem of a call, or a provider's failure by itself. */
  readonly problem: Problem | Failure;
  /** The buttons for its next steps. */
  readonly actions?: ReactNode;
  /** Says when it happened, where that is not now. */
  readonly showTime?: boolean;
  /** Read out when it appears; false for what failed long ago and is only shown again. */
  readonly announce?: boolean;
  /** `plain`: nothing is broken, and there is something to choose. */
  readonly tone?: 'bad' | 'plain';
}

/** What happened, why, what to do, the buttons that do it, and the service's own words folded away. */
export function ProblemPanel({ problem, actions, showTime = false, announce = true, tone = 'bad' }: ProblemPanelProps) {
  const failure = 'class' in problem ? problem : problem.failure;
  const said = failure?.serviceWords ?? null;
  const facts = [
    failure?.status == null ? null : t('Status {status}', { status: String(failure.status) }),
    failure?.requestId == null ? null : t('Request {id}', { id: failure.requestId }),
  ].filter((fact) => fact !== null);
  return (
    <div className={styles.panel} data-tone={tone} role={announce ? 'alert' : 'group'}>
      <CircleAlert className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.sentence}>
          {problem.sentence}
          {showTime && failure ? (
            <span className={styles.time}>
              <RelativeTime at={failure.at} />
            </span>
          ) : null}
        </p>
        {failure?.cause == null ? null : <p className={styles.cause}>{failure.cause}</p>}
        <p className={styles.advice}>{problem.advice}</p>
        {actions === undefined || actions === null ? null : <div className={styles.actions}>{actions}</div>}
        {said === null && facts.length === 0 ? null : (
          <details className={styles.details}>
            <summary className={styles.summary}>
              <ChevronRight className={styles.chevron} aria-hidden="true" />
              {t('What the service said')}
            </summary>
            {said === null ? null : (
              <pre className={styles.said} dir="auto">
                {said}
              </pre>
            )}
            {facts.length === 0 ? null : <p className={styles.facts}>{facts.join(' · ')}</p>}
          </details>
        )}
      </div>
    </div>
  );
}
