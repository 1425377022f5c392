import styles from './mark.module.css';

/** Signalbox's sign, the lamp of its icon. Decoration beside the name. */
export function Mark() {
  return (
    <svg className={styles.mark} width="16" height="22" viewBox="0 0 16 22" aria-hidden="true">
      <path className={styles.post} d="M6 15H10V22H6Z" />
      <rect className={styles.post} width="16" height="18" rx="4.5" />
      <circle className={styles.lamp} cx="8" cy="9" r="5" />
    </svg>
  );
}
