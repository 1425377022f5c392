import { memo, useCallback, useId, useRef, useState } from 'react';
import type { Connection } from '../../../../shared/domain/connection';
import { t } from '../../../../shared/language/t';
import { providerInfo, useSession } from '../../../state/session';
import { HealthLight } from '../../../ui/health-light';
import { destination } from '../../connect/destination';
import { DaySpark } from '../day/day-spark';
import { TestRun } from '../test/test-run';
import { useShownRun } from '../test/shown-run';
import { CardActions } from './card-actions';
import { CardFacts } from './card-facts';
import styles from './connection-card.module.css';
import { kindWords } from './connection-words';
import { StateLine } from './state-line';
import { troubleOf } from './trouble-of';
import { stepsOnCard } from './steps-on-card';
import { TroublePanel } from './trouble-panel';
import { TroubleText } from './trouble-text';
import { ConnectionDetail } from '../detail/connection-detail';

interface ConnectionCardProps {
  readonly connection: Connection;
  /** The card is about to go away; the focus has to go somewhere else. Always the same function. */
  readonly onGone: () => void;
}

/**
 * One connected provider: how it is and why, what to do about it, where its data goes, and what can be done with it.
 * Drawn again only when its connection is another object.
 */
export const ConnectionCard = memo(function ConnectionCard({ connection, onGone }: ConnectionCardProps) {
  const { id, label, isPrimary, health } = connection;
  const labelId = useId();
  const provider = useSession(({ providers }) => providerInfo(providers, connection.kind));
  const goesTo = provider ? destination(provider, connection.baseUrl) : null;
  const run = useShownRun(id);
  const detailId = useId();
  const [isDetailOpen, setDetailOpen] = useState(false);
  const detailsButton = useRef<HTMLButtonElement>(null);
  const closeDetail = useCallback(() => {
    detailsButton.current?.focus();
    setDetailOpen(false);
  }, []);
  const trouble = troubleOf(connection);
  // What a failed test has just said, and what the open details say, is not said twice.
  const isToldByRun = run?.failure != null && run.failure.sentence === trouble?.sentence;
  const isToldByDetail = isDetailOpen && trouble?.failure != null;
  return (
    <article className={styles.card} aria-labelledby={labelId} data-dot={health.dot}>
      <HealthLight dot={health.dot} className={styles.light} />
      <div className={styles.body}>
        <div className={styles.head}>
          <div className={styles.name}>
            <h2 id={labelId} className={styles.label}>
              <bdi>{label}</bdi>
            </h2>
            {isPrimary ? <span className={styles.tag}>{t('Primary')}</span> : null}
          </div>
          <span className={styles.kind}>{kindWords(connection, provider)}</span>
        </div>
        <div className={styles.middle}>
          <div className={styles.lines}>
            <StateLine connection={connection} />
            <CardFacts connection={connection} />
            {goesTo === null ? null : <p className={styles.goesTo}>{goesTo}</p>}
          </div>
          {health.dot === 'not_used' ? null : <DaySpark connection={connection} />}
        </div>
        <TestRun run={run} steps={stepsOnCard(connection, run?.failure?.steps ?? [])} />
        {trouble && !isToldByRun && !isToldByDetail ? (
          <TroublePanel tone={health.dot === 'failing' ? 'red' : 'amber'} steps={trouble.steps}>
            <TroubleText sentence={trouble.sentence} advice={trouble.advice} />
          </TroublePanel>
        ) : null}
        <CardActions
          connection={connection}
          details={{ isOpen: isDetailOpen, id: detailId }}
          detailsButton={detailsButton}
          onToggleDetails={() => setDetailOpen((isOpen) => !isOpen)}
          onGone={onGone}
        />
        {isDetailOpen ? (
          <ConnectionDetail
            id={detailId}
            connection={connection}
            steps={isToldByRun ? [] : (trouble?.steps ?? [])}
            onClose={closeDetail}
          />
        ) : null}
      </div>
    </article>
  );
});
