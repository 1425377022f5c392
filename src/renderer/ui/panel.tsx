import { type ReactNode, useId } from 'react';
import { classes } from './classes';
import styles from './panel.module.css';

interface PanelProps {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A raised ground with a hairline, for things that belong together. Never inside another one. */
export function Panel({ children, className }: PanelProps) {
  return <div className={classes(styles.panel, className)}>{children}</div>;
}

interface SectionProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Buttons on the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen with its heading. */
export function Section({ title, description, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {description === undefined ? null : <p className={styles.description}>{description}</p>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** One line of a panel; a hairline parts it from the next. */
export function PanelRow({ children, className }: PanelProps) {
  return <div className={classes(styles.row, className)}>{children}</div>;
}
