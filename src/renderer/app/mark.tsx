import styles from './mark.module.css';

/** Signalbox's sign: points that send a line another way, with its light. Decoration beside the name. */
export function Mark() {
  return (
    <svg className={styles.mark} width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
      <rect className={styles.ground} width="32" height="32" rx="7" />
      <path className={styles.main} d="M5 22.5H27" />
      <path className={styles.branch} d="M5 22.5H12C17 22.5 17 10 22 10" />
      <circle className={styles.light} cx="24.5" cy="10" r="3.6" />
    </svg>
  );
}
