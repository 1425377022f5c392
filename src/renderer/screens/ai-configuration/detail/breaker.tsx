import type { Connection } from '../../../../shared/domain/connection';
import { type BreakerFigures, USUAL_BREAKER } from '../../../../shared/domain/health';
import { useConnections } from '../../../state/connections';
import { providerInfo, useSession } from '../../../state/session';
import { Button } from '../../../ui/button';
import { useNow } from '../../../ui/use-now';
import styles from './breaker.module.css';
import { breakerWords, figuresOf, sharers } from './breaker-words';
import { changeConnection } from './change-connection';
import { DetailSection } from './detail-section';
import { FigureField } from './figure-field';

/** The circuit breaker of a provider: how it stands, with whom it is shared, and its figures, which can be changed. */
export function BreakerDetail({ connection }: { readonly connection: Connection }) {
  const now = useNow(connection.health.breaker.state === 'open' ? 1000 : null);
  const figures = figuresOf(connection);
  const isUsual = connection.breakerFigures === null;
  const change = (figure: Partial<BreakerFigures>) =>
    void changeConnection(connection, { breakerFigures: { ...figures, ...figure } });
  return (
    <DetailSection title="Circuit breaker">
      <p>
        {breakerWords(connection, now)}
        {connection.isPrimary ? ' Chat is always sent to the Primary.' : ''}
      </p>
      <SharedWith connection={connection} />
      <div className={styles.figures}>
        <FigureField
          label="Opens after"
          unit={figures.failures === 1 ? 'failure' : 'failures'}
          value={figures.failures}
          most={100}
          onChange={(failures) => change({ failures })}
        />
        <FigureField
          label="Within"
          unit="seconds"
          value={figures.withinSeconds}
          most={3600}
          onChange={(withinSeconds) => change({ withinSeconds })}
        />
        <FigureField
          label="Pauses for"
          unit="seconds"
          value={figures.openSeconds}
          most={86_400}
          onChange={(openSeconds) => change({ openSeconds })}
        />
      </div>
      <div className={styles.foot}>
        {isUsual ? (
          <p className={styles.note}>These are the usual figures.</p>
        ) : (
          <>
            <Button size="small" onClick={() => void changeConnection(connection, { breakerFigures: null })}>
              Usual figures
            </Button>
            <p className={styles.note}>
              {USUAL_BREAKER.failures} failures within {USUAL_BREAKER.withinSeconds} seconds,{' '}
              {USUAL_BREAKER.openSeconds} seconds pause
            </p>
          </>
        )}
      </div>
    </DetailSection>
  );
}

function SharedWith({ connection }: { readonly connection: Connection }) {
  const provider = useSession(({ providers }) => providerInfo(providers, connection.kind));
  const others = sharers(connection, useConnections(), provider);
  if (others.length === 0) return null;
  const names = others.map(({ label }) => label);
  return (
    <p className={styles.note}>
      Shared with {names.slice(0, 3).join(', ')}
      {names.length > 3 ? ` and ${names.length - 3} more` : ''}, the other {provider?.name ?? connection.kind}{' '}
      {names.length === 1 ? 'connection' : 'connections'} at this address: an outage is the service’s.
    </p>
  );
}
