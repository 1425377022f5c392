import type { ReactNode } from 'react';
import type { UsageSum } from '../../../shared/domain/usage';
import { dollars } from '../../ui/money';
import { Panel } from '../../ui/panel';
import styles from './totals.module.css';
import { count, latencyWords, successWords, totalOf } from './usage-words';

interface TotalsProps {
  /** Of what is paid for: practice is told apart. */
  readonly sums: readonly UsageSum[];
}

/** Everything of the time in four figures: cost, calls, tokens, success. */
export function Totals({ sums }: TotalsProps) {
  const total = totalOf(sums);
  const { cost, attempts, succeeded, inputTokens, outputTokens, cachedInputTokens, reasoningTokens, uncounted } = total;
  return (
    <Panel>
      <dl className={styles.totals} aria-label="In all">
        <Figure name="Cost" value={costFigure(total)}>
          {cost.unpriced === 0 ? null : `${cost.dollars > 0 ? '+ ' : ''}${unpricedWords(cost.unpriced)}`}
        </Figure>
        <Figure name="Calls" value={count(attempts)}>
          {attempts === 0 ? null : `${latencyWords(total.meanLatencyMs)} on average`}
        </Figure>
        <Figure name="Tokens" value={count(inputTokens + outputTokens)}>
          {count(inputTokens)} in, {count(cachedInputTokens)} of them cached
          <br />
          {count(outputTokens)} out, {count(reasoningTokens)} of them reasoning
          {uncounted === 0 ? null : (
            <>
              <br />
              {uncounted === 1 ? '1 call did' : `${count(uncounted)} calls did`} not say
            </>
          )}
        </Figure>
        <Figure name="Success" value={successWords(total)}>
          {attempts === 0
            ? null
            : attempts === succeeded
              ? 'None failed'
              : `${count(attempts - succeeded)} did not succeed`}
        </Figure>
      </dl>
    </Panel>
  );
}

function costFigure({ cost }: UsageSum): string {
  return cost.dollars === 0 && cost.unpriced > 0 ? 'Unknown' : dollars(cost.dollars);
}

function unpricedWords(unpriced: number): string {
  return unpriced === 1 ? '1 call of unknown price' : `${count(unpriced)} calls of unknown price`;
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
}

function Figure({ name, value, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      {children === null ? null : <dd className={styles.more}>{children}</dd>}
    </div>
  );
}
