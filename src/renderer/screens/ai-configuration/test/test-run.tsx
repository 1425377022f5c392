import { Check, Minus, X } from 'lucide-react';
import { useState } from 'react';
import type { ConnectionTestRun } from '../../../../shared/domain/connection-test';
import type { NextStep } from '../../../../shared/domain/failure';
import { t } from '../../../../shared/language/t';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { problemOf } from '../../../state/client';
import { stopTest } from '../../../state/tests';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { RelativeTime } from '../../../ui/relative-time';
import { toastProblem } from '../../../ui/toast';
import { useNow } from '../../../ui/use-now';
import { TroubleText } from '../card/trouble-text';
import { seconds } from '../durations';
import { closeRun } from './closed-runs';
import { StageList } from './stage-list';
import { spentWords } from './stage-words';
import { useTestAll } from './test-all';
import styles from './test-run.module.css';

interface TestRunProps {
  /** Undefined: none is shown. */
  readonly run: ConnectionTestRun | undefined;
  /** What puts right what a failed test found. */
  readonly steps: readonly NextStep[];
}

/**
 * A test of a connection: its stages as they are passed, and in the end how it went, how long it took and what it
 * cost. Only the beginning and the end are read out; among many tests at once not even those.
 */
export function TestRun({ run, steps }: TestRunProps) {
  const isOneOfMany = useTestAll(({ isRunning }) => isRunning);
  return (
    <div className={run ? styles.run : styles.none}>
      <div className={styles.head}>
        <div role="status" aria-live={isOneOfMany ? 'off' : 'polite'} className={styles.outcome}>
          {run ? <Outcome run={run} /> : null}
        </div>
        {run ? <End run={run} /> : null}
      </div>
      {run?.failure ? (
        <div className={styles.steps}>
          <NextStepButtons steps={steps} />
        </div>
      ) : null}
      {run ? <StageList stages={run.stages} hasEnded={run.endedAt !== null} /> : null}
    </div>
  );
}

function Outcome({ run }: { readonly run: ConnectionTestRun }) {
  const time = run.endedAt === null ? null : seconds(run.endedAt - run.startedAt);
  switch (run.state) {
    case 'running':
      return <p>{t('Testing…')}</p>;
    case 'passed':
      return (
        <p className={styles.passed}>
          <Check aria-hidden="true" />
          <span>
            {time === null ? t('Test passed') : t('Test passed in {time}', { time })} · {spentWords(run.spent)}
          </span>
        </p>
      );
    case 'stopped':
      return (
        <p className={styles.stopped}>
          <Minus aria-hidden="true" />
          <span>
            {t('Test stopped')}
            {run.spent === null ? '' : ` · ${spentWords(run.spent)}`}
          </span>
        </p>
      );
    case 'failed':
      return (
        <>
          <p className={styles.failed}>
            <X aria-hidden="true" />
            <span>
              {time === null ? t('Test failed') : t('Test failed in {time}', { time })} · {spentWords(run.spent)}
            </span>
          </p>
          {run.failure ? <TroubleText sentence={run.failure.sentence} advice={run.failure.advice} /> : null}
        </>
      );
  }
}

function End({ run }: { readonly run: ConnectionTestRun }) {
  if (run.endedAt === null) return <Running run={run} />;
  return (
    <div className={styles.end}>
      <RelativeTime at={run.endedAt} />
      <IconButton label={t('Close test result')} size="small" onClick={() => closeRun(run)}>
        <X />
      </IconButton>
    </div>
  );
}

function Running({ run }: { readonly run: ConnectionTestRun }) {
  const now = useNow(1000);
  const [isStopping, setStopping] = useState(false);
  const stop = async () => {
    setStopping(true);
    try {
      await stopTest(run.connectionId);
    } catch (error) {
      setStopping(false);
      toastProblem(problemOf(error));
    }
  };
  const past = Math.floor((now - run.startedAt) / 1000);
  return (
    <div className={styles.end}>
      {past < 1 ? null : <span className={styles.past}>{past} s</span>}
      <Button size="small" busy={isStopping} onClick={() => void stop()}>
        {t('Stop')}
      </Button>
    </div>
  );
}
