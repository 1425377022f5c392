import styles from './limits-and-budgets.module.css';

interface BudgetBarProps {
  readonly label: string;
  /** The part that is spent, from 0; what is more than 1 fills it. */
  readonly share: number;
  /** The same in words. */
  readonly words: string;
}

/** How much of a budget is spent. The words beside it say the same. */
export function BudgetBar({ label, share, words }: BudgetBarProps) {
  const per = Math.round(Math.min(1, share) * 100);
  return (
    <span
      className={styles.bar}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={per}
      aria-valuetext={words}
      data-level={share >= 1 ? 'spent' : share >= 0.8 ? 'near' : 'fine'}
    >
      <span style={{ width: `${per}%` }} />
    </span>
  );
}
