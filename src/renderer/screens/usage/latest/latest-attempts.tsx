import { useState } from 'react';
import { t } from '../../../../shared/language/t';
import { problemOf } from '../../../state/client';
import { readMoreAttempts, useUsage } from '../../../state/usage';
import { Button } from '../../../ui/button';
import { Panel, Section } from '../../../ui/panel';
import { toastProblem } from '../../../ui/toast';
import { TableFrame } from '../table-frame';
import table from '../usage-table.module.css';
import { AttemptRow } from './attempt-row';

/** Single calls, the newest first, a page at a time. */
export function LatestAttempts() {
  const attempts = useUsage((usage) => usage.attempts);
  const more = useUsage((usage) => usage.more);
  const [isReading, setReading] = useState(false);
  const readMore = async () => {
    setReading(true);
    try {
      await readMoreAttempts();
    } catch (error) {
      toastProblem(problemOf(error));
    } finally {
      setReading(false);
    }
  };
  return (
    <Section title={t('Latest calls')}>
      <Panel>
        <TableFrame label={t('Latest calls')}>
          <table className={table.table} aria-label={t('Latest calls')}>
            <thead>
              <tr>
                <th scope="col">{t('When and what for')}</th>
                <th scope="col" className={table.words}>
                  {t('Provider and model')}
                </th>
                <th scope="col">{t('Tokens')}</th>
                <th scope="col">{t('Time ¦ duration')}</th>
                <th scope="col">{t('Cost')}</th>
                <th scope="col" className={table.words}>
                  {t('Outcome')}
                </th>
              </tr>
            </thead>
            <tbody>
              {attempts.map((attempt) => (
                <AttemptRow key={attempt.id} attempt={attempt} />
              ))}
            </tbody>
          </table>
        </TableFrame>
        {more ? (
          <div className={table.more}>
            <Button size="small" busy={isReading} onClick={() => void readMore()}>
              {t('Show more')}
            </Button>
          </div>
        ) : null}
      </Panel>
    </Section>
  );
}
