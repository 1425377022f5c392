import { useState } from 'react';
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
    <Section title="Latest calls">
      <Panel>
        <TableFrame label="Latest calls">
          <table className={table.table} aria-label="Latest calls">
            <thead>
              <tr>
                <th scope="col">When and what for</th>
                <th scope="col" className={table.words}>
                  Provider and model
                </th>
                <th scope="col">Tokens</th>
                <th scope="col">Time</th>
                <th scope="col">Cost</th>
                <th scope="col" className={table.words}>
                  Outcome
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
              Show more
            </Button>
          </div>
        ) : null}
      </Panel>
    </Section>
  );
}
