import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { Field, type FieldProps } from './field';
import styles from './text-field.module.css';

export interface TextFieldProps
  extends
    Omit<FieldProps, 'children'>,
    Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'type' | 'aria-describedby' | 'aria-invalid'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A password is typed unseen and never shown. */
  readonly type?: 'text' | 'url' | 'search' | 'number' | 'password' | 'date' | 'time';
  /** Figures, ids and addresses read best in the mono face. */
  readonly mono?: boolean;
  /** Inside the box, at its end: a unit, a small button. */
  readonly trailing?: ReactNode;
}

/** One line of text with its label. */
export function TextField({
  label,
  hint,
  error,
  aside,
  hideLabel,
  value,
  onChange,
  type = 'text',
  mono = false,
  trailing,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, aside }} {...(hideLabel === undefined ? {} : { hideLabel })}>
      {(control) => (
        <span className={classes(styles.box, className)}>
          <input
            autoComplete={type === 'password' ? 'one-time-code' : 'off'}
            spellCheck={false}
            // What is read letter by letter runs from left to right in every language.
            dir={mono || type === 'url' ? 'ltr' : 'auto'}
            {...rest}
            {...control}
            type={type}
            value={value}
            className={classes(styles.input, mono && styles.mono)}
            onChange={(event) => onChange(event.target.value)}
          />
          {trailing === undefined ? null : <span className={styles.trailing}>{trailing}</span>}
        </span>
      )}
    </Field>
  );
}
