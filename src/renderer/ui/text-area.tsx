import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { Field, type FieldProps } from './field';
import styles from './text-area.module.css';

interface TextAreaProps
  extends
    Omit<FieldProps, 'children'>,
    Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id' | 'aria-describedby' | 'aria-invalid'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Below the box, at its end: how much was written. */
  readonly count?: ReactNode;
}

/** Several lines of text with their label. The box has so many rows at least and grows with what is in it, up to most of the window's height. */
export function TextArea({
  label,
  hint,
  error,
  aside,
  hideLabel,
  value,
  onChange,
  count,
  className,
  rows = 3,
  ...rest
}: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, aside }} {...(hideLabel === undefined ? {} : { hideLabel })}>
      {(control) => (
        <div className={styles.frame}>
          <textarea
            dir="auto"
            {...rest}
            {...control}
            rows={rows}
            // A box that grows with its content does not look at its rows.
            style={{ minHeight: `calc(${rows} * 1lh + 18px)` }}
            value={value}
            className={classes(styles.area, className)}
            onChange={(event) => onChange(event.target.value)}
          />
          {count === undefined ? null : <div className={styles.count}>{count}</div>}
        </div>
      )}
    </Field>
  );
}
