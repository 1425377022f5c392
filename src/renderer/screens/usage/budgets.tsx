import type { LimitsState } from '../../../shared/domain/limits';
import { numberWords } from '../../../shared/language/formats';
import { t } from '../../../shared/language/t';
import { goTo } from '../../app/navigation';
import { useConnections } from '../../state/connections';
import { useLimits, useReadLimits } from '../../state/limits';
import { Button } from '../../ui/button';
import { dollars } from '../../ui/money';
import { Panel, PanelRow, Section } from '../../ui/panel';
import styles from './budgets.module.css';

/** Budgets of this month, a line each. Nothing where none is set: then AI Configuration is where to set one. */
export function Budgets() {
  useReadLimits();
  const connections = useConnections();
  const limits = useLimits(({ byConnection }) => byConnection);
  const budgeted = connections.flatMap(({ id, label }) => {
    const own = limits?.[id];
    return own && own.own.monthlyBudget !== null ? [{ label, limits: own, budget: own.own.monthlyBudget }] : [];
  });
  if (budgeted.length === 0) return null;
  return (
    <Section
      title={t('Budgets this month')}
      actions={
        <Button size="small" onClick={() => goTo('ai-configuration')}>
          {t('Change budgets')}
        </Button>
      }
    >
      <Panel>
        {budgeted.map(({ label, limits: state, budget }) => (
          <Budget key={state.connectionId} label={label} limits={state} budget={budget} />
        ))}
      </Panel>
    </Section>
  );
}

interface BudgetProps {
  readonly label: string;
  readonly limits: LimitsState;
  /** US dollars a month. */
  readonly budget: number;
}

function Budget({ label, limits: { spent, unpriced, own }, budget }: BudgetProps) {
  const share = Math.min(1, spent / budget);
  const isOver = spent >= budget;
  const percent = Math.floor((spent / budget) * 100);
  return (
    <PanelRow className={styles.budget}>
      <div className={styles.words}>
        <bdi className={styles.label}>{label}</bdi>
        <span className={styles.spent}>
          {t('{spent} of {budget}', { spent: dollars(spent), budget: dollars(budget) })} · {numberWords(percent)} %
        </span>
      </div>
      {/* The words beside it say the same. */}
      <svg
        className={styles.meter}
        data-over={isOver || undefined}
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className={styles.ground} width="100" height="6" />
        <rect className={styles.used} width={share * 100} height="6" />
      </svg>
      <p className={styles.note}>
        {isOver
          ? own.stopAtBudget
            ? t('Spent: tasks pass it over until next month. Chat goes on.')
            : t('Spent. Tasks go on, since stopping at the limit is off.')
          : own.stopAtBudget
            ? t('Tasks stop at the limit. Chat never does.')
            : t('It only tells you; nothing stops at it.')}
        {unpriced === 0
          ? null
          : ` ${t('{count, plural, one {# call} other {# calls}} of unknown price not counted.', { count: unpriced })}`}
      </p>
    </PanelRow>
  );
}
