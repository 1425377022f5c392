import { Check, Circle, Minus, X } from 'lucide-react';
import type { CertificationReport, CertificationResult } from '../../../../shared/domain/certification';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { Spinner } from '../../../ui/spinner';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { seconds } from '../durations';
import { CHECK_NAMES, usedByCheck } from './certification-words';
import styles from './certified-models.module.css';

/** The checks of a run in order, each with what it came to, the time that it took and what was seen. */
export function CheckList({ report }: { readonly report: CertificationReport }) {
  return (
    <ol className={styles.checks} aria-label={t('Checks')}>
      {report.results.map(({ check, state, ms, words, spent }) => (
        <li key={check} className={styles.check} data-state={state}>
          <span className={styles.mark} aria-hidden="true">
            {MARKS[state]}
          </span>
          <span className={styles.name}>{t(CHECK_NAMES[check])}</span>
          <VisuallyHidden> {stateWords(state, report.endedAt !== null)} </VisuallyHidden>
          <span className={styles.ms}>{ms === null ? '' : seconds(ms)}</span>{' '}
          <span className={styles.words}>
            {words ?? ''}
            {usedByCheck(spent) === '' ? null : <span className={styles.used}> {usedByCheck(spent)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function stateWords(state: CertificationResult['state'], hasEnded: boolean): string {
  return t(hasEnded && state === 'waiting' ? 'not tried' : STATES[state]);
}

const STATES = {
  waiting: 'waiting',
  running: 'running',
  passed: 'passed',
  absent: 'not counted',
  failed: 'failed',
} as const satisfies Record<CertificationResult['state'], PlainText>;

const MARKS: Readonly<Record<CertificationResult['state'], React.ReactNode>> = {
  waiting: <Circle />,
  running: <Spinner />,
  passed: <Check />,
  absent: <Minus />,
  failed: <X />,
};
