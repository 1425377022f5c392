import styles from './trouble-text.module.css';

interface TroubleTextProps {
  /** What happened. */
  readonly sentence: string;
  /** What to do about it. */
  readonly advice: string;
}

/** What is wrong and what to do about it, in one paragraph. */
export function TroubleText({ sentence, advice }: TroubleTextProps) {
  return (
    <p className={styles.text}>
      <span className={styles.sentence}>{sentence}</span> <span>{advice}</span>
    </p>
  );
}
