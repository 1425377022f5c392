import { tidyBaseUrl } from '../../../../shared/base-url';
import type { Connection } from '../../../../shared/domain/connection';
import { type BreakerFigures, USUAL_BREAKER } from '../../../../shared/domain/health';
import type { ProviderInfo } from '../../../../shared/domain/provider';
import { t } from '../../../../shared/language/t';
import { timeLeft } from '../card/state-words';

/** The figures that hold for a connection: its own, or the usual ones. */
export function figuresOf({ breakerFigures }: Connection): BreakerFigures {
  return breakerFigures ?? USUAL_BREAKER;
}

/** How the circuit breaker stands, in one sentence. */
export function breakerWords(connection: Connection, now: number): string {
  const { state, failures, opensUntil } = connection.health.breaker;
  const figures = figuresOf(connection);
  switch (state) {
    case 'open':
      return opensUntil !== null && opensUntil > now
        ? t('Open: calls are skipped, and one is let through to try in {left}.', { left: timeLeft(opensUntil, now) })
        : t('Open: the next call is let through to try.');
    case 'half_open':
      return t('Half-open: one call is let through to try. Success closes it.');
    case 'closed':
      return failures === 0
        ? t('Closed: every call goes through.')
        : t('Closed: every call goes through. {failures, number} of {most, number} failures are counted now.', {
            failures,
            most: figures.failures,
          });
  }
}

/** The other connections that one circuit breaker is shared with: the same kind of service at the same server. */
export function sharers(
  connection: Connection,
  all: readonly Connection[],
  provider: ProviderInfo | undefined,
): readonly Connection[] {
  if (!connection.health.breaker.isShared) return [];
  const server = serverOf(connection, provider);
  return all.filter(
    (other) => other.id !== connection.id && other.kind === connection.kind && serverOf(other, provider) === server,
  );
}

function serverOf({ baseUrl }: Connection, provider: ProviderInfo | undefined): string | null {
  const tidy = tidyBaseUrl(baseUrl ?? provider?.defaultBaseUrl ?? '');
  return tidy.ok ? new URL(tidy.url).origin : null;
}
