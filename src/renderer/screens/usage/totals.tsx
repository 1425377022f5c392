import type { ReactNode } from 'react';
import type { UsageSum } from '../../../shared/domain/usage';
import { numberWords } from '../../../shared/language/formats';
import { t } from '../../../shared/language/t';
import { dollars } from '../../ui/money';
import { Panel } from '../../ui/panel';
import styles from './totals.module.css';
import { latencyWords, successWords, totalOf, unpricedWords } from './usage-words';

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
      <dl className={styles.totals} aria-label={t('In all')}>
        <Figure name={t('Cost')} value={costFigure(total)}>
          {cost.unpriced === 0 ? null : `${cost.dollars > 0 ? '+ ' : ''}${unpricedWords(cost.unpriced)}`}
        </Figure>
        <Figure name={t('Calls')} value={numberWords(attempts)}>
          {attempts === 0 ? null : t('{time} on average', { time: latencyWords(total.meanLatencyMs) })}
        </Figure>
        <Figure name={t('Tokens')} value={numberWords(inputTokens + outputTokens)}>
          {t('{count, number} in, {cached, number} of them cached', { count: inputTokens, cached: cachedInputTokens })}
          <br />
          {t('{count, number} out, {reasoning, number} of them reasoning', {
            count: outputTokens,
            reasoning: reasoningTokens,
          })}
          {uncounted === 0 ? null : (
            <>
              <br />
              {t('{count, plural, one {# call} other {# calls}} did not say', { count: uncounted })}
            </>
          )}
        </Figure>
        <Figure name={t('Success')} value={successWords(total)}>
          {attempts === 0
            ? null
            : attempts === succeeded
              ? t('None failed')
              : t('{count, number} did not succeed', { count: attempts - succeeded })}
        </Figure>
      </dl>
    </Panel>
  );
}

function costFigure({ cost }: UsageSum): string {
  return cost.dollars === 0 && cost.unpriced > 0 ? t('Unknown') : dollars(cost.dollars);
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
