import type { Connection } from '../../../../shared/domain/connection';
import { isOnTheInternet } from '../../../app/on-the-internet';
import { providerInfo, useSession } from '../../../state/session';
import { ClockTime } from '../../../ui/clock-time';
import { RelativeTime } from '../../../ui/relative-time';
import { useNow } from '../../../ui/use-now';
import styles from './state-line.module.css';
import { countsDown, type StateTime, stateWords, timeLeft } from './state-words';

/** Shorter pauses are counted down: told by the clock, their end would be the minute that it is now. In milliseconds. */
const COUNTED_MS = 100_000;

/** How a connection is, in one line of words with its time. Without a network it says so, and blames nobody. */
export function StateLine({ connection }: { readonly connection: Connection }) {
  const now = useNow(countsDown(connection) ? 1000 : null);
  const isCutOff = useSession(
    ({ online, providers }) => !online && isOnTheInternet(connection, providerInfo(providers, connection.kind)),
  );
  const { words, time, after } = stateWords(connection, now);
  return (
    <p className={styles.state} data-dot={connection.health.dot}>
      {words}
      {time === null ? null : <Time time={time} now={now} />}
      {after}
      {isCutOff ? <span className={styles.offline}> · this computer is offline</span> : null}
    </p>
  );
}

function Time({ time: { as, at }, now }: { readonly time: StateTime; readonly now: number }) {
  switch (as) {
    case 'ago':
      return (
        <span className={styles.when}>
          {' '}
          <RelativeTime at={at} />
        </span>
      );
    case 'since':
      return (
        <>
          {' since '}
          <ClockTime at={at} />
        </>
      );
    case 'until':
      return at - now < COUNTED_MS ? (
        <>, {timeLeft(at, now)} left</>
      ) : (
        <>
          {' until '}
          <ClockTime at={at} />
        </>
      );
    case 'in':
      return <> in {timeLeft(at, now)}</>;
  }
}
