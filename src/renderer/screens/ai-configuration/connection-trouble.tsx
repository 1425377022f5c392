import type { Connection } from '../../../shared/domain/connection';
import type { NextStep } from '../../../shared/domain/failure';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { ProblemPanel } from '../../ui/problem-panel';
import styles from './ai-configuration.module.css';
import { keyTrouble } from './connection-words';
import { RecentFailure } from './recent-failure';
import { stepsOnCard } from './steps-on-card';
import { TroublePanel } from './trouble-panel';

/** What is wrong with a connection and what to do about it; nothing when all is well. */
export function ConnectionTrouble({ connection }: { readonly connection: Connection }) {
  const { id, credential, health } = connection;
  const failure = health.lastFailure;
  const key = keyTrouble(credential, failure !== null);
  const replaceKey: NextStep = { do: 'replace_key', connectionId: id };
  return (
    <div className={styles.trouble}>
      {key ? (
        <TroublePanel
          tone="red"
          sentence={key.title}
          advice={key.advice}
          actions={<NextStepButtons steps={[replaceKey]} />}
        />
      ) : null}
      {failure && !key && health.dot === 'failing' ? (
        <ProblemPanel
          problem={failure}
          announce={false}
          actions={<NextStepButtons steps={stepsOnCard(connection, failure.steps)} />}
        />
      ) : null}
      {failure && !key && health.dot !== 'failing' ? (
        <RecentFailure failure={failure} steps={stepsOnCard(connection, failure.steps)} />
      ) : null}
    </div>
  );
}
