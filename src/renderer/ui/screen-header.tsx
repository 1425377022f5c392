import type { ReactNode } from 'react';
import styles from './screen-header.module.css';

interface ScreenHeaderProps {
  readonly title: string;
  /** One sentence about what the screen is for. */
  readonly description?: ReactNode;
  /** Buttons at the end, the main one last. */
  readonly actions?: ReactNode;
}

/** The head of a screen: its name, and what can be done on the screen as a whole. */
export function ScreenHeader({ title, description, actions }: ScreenHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title}>
          <bdi>{title}</bdi>
        </h1>
        {description === undefined ? null : <p className={styles.description}>{description}</p>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
