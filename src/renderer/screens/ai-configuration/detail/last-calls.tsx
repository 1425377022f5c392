import { useState } from 'react';
import type { CallRecord } from '../../../../shared/domain/health';
import { Button } from '../../../ui/button';
import { RelativeTime } from '../../../ui/relative-time';
import { seconds } from '../durations';
import { DetailSection } from './detail-section';
import { outcomeWords, PURPOSE_WORDS } from './failure-words';
import styles from './last-calls.module.css';

/** How many are shown until the person asks for more. */
const FIRST = 8;

/** The last calls of a connection, newest first. */
export function LastCalls({ calls }: { readonly calls: readonly CallRecord[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? calls : calls.slice(0, FIRST);
  return (
    <DetailSection title="Last calls">
      {calls.length === 0 ? (
        <p className={styles.none}>Nothing yet. A chat, a task or a test would be listed here with its time.</p>
      ) : (
        <div className={styles.frame}>
          <table className={styles.table} aria-label="Last calls">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">What for</th>
                <th scope="col">Model</th>
                <th scope="col" className={styles.figure}>
                  First token
                </th>
                <th scope="col" className={styles.figure}>
                  In all
                </th>
                <th scope="col">Outcome</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((call, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- two calls may have ended in the same millisecond
                <Call key={`${call.at}-${at}`} call={call} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {calls.length > shown.length ? (
        <div>
          <Button size="small" variant="quiet" className={styles.more} onClick={() => setWhole(true)}>
            Show all {calls.length}
          </Button>
        </div>
      ) : null}
    </DetailSection>
  );
}

function Call({ call: { at, purpose, model, firstTokenMs, latencyMs, failure } }: { readonly call: CallRecord }) {
  return (
    <tr>
      <td className={styles.when}>
        <RelativeTime at={at} />
      </td>
      <td>{PURPOSE_WORDS[purpose]}</td>
      <td className={styles.model}>{model ?? '–'}</td>
      <td className={styles.figure}>{firstTokenMs === null ? '–' : seconds(firstTokenMs)}</td>
      <td className={styles.figure}>{seconds(latencyMs)}</td>
      <td className={failure ? styles.failed : undefined} data-tooltip={failure?.sentence}>
        {outcomeWords(failure)}
      </td>
    </tr>
  );
}
