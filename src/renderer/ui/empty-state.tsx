import type { ReactNode } from 'react';
import { Drawing, type DrawingName } from './drawing';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly drawing: DrawingName;
  readonly title: string;
  /** What will stand here, and how it comes to be. */
  readonly children: ReactNode;
  /** The button that begins it; left out where there is nothing to begin yet. */
  readonly action?: ReactNode;
  /** 1 where the page has no other heading. */
  readonly level?: 1 | 2;
}

/** Where nothing is yet: says what will be there and teaches how to get it. */
export function EmptyState({ drawing, title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.empty}>
      <Drawing name={drawing} />
      <Heading className={styles.title}>{title}</Heading>
      <div className={styles.words}>{children}</div>
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </div>
  );
}
