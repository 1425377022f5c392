import type { ReactNode } from 'react';
import type { NextStep } from '../../../../shared/domain/failure';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import styles from './trouble-panel.module.css';

interface TroublePanelProps {
  readonly tone: 'amber' | 'red';
  /** The buttons and links that put it right. */
  readonly steps: readonly NextStep[];
  /** What is wrong and what to do about it. */
  readonly children: ReactNode;
}

/** What is wrong with a connection, beside a mark in the light's colour, with the buttons that put it right. */
export function TroublePanel({ tone, steps, children }: TroublePanelProps) {
  return (
    <div className={styles.trouble} data-tone={tone}>
      <div className={styles.words}>{children}</div>
      <div className={styles.steps}>
        <NextStepButtons steps={steps} />
      </div>
    </div>
  );
}
