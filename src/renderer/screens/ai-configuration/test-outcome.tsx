import { Check, X } from 'lucide-react';
import type { Connection } from '../../../shared/domain/connection';
import type { ConnectionTestRun, TestStage } from '../../../shared/domain/connection-test';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { ProblemPanel } from '../../ui/problem-panel';
import { RelativeTime } from '../../ui/relative-time';
import styles from './ai-configuration.module.css';
import { keyTrouble } from './connection-words';
import { seconds } from './seconds';
import { stepsOnCard } from './steps-on-card';
import type { TestState } from './use-connection-test';

const STAGE_WORDS: Readonly<Record<TestStage, string>> = {
  address: 'address',
  certificate: 'certificate',
  key: 'key',
  credits: 'credits',
  model: 'model',
  first_token: 'first token',
  streaming: 'streaming',
};

interface TestOutcomeProps {
  readonly connection: Connection;
  readonly test: TestState;
}

/** What the last test showed, in words and with its time. Its failure is told here only where the card does not. */
export function TestOutcome({ connection, test }: TestOutcomeProps) {
  const { credential, health } = connection;
  const told = health.lastFailure !== null || keyTrouble(credential, false) !== null;
  return (
    <>
      <div role="status" className={styles.outcome}>
        <OutcomeLine test={test} />
      </div>
      {test.state === 'failed' && !told ? (
        <div className={styles.trouble}>
          <ProblemPanel
            problem={test.problem}
            actions={<NextStepButtons steps={stepsOnCard(connection, test.problem.steps)} />}
          />
        </div>
      ) : null}
    </>
  );
}

function OutcomeLine({ test }: { readonly test: TestState }) {
  switch (test.state) {
    case 'none':
      return null;
    case 'running':
      return <span className={styles.waiting}>Testing…</span>;
    case 'passed':
      return (
        <>
          <Check className={styles.passed} aria-hidden="true" />
          <span>
            {passedWords(test.run)}
            {' · '}
            <RelativeTime at={test.at} />
          </span>
        </>
      );
    case 'failed':
      return (
        <>
          <X className={styles.failed} aria-hidden="true" />
          <span>
            Test failed · <RelativeTime at={test.at} />
          </span>
        </>
      );
  }
}

function passedWords({ startedAt, endedAt, stages }: ConnectionTestRun): string {
  const passed = stages.filter(({ state }) => state === 'passed').map(({ stage }) => STAGE_WORDS[stage]);
  const took = `Test passed in ${seconds((endedAt ?? startedAt) - startedAt)}`;
  return passed.length > 0 ? `${took}: ${passed.join(', ')}` : took;
}
