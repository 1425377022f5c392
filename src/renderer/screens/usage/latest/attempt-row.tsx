import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Attempt } from '../../../../shared/domain/attempt';
import { numberWords } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';
import { priceSourceWords } from '../../../../shared/price-source-words';
import { dollars } from '../../../ui/money';
import { RelativeTime } from '../../../ui/relative-time';
import { Rich } from '../../../ui/rich';
import table from '../usage-table.module.css';
import { cameToNothing, latencyWords, OUTCOME_WORDS, PURPOSE_WORDS } from '../usage-words';
import styles from './attempt-row.module.css';

/** One call. What a failure was is folded behind how it ended. */
export function AttemptRow({ attempt }: { readonly attempt: Attempt }) {
  const { startedAt, purpose, agent, label, model, usage, latencyMs, firstTokenMs } = attempt;
  return (
    <tr>
      <td>
        <RelativeTime at={startedAt} />
        <span className={styles.purpose}>
          {t(PURPOSE_WORDS[purpose])}
          {agent === null ? null : <span className={styles.agent}> · {agent}</span>}
        </span>
      </td>
      <td className={table.wrap}>
        <bdi>{label}</bdi>
        <bdi className={styles.model}>{model}</bdi>
      </td>
      <td data-tooltip={tokenDetails(usage)}>
        {usage === null ? (
          '–'
        ) : (
          <Rich
            text="{input} in <second>{output} out</second>"
            input={tokens(usage.input)}
            output={tokens(usage.output)}
            second={onItsOwnLine}
          />
        )}
      </td>
      <td
        data-tooltip={
          firstTokenMs === null ? undefined : t('First token after {time}', { time: latencyWords(firstTokenMs) })
        }
      >
        {latencyWords(latencyMs)}
      </td>
      <td>
        <CostCell attempt={attempt} />
      </td>
      <td className={table.wrap}>
        <Outcome attempt={attempt} />
      </td>
    </tr>
  );
}

/** What a narrow column puts below what stands before it. */
function onItsOwnLine(parts: ReactNode) {
  return <span className={styles.second}>{parts}</span>;
}

function tokens(figure: number | null): string {
  return figure === null ? '–' : numberWords(figure);
}

/** What part of the tokens was cached, and what part was reasoning; undefined where neither is told. */
function tokenDetails(usage: Attempt['usage']): string | undefined {
  const { cachedInput = null, reasoning = null } = usage ?? {};
  const parts = [
    cachedInput !== null && t('{count, number} cached', { count: cachedInput }),
    reasoning !== null && t('{count, number} reasoning', { count: reasoning }),
  ];
  const told = parts.filter((part) => part !== false);
  return told.length === 0 ? undefined : told.join(', ');
}

function CostCell({ attempt }: { readonly attempt: Attempt }) {
  const { cost, kind } = attempt;
  if (kind === 'practice') return <span className={styles.quiet}>{t('practice')}</span>;
  if (cost === null && cameToNothing(attempt)) return <>–</>;
  if (cost === null) return <span className={styles.quiet}>{t('unknown')}</span>;
  const from = { day: cost.asOf, source: priceSourceWords(cost.source) };
  const source = cost.isEstimate
    ? t('Price of {day} from {source}; the tokens are an estimate', from)
    : t('Price of {day} from {source}', from);
  return (
    <span data-tooltip={source}>
      {cost.isEstimate ? '≈ ' : ''}
      {dollars(cost.dollars)}
    </span>
  );
}

function Outcome({ attempt: { outcome, failure } }: { readonly attempt: Attempt }) {
  if (failure === null) return t(OUTCOME_WORDS[outcome]);
  return (
    <details className={styles.folded}>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden="true" />
        {t(OUTCOME_WORDS[outcome])}
      </summary>
      <div className={styles.words}>
        <p>{failure.sentence}</p>
        {failure.cause === null ? null : <p>{failure.cause}</p>}
        <p>{failure.advice}</p>
        {failure.serviceWords === null ? null : (
          <pre className={styles.said} dir="auto">
            {failure.serviceWords}
          </pre>
        )}
      </div>
    </details>
  );
}
