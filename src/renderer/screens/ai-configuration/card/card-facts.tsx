import type { Connection } from '../../../../shared/domain/connection';
import { t } from '../../../../shared/language/t';
import { useLimitsOf } from '../../../state/limits';
import { Rich } from '../../../ui/rich';
import { PRACTICE_MODE_WORDS } from '../../connect/practice-modes';
import { seconds } from '../durations';
import { BudgetBar } from '../limits-and-budgets/budget-bar';
import { overBudgetWords, spendingWords, spentShare, unpricedWords } from '../limits-and-budgets/limit-words';
import styles from './card-facts.module.css';
import { modelNames } from './connection-words';

/** The figures of a connection in one line: its model, its median time, and what is out of the ordinary about it. */
export function CardFacts({ connection }: { readonly connection: Connection }) {
  const { defaultModel, health, practiceMode, credential } = connection;
  const { medianLatencyMs, unavailableModels } = health;
  return (
    <ul className={styles.facts}>
      <li className={styles.model}>{defaultModel}</li>
      {medianLatencyMs === null ? null : (
        <li data-tooltip={t('Median time of the last 20 calls that succeeded')}>
          {t('{time} median', { time: seconds(medianLatencyMs) })}
        </li>
      )}
      <Spending connectionId={connection.id} />
      {practiceMode === null || practiceMode === 'answers' ? null : <li>{t(PRACTICE_MODE_WORDS[practiceMode])}</li>}
      {credential === 'memory' ? <li>{t('Key in memory for this run only')}</li> : null}
      {unavailableModels.length === 0 ? null : (
        <li data-tooltip={unavailableModels.join(', ')}>
          <Rich
            text="{count, plural, one {Not available: {models}} other {# models not available: {models}}}"
            count={unavailableModels.length}
            models={<span className={styles.model}>{modelNames(unavailableModels)}</span>}
          />
        </li>
      )}
    </ul>
  );
}

/** This month's spending, with the budget where there is one. Nothing while nothing was spent and there is no budget. */
function Spending({ connectionId }: { readonly connectionId: string }) {
  const limits = useLimitsOf(connectionId);
  if (!limits || (limits.spent === 0 && limits.unpriced === 0 && limits.own.monthlyBudget === null)) return null;
  const share = spentShare(limits);
  const over = overBudgetWords(limits);
  const words = spendingWords(limits);
  return (
    <li data-tooltip={unpricedWords(limits) ?? undefined}>
      {share === null ? null : (
        <span className={styles.budget}>
          <BudgetBar label={t('Budget')} share={share} words={words} />
        </span>
      )}
      {words}
      {over === null ? null : <span className={styles.over}> · {over}</span>}
    </li>
  );
}
