import styles from './trouble-text.module.css';

interface TroubleTextProps {
  readonly tone: 'amber' | 'red';
  /** What happened. */
  readonly sentence: string;
  /** What to do about it. */
  readonly advice: string;
}

/** What is wrong and what to do about it, in two lines beside a mark in the light's colour. */
export function TroubleText({ tone, sentence, advice }: TroubleTextProps) {
  return (
    <div className={styles.trouble} data-tone={tone}>
      <p className={styles.sentence}>{sentence}</p>
      <p>{advice}</p>
    </div>
  );
}
