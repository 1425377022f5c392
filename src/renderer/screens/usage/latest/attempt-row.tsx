import { ChevronRight } from 'lucide-react';
import type { Attempt } from '../../../../shared/domain/attempt';
import { dollars } from '../../../ui/money';
import { RelativeTime } from '../../../ui/relative-time';
import table from '../usage-table.module.css';
import { cameToNothing, count, latencyWords, OUTCOME_WORDS, PURPOSE_WORDS } from '../usage-words';
import styles from './attempt-row.module.css';

/** One call. What a failure was is folded behind how it ended. */
export function AttemptRow({ attempt }: { readonly attempt: Attempt }) {
  const { startedAt, purpose, agent, label, model, usage, latencyMs, firstTokenMs } = attempt;
  return (
    <tr>
      <td>
        <RelativeTime at={startedAt} />
        <span className={styles.purpose}>
          {PURPOSE_WORDS[purpose]}
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
          <>
            {tokens(usage.input)} in <span className={styles.second}>{tokens(usage.output)} out</span>
          </>
        )}
      </td>
      <td data-tooltip={firstTokenMs === null ? undefined : `First token after ${latencyWords(firstTokenMs)}`}>
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

function tokens(figure: number | null): string {
  return figure === null ? '–' : count(figure);
}

/** What part of the tokens was cached, and what part was reasoning; undefined where neither is told. */
function tokenDetails(usage: Attempt['usage']): string | undefined {
  const { cachedInput = null, reasoning = null } = usage ?? {};
  const parts = [
    cachedInput !== null && `${count(cachedInput)} cached`,
    reasoning !== null && `${count(reasoning)} reasoning`,
  ];
  const told = parts.filter((part) => part !== false);
  return told.length === 0 ? undefined : told.join(', ');
}

function CostCell({ attempt }: { readonly attempt: Attempt }) {
  const { cost, kind } = attempt;
  if (kind === 'practice') return <span className={styles.quiet}>practice</span>;
  if (cost === null && cameToNothing(attempt)) return <>–</>;
  if (cost === null) return <span className={styles.quiet}>unknown</span>;
  const source = `Price of ${cost.asOf} from ${cost.source}${cost.isEstimate ? '; the tokens are an estimate' : ''}`;
  return (
    <span data-tooltip={source}>
      {cost.isEstimate ? '≈ ' : ''}
      {dollars(cost.dollars)}
    </span>
  );
}

function Outcome({ attempt: { outcome, failure } }: { readonly attempt: Attempt }) {
  if (failure === null) return OUTCOME_WORDS[outcome];
  return (
    <details className={styles.folded}>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden="true" />
        {OUTCOME_WORDS[outcome]}
      </summary>
      <div className={styles.words}>
        <p>{failure.sentence}</p>
        {failure.cause === null ? null : <p>{failure.cause}</p>}
        <p>{failure.advice}</p>
        {failure.serviceWords === null ? null : <pre className={styles.said}>{failure.serviceWords}</pre>}
      </div>
    </details>
  );
}
