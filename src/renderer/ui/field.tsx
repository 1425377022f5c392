import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

/** What a control takes over from its field. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: string;
  /** One sentence below the control. */
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right; stands in for the hint and is read out at once. */
  readonly error?: ReactNode;
  /** At the end of the label's line: a word such as "Optional", or a link. */
  readonly aside?: ReactNode;
  /** True where the label is only for screen readers. */
  readonly hideLabel?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A labelled control with a hint or an error below it. */
export function Field({ label, hint, error, aside, hideLabel = false, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const failed = error !== undefined && error !== null && error !== '';
  const noted = failed || (hint !== undefined && hint !== null);
  return (
    <div className={styles.field}>
      <div className={hideLabel ? styles.hidden : styles.top}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </div>
      {children({
        id,
        'aria-describedby': noted ? noteId : undefined,
        'aria-invalid': failed || undefined,
      })}
      <div id={noteId} className={failed ? styles.error : styles.hint} aria-live={failed ? 'polite' : undefined}>
        {failed ? error : hint}
      </div>
    </div>
  );
}
