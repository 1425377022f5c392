import type { Connection } from '../../../../shared/domain/connection';
import type { NextStep } from '../../../../shared/domain/failure';
import { t } from '../../../../shared/language/t';
import { Spinner } from '../../../ui/spinner';
import { DayPicture } from '../day/day-picture';
import { dayFigures, dayWords } from '../day/day-words';
import { BackgroundTasks } from './background-tasks';
import { BreakerDetail } from './breaker';
import styles from './connection-detail.module.css';
import { DetailSection } from './detail-section';
import { LastCalls } from './last-calls';
import { LastError } from './last-error';
import { useHealthDetail } from './use-health-detail';

interface ConnectionDetailProps {
  readonly id: string;
  readonly connection: Connection;
  /** What puts right what is wrong now. */
  readonly steps: readonly NextStep[];
  /** Escape was pressed in it, and meant for nothing inside. */
  readonly onClose: () => void;
}

/** The past of a provider and what can be set about it, folded open inside its card. */
export function ConnectionDetail({ id, connection, steps, onClose }: ConnectionDetailProps) {
  const { detail, problem } = useHealthDetail(connection, true);
  const lastFailure =
    connection.health.lastFailure ?? detail?.calls.find(({ failure }) => failure !== null)?.failure ?? null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is heard for the controls inside
    <div
      id={id}
      className={styles.detail}
      role="group"
      aria-label={t('Details of {label}', { label: connection.label })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {lastFailure === null ? null : <LastError failure={lastFailure} steps={steps} />}
      {problem && detail === null ? (
        <p className={styles.unread}>
          {problem.sentence} {problem.advice}
        </p>
      ) : null}
      {detail === null && !problem ? <Spinner label={t('Reading what happened')} /> : null}
      {detail === null ? null : (
        <>
          <DetailSection title={t('Last 24 hours')} aside={dayFigures(detail.day) ?? dayWords(detail.day)}>
            <DayPicture day={detail.day} />
          </DetailSection>
          <LastCalls calls={detail.calls} />
        </>
      )}
      <BreakerDetail connection={connection} />
      <BackgroundTasks connection={connection} />
    </div>
  );
}
