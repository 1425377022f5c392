import { classes } from './classes';
import styles from './spinner.module.css';

interface SpinnerProps {
  /** What is waited for, for those who do not see it; left out where words beside it say so already. */
  readonly label?: string;
  /** In pixels. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** Says that something is under way. It shows after 150 ms only, so that what is quick does not flicker. */
export function Spinner({ label, size = 16, className }: SpinnerProps) {
  return (
    <span className={classes(styles.spinner, className)} role={label === undefined ? undefined : 'status'}>
      <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        <circle className={styles.track} cx="8" cy="8" r="6.25" />
        <path className={styles.arc} d="M8 1.75A6.25 6.25 0 0 1 14.25 8" />
      </svg>
      {label === undefined ? null : <span className={styles.label}>{label}</span>}
    </span>
  );
}
