import { Check, Circle, Minus, X } from 'lucide-react';
import type { TestStageResult } from '../../../../shared/domain/connection-test';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { Spinner } from '../../../ui/spinner';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { seconds } from '../durations';
import styles from './stage-list.module.css';
import { STAGE_NAMES } from './stage-words';

interface StageListProps {
  readonly stages: readonly TestStageResult[];
  /** The run has ended: what still waits was not reached. */
  readonly hasEnded: boolean;
}

/** The stages of a test in order, each with how far it is, what was found, and the time that it took. */
export function StageList({ stages, hasEnded }: StageListProps) {
  return (
    <ol className={styles.stages} aria-label={t('Stages of the test')}>
      {stages.map(({ stage, state, ms, remark }) => {
        const isPast = hasEnded && (state === 'waiting' || state === 'running');
        return (
          <li key={stage} className={styles.stage} data-state={isPast ? 'waiting' : state}>
            <span className={styles.mark} aria-hidden="true">
              {isPast ? <Minus /> : MARKS[state]}
            </span>
            <span className={styles.name}>{t(STAGE_NAMES[stage])}</span>
            <VisuallyHidden> {t(isPast ? 'not reached' : STATES[state])} </VisuallyHidden>
            <span className={styles.ms}>{ms === null || state === 'skipped' ? '' : seconds(ms)}</span>{' '}
            <span className={styles.remark}>{remark ?? (state === 'skipped' ? t('skipped') : '')}</span>
          </li>
        );
      })}
    </ol>
  );
}

const STATES = {
  waiting: 'waiting',
  running: 'running',
  passed: 'passed',
  skipped: 'skipped',
  failed: 'failed',
} as const satisfies Record<TestStageResult['state'], PlainText>;

const MARKS: Readonly<Record<TestStageResult['state'], React.ReactNode>> = {
  waiting: <Circle />,
  running: <Spinner />,
  passed: <Check />,
  skipped: <Minus />,
  failed: <X />,
};
