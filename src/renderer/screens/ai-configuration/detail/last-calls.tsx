import { useState } from 'react';
import type { CallRecord } from '../../../../shared/domain/health';
import { t } from '../../../../shared/language/t';
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
    <DetailSection title={t('Last calls')}>
      {calls.length === 0 ? (
        <p className={styles.none}>{t('Nothing yet. A chat, a task or a test would be listed here with its time.')}</p>
      ) : (
        <div className={styles.frame}>
          <table className={styles.table} aria-label={t('Last calls')}>
            <thead>
              <tr>
                <th scope="col">{t('When')}</th>
                <th scope="col">{t('What for')}</th>
                <th scope="col">{t('Model')}</th>
                <th scope="col" className={styles.figure}>
                  {t('First token')}
                </th>
                <th scope="col" className={styles.figure}>
                  {t('In all')}
                </th>
                <th scope="col">{t('Outcome')}</th>
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
            {t('Show all {count, number}', { count: calls.length })}
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
      <td>{t(PURPOSE_WORDS[purpose])}</td>
      <td className={styles.model}>{model ?? '–'}</td>
      <td className={styles.figure}>{firstTokenMs === null ? '–' : seconds(firstTokenMs)}</td>
      <td className={styles.figure}>{seconds(latencyMs)}</td>
      <td className={failure ? styles.failed : undefined} data-tooltip={failure?.sentence}>
        {outcomeWords(failure)}
      </td>
    </tr>
  );
}
