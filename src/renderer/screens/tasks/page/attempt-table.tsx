import { Fragment, useState } from 'react';
import type { Attempt, AttemptOutcome } from '../../../../shared/domain/attempt';
import { t } from '../../../../shared/language/t';
import { numberWords } from '../../../../shared/language/formats';
import type { PlainText } from '../../../../shared/language/text';
import { Button } from '../../../ui/button';
import { ClockTime } from '../../../ui/clock-time';
import { dollars } from '../../../ui/money';
import { durationWords, tokenDetails } from '../../chat/answer-facts';
import { cameToNothing } from '../../usage/usage-words';
import styles from './attempt-table.module.css';

/** How many are shown until the person asks for more: the latest. */
const FIRST = 8;

const OUTCOME_WORDS = {
  succeeded: 'Answered',
  failed: 'Failed',
  discarded: 'Broke off, thrown away',
  unusable: 'Not usable',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
} as const satisfies Record<AttemptOutcome, PlainText>;

/** All tokens of a call, where its service said something of them. */
function tokenFigure({ usage }: Attempt): string {
  const count = (usage?.input ?? 0) + (usage?.output ?? 0);
  return count === 0 ? '–' : numberWords(count);
}

/** Where the price of a call is from. */
function priceWords({ isEstimate, source, asOf }: NonNullable<Attempt['cost']>): string {
  return isEstimate
    ? t('Estimated. Price: {source}, {day}', { source, day: asOf })
    : t('Price: {source}, {day}', { source, day: asOf });
}

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
          {purpose === 'choose_agent'
            ? t('{outcome} (choosing the agent)', { outcome: t(OUTCOME_WORDS[outcome]) })
            : t(OUTCOME_WORDS[outcome])}
        </td>
        <td className={styles.figure} data-tooltip={usage === null ? undefined : tokenDetails(usage)}>
          {tokenFigure(attempt)}
        </td>
        <td className={styles.figure} data-tooltip={cost === null ? undefined : priceWords(cost)}>
          {cost !== null ? dollars(cost.dollars) : cameToNothing(attempt) ? '–' : t('unknown')}
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
      <div className={styles.frame} tabIndex={0} role="group" aria-label={t('Attempts, scrollable')}>
        <table className={styles.table} aria-label={t('Attempts')}>
          <thead>
            <tr>
              <th scope="col">{t('When')}</th>
              <th scope="col">{t('Backend')}</th>
              <th scope="col">{t('Outcome')}</th>
              <th scope="col" className={styles.figure}>
                {t('Tokens')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('Cost')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('Time ¦ duration')}
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
            {t('Show all {count, number}', { count: attempts.length })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
