import { useState } from 'react';
import type { Connection } from '../../../../shared/domain/connection';
import type { LimitsState } from '../../../../shared/domain/limits';
import { t } from '../../../../shared/language/t';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { useConnections } from '../../../state/connections';
import { useLimits, useLimitsOf } from '../../../state/limits';
import { providerInfo, useSession } from '../../../state/session';
import { useSettings } from '../../../state/settings';
import { Button } from '../../../ui/button';
import { dollars } from '../../../ui/money';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Spinner } from '../../../ui/spinner';
import { change } from '../../settings/change';
import { FigureField } from '../detail/figure-field';
import { namesInShort } from '../names-in-short';
import { BudgetBar } from './budget-bar';
import { limitWords, overBudgetWords, runningWords, spendingWords, spentShare, unpricedWords } from './limit-words';
import { LimitsDialog } from './limits-dialog';
import styles from './limits-and-budgets.module.css';

/** How the limits stand, in a few words. */
export function limitsSummary(
  byConnection: Readonly<Record<string, LimitsState>>,
  connections: readonly Connection[],
): string {
  const budgets = connections.flatMap(({ id, label }) => {
    const budget = byConnection[id]?.own.monthlyBudget ?? null;
    return budget === null ? [] : t('{label} {budget} a month', { label, budget: dollars(budget) });
  });
  return budgets.length === 0 ? t('No budget') : namesInShort(budgets, 2);
}

/** What each connection may be used for at once, in a minute and in a month. */
export function LimitsAndBudgets() {
  const connections = useConnections();
  const isRead = useLimits(({ byConnection }) => byConnection !== null);
  const problem = useLimits((limits) => limits.problem);
  const callsInAll = useSettings((settings) => settings.callsInAll);
  const [edited, setEdited] = useState<Connection | null>(null);
  return (
    <>
      <p className={styles.quiet}>
        {t(
          'A task that would exceed a limit goes to the next place, or waits. You are told at 50, 80 and 100 % of a budget. Chat is never stopped.',
        )}
      </p>
      {problem ? (
        <ProblemPanel problem={problem} announce={false} actions={<NextStepButtons steps={problem.steps} />} />
      ) : null}
      {isRead ? (
        <ul className={styles.rows} aria-label={t('Limits and budgets')}>
          {connections.map((connection) => (
            <LimitsRow key={connection.id} connection={connection} onEdit={() => setEdited(connection)} />
          ))}
        </ul>
      ) : problem ? null : (
        <Spinner label={t('Reading the limits …')} />
      )}
      <div className={styles.inAll}>
        <FigureField
          label={t('Calls at once in all')}
          unit={callsInAll === 1 ? t('call') : t('calls')}
          value={callsInAll}
          most={10_000}
          onChange={(figure) => void change({ callsInAll: figure })}
        />
      </div>
      {edited ? <LimitsDialog connection={edited} onClose={() => setEdited(null)} /> : null}
    </>
  );
}

function LimitsRow({ connection, onEdit }: { readonly connection: Connection; readonly onEdit: () => void }) {
  const { id, label } = connection;
  const limits = useLimitsOf(id);
  const service = useSession(({ providers }) => providerInfo(providers, connection.kind)?.name ?? label);
  if (!limits) return null;
  const share = spentShare(limits);
  const words = spendingWords(limits);
  const over = overBudgetWords(limits);
  const aside = [runningWords(limits), unpricedWords(limits)].filter((part) => part !== null).join(' · ');
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi>{label}</bdi>
        </p>
        <p className={styles.quiet}>{limitWords(limits, service)}</p>
        {aside === '' ? null : <p className={styles.quiet}>{aside}</p>}
      </div>
      <div className={styles.spending}>
        <p>
          {words}
          {over === null ? null : <span className={styles.over}> · {over}</span>}
        </p>
        {share === null ? null : <BudgetBar label={t('Budget of {label}', { label })} share={share} words={words} />}
      </div>
      <Button
        size="small"
        variant="quiet"
        data-about={id}
        aria-label={t('Change the limits of {label}', { label })}
        onClick={onEdit}
      >
        {t('Change')}
      </Button>
    </li>
  );
}
