import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './ai-configuration.module.css';

interface TroublePanelProps {
  readonly tone: 'amber' | 'red';
  /** What is the case. */
  readonly sentence: string;
  readonly cause?: string | null;
  /** What to do about it. */
  readonly advice: string;
  /** The buttons for its next steps. */
  readonly actions: ReactNode;
  readonly children?: ReactNode;
}

/** Something about a connection that is worth knowing, laid out like a failure. It is not read out: it stays true. */
export function TroublePanel({ tone, sentence, cause = null, advice, actions, children }: TroublePanelProps) {
  const Icon = tone === 'amber' ? TriangleAlert : CircleAlert;
  return (
    <div className={styles[tone]} role="group">
      <Icon aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.sentence}>{sentence}</p>
        {cause === null ? null : <p className={styles.cause}>{cause}</p>}
        <p>{advice}</p>
        <div className={styles.steps}>{actions}</div>
        {children}
      </div>
    </div>
  );
}
