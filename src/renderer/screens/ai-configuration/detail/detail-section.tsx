import { type ReactNode, useId } from 'react';
import styles from './detail-section.module.css';

interface DetailSectionProps {
  readonly title: string;
  /** Beside the title: a time, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a provider's details, with its heading. */
export function DetailSection({ title, aside, children }: DetailSectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
