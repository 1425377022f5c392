import type { Connection } from '../../../../shared/domain/connection';
import { t } from '../../../../shared/language/t';
import { isOnTheInternet } from '../../../app/on-the-internet';
import { providerInfo, useSession } from '../../../state/session';
import { ClockTime } from '../../../ui/clock-time';
import { RelativeTime } from '../../../ui/relative-time';
import { Rich } from '../../../ui/rich';
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
  const { words, time, isSkipped } = stateWords(connection, now);
  const told = time === null ? words : <Timed words={words} time={time} now={now} />;
  return (
    <p className={styles.state} data-dot={connection.health.dot}>
      {isSkipped ? <Rich text="{state}, skipped" state={told} /> : told}
      {isCutOff ? <span className={styles.offline}> · {t('this computer is offline')}</span> : null}
    </p>
  );
}

interface TimedProps {
  readonly words: string;
  readonly time: StateTime;
  readonly now: number;
}

function Timed({ words, time: { as, at }, now }: TimedProps) {
  switch (as) {
    case 'ago':
      return (
        <>
          {words}{' '}
          <span className={styles.when}>
            <RelativeTime at={at} />
          </span>
        </>
      );
    case 'since':
      return <Rich text="{state} since {time}" state={words} time={<ClockTime at={at} />} />;
    case 'until':
      return at - now < COUNTED_MS ? (
        t('{state}, {left} left', { state: words, left: timeLeft(at, now) })
      ) : (
        <Rich text="{state} until {time}" state={words} time={<ClockTime at={at} />} />
      );
    case 'in':
      return t('{state} in {left}', { state: words, left: timeLeft(at, now) });
  }
}
