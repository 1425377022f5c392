import { useId, useState } from 'react';
import type { Connection } from '../../../shared/domain/connection';
import { openEditConnection } from '../../app/next-steps/dialog-requests';
import { problemOf } from '../../state/client';
import { keepConnection, useConnections } from '../../state/connections';
import { currentMain, providerInfo, useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { HealthLight } from '../../ui/health-light';
import { RelativeTime } from '../../ui/relative-time';
import { toastProblem } from '../../ui/toast';
import { destination } from '../connect/destination';
import { PRACTICE_MODE_WORDS } from '../connect/practice-modes';
import styles from './ai-configuration.module.css';
import { ConnectionTrouble } from './connection-trouble';
import { healthMoment, healthStateWords, kindWords } from './connection-words';
import { disconnect } from './disconnect';
import { NextPrimaryDialog } from './next-primary-dialog';
import { seconds } from './seconds';
import { TestOutcome } from './test-outcome';
import { useConnectionTest } from './use-connection-test';

interface ConnectionCardProps {
  readonly connection: Connection;
  /** The card is about to go away; the focus has to go somewhere else. */
  readonly onGone: () => void;
}

/** One connected provider: how it is, where its data goes, and what can be done with it. */
export function ConnectionCard({ connection, onGone }: ConnectionCardProps) {
  const { id, label, isPrimary, health } = connection;
  const labelId = useId();
  const providers = useSession((session) => session.providers);
  const provider = providerInfo(providers, connection.kind);
  const goesTo = provider ? destination(provider, connection.baseUrl) : null;
  const others = useConnections().filter((other) => other.id !== id);
  const { test, run } = useConnectionTest(id);
  const [busy, setBusy] = useState<'primary' | 'disconnect' | null>(null);
  const [asking, setAsking] = useState(false);

  const doing = async (what: 'primary' | 'disconnect', work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
    } catch (error) {
      toastProblem(problemOf(error));
    } finally {
      setBusy(null);
    }
  };
  const makePrimary = () =>
    doing('primary', async () => keepConnection(await currentMain().connections.makePrimary({ id })));
  const disconnectNow = () =>
    doing('disconnect', async () => {
      await disconnect(connection);
      onGone();
    });

  return (
    <article className={styles.card} aria-labelledby={labelId}>
      <div className={styles.head}>
        <HealthLight dot={health.dot} />
        <div className={styles.name}>
          <h2 id={labelId} className={styles.label}>
            {label}
          </h2>
          {isPrimary ? <span className={styles.tag}>Primary</span> : null}
        </div>
        <span className={styles.kind}>{kindWords(connection, provider)}</span>
      </div>
      <Facts connection={connection} />
      {goesTo === null ? null : <p className={styles.goesTo}>{goesTo}</p>}
      <ConnectionTrouble connection={connection} />
      <TestOutcome connection={connection} test={test} />
      <div className={styles.actions}>
        <Button size="small" busy={test.state === 'running'} onClick={() => void run()}>
          Test connection
        </Button>
        {isPrimary ? null : (
          <Button size="small" busy={busy === 'primary'} onClick={() => void makePrimary()}>
            Make Primary
          </Button>
        )}
        <Button size="small" onClick={() => openEditConnection(id)}>
          Edit
        </Button>
        <Button
          size="small"
          variant="quiet"
          busy={busy === 'disconnect'}
          onClick={() => (isPrimary && others.length > 0 ? setAsking(true) : void disconnectNow())}
        >
          Disconnect
        </Button>
      </div>
      {asking ? (
        <NextPrimaryDialog connection={connection} others={others} onClose={() => setAsking(false)} onDone={onGone} />
      ) : null}
    </article>
  );
}

function Facts({ connection }: { readonly connection: Connection }) {
  const { health, isPrimary, defaultModel, practiceMode, credential } = connection;
  const at = healthMoment(connection);
  return (
    <ul className={styles.facts}>
      <li className={styles.health} data-dot={health.dot}>
        {healthStateWords(health.dot, isPrimary)}
        {at === null ? null : (
          <span className={styles.when}>
            {' '}
            <RelativeTime at={at} />
          </span>
        )}
      </li>
      <li className={styles.model}>{defaultModel}</li>
      {health.medianLatencyMs === null ? null : (
        <li>
          answers in <span className={styles.figure}>{seconds(health.medianLatencyMs)}</span> (median)
        </li>
      )}
      {practiceMode === null || practiceMode === 'answers' ? null : <li>{PRACTICE_MODE_WORDS[practiceMode]}</li>}
      {credential === 'memory' ? <li>Key in memory for this run only</li> : null}
    </ul>
  );
}
