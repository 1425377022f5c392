import { Fragment, useState } from 'react';
import type { Attempt, AttemptOutcome } from '../../../../shared/domain/attempt';
import { Button } from '../../../ui/button';
import { ClockTime } from '../../../ui/clock-time';
import { dollars } from '../../../ui/money';
import { durationWords, tokenDetails, tokenWords } from '../../chat/answer-facts';
import { cameToNothing } from '../../usage/usage-words';
import styles from './attempt-table.module.css';

/** How many are shown until the person asks for more: the latest. */
const FIRST = 8;

const OUTCOME_WORDS: Readonly<Record<AttemptOutcome, string>> = {
  succeeded: 'Answered',
  failed: 'Failed',
  discarded: 'Broke off, thrown away',
  unusable: 'Not usable',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
};

function Row({ attempt }: { readonly attempt: Attempt }) {
  const { startedAt, label, model, purpose, outcome, usage, cost, latencyMs, failure } = attempt;
  const isBad = outcome !== 'succeeded' && outcome !== 'cancelled';
  return (
    <Fragment>
      <tr data-noted={failure !== null || undefined}>
        <td className={styles.when}>
          <ClockTime at={startedAt} />
        </td>
        <td className={styles.backend}>
          <bdi>{label}</bdi> <span className={styles.model}>{model}</span>
        </td>
        <td className={isBad ? styles.bad : undefined}>
          {OUTCOME_WORDS[outcome]}
          {purpose === 'choose_agent' ? ' (choosing the agent)' : null}
        </td>
        <td className={styles.figure} data-tooltip={usage === null ? undefined : tokenDetails(usage)}>
          {tokenWords(usage)?.replace(/ tokens?$/, '') ?? '–'}
        </td>
        <td
          className={styles.figure}
          data-tooltip={
            cost === null ? undefined : `${cost.isEstimate ? 'Estimated. ' : ''}Price: ${cost.source}, ${cost.asOf}`
          }
        >
          {cost !== null ? dollars(cost.dollars) : cameToNothing(attempt) ? '–' : 'unknown'}
        </td>
        <td className={styles.figure}>{durationWords(latencyMs)}</td>
      </tr>
      {failure === null ? null : (
        <tr className={styles.said}>
          <td colSpan={6}>{failure.sentence}</td>
        </tr>
      )}
    </Fragment>
  );
}

/** Every call that was made for a task, in order. */
export function AttemptTable({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? attempts : attempts.slice(-FIRST);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <div className={styles.frame} tabIndex={0} role="group" aria-label="Attempts, scrollable">
        <table className={styles.table} aria-label="Attempts">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Backend</th>
              <th scope="col">Outcome</th>
              <th scope="col" className={styles.figure}>
                Tokens
              </th>
              <th scope="col" className={styles.figure}>
                Cost
              </th>
              <th scope="col" className={styles.figure}>
                Time
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((attempt) => (
              <Row key={attempt.id} attempt={attempt} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < attempts.length ? (
        <div>
          <Button size="small" variant="quiet" onClick={() => setWhole(true)}>
            Show all {attempts.length}
          </Button>
        </div>
      ) : null}
    </>
  );
}
