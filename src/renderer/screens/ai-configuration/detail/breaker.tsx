import type { Connection } from '../../../../shared/domain/connection';
import { type BreakerFigures, USUAL_BREAKER } from '../../../../shared/domain/health';
import { t } from '../../../../shared/language/t';
import { useConnections } from '../../../state/connections';
import { providerInfo, useSession } from '../../../state/session';
import { Button } from '../../../ui/button';
import { useNow } from '../../../ui/use-now';
import styles from './breaker.module.css';
import { namesInShort } from '../names-in-short';
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
    <DetailSection title={t('Circuit breaker')}>
      <p>
        {breakerWords(connection, now)}
        {connection.isPrimary ? ` ${t('Chat is always sent to the Primary.')}` : ''}
      </p>
      <SharedWith connection={connection} />
      <div className={styles.figures}>
        <FigureField
          label={t('Opens after')}
          unit={figures.failures === 1 ? t('failure') : t('failures')}
          value={figures.failures}
          most={100}
          onChange={(failures) => change({ failures })}
        />
        <FigureField
          label={t('Within')}
          unit={t('seconds')}
          value={figures.withinSeconds}
          most={3600}
          onChange={(withinSeconds) => change({ withinSeconds })}
        />
        <FigureField
          label={t('Pauses for')}
          unit={t('seconds')}
          value={figures.openSeconds}
          most={86_400}
          onChange={(openSeconds) => change({ openSeconds })}
        />
      </div>
      <div className={styles.foot}>
        {isUsual ? (
          <p className={styles.note}>{t('These are the usual figures.')}</p>
        ) : (
          <>
            <Button size="small" onClick={() => void changeConnection(connection, { breakerFigures: null })}>
              {t('Usual figures')}
            </Button>
            <p className={styles.note}>
              {t('{failures} failures within {within} seconds, {pause} seconds pause', {
                failures: USUAL_BREAKER.failures,
                within: USUAL_BREAKER.withinSeconds,
                pause: USUAL_BREAKER.openSeconds,
              })}
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
      {t(
        '{count, plural, one {Shared with {names}, the other {provider} connection at this address: an outage is the service’s.} other {Shared with {names}, the other {provider} connections at this address: an outage is the service’s.}}',
        { count: names.length, names: namesInShort(names, 3), provider: provider?.name ?? connection.kind },
      )}
    </p>
  );
}
