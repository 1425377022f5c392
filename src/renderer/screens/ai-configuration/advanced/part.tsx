import { type ReactNode, type Ref, useId } from 'react';
import styles from './part.module.css';

interface PartProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Buttons on the title's line. */
  readonly actions?: ReactNode;
  /** The heading, to put the focus on. */
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A part of Advanced that is open as long as Advanced is, with its heading. */
export function Part({ title, description, actions, heading, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 ref={heading} id={id} tabIndex={-1} className={styles.title}>
            {title}
          </h3>
          {description === undefined ? null : <p className={styles.description}>{description}</p>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
