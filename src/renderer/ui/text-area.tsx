import type { ComponentProps } from 'react';
import { classes } from './classes';
import { Field, type FieldProps } from './field';
import styles from './text-area.module.css';

export interface TextAreaProps
  extends
    Omit<FieldProps, 'children'>,
    Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id' | 'children' | 'aria-describedby' | 'aria-invalid'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines of text with their label. It grows with what is written, up to its max-height. */
export function TextArea({ label, hint, error, aside, hideLabel, value, onChange, className, ...rest }: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, aside }} {...(hideLabel === undefined ? {} : { hideLabel })}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          value={value}
          className={classes(styles.area, className)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
