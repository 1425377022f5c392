import { useState } from 'react';
import { t } from '../../shared/language/t';
import { Button } from './button';
import styles from './secret-field.module.css';
import { Field } from './field';
import { TextField, type TextFieldProps } from './text-field';

interface SecretFieldProps extends Pick<
  TextFieldProps,
  'label' | 'hint' | 'error' | 'aside' | 'placeholder' | 'autoFocus' | 'disabled' | 'onPaste' | 'onBlur' | 'required'
> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** One is kept already: the field says so and offers to replace it. What is kept is never shown. */
  readonly saved?: boolean;
}

/**
 * Takes a key or a passphrase. It shows dots while typing, has no way to show more, and says "Saved" for what is kept.
 * The browser is told that it is a one-time code, because it offers to remember every other kind of password.
 */
export function SecretField({ saved = false, value, onChange, ...rest }: SecretFieldProps) {
  const [replacing, setReplacing] = useState(false);
  if (saved && !replacing) {
    return (
      <Field label={rest.label} hint={rest.hint} error={rest.error} aside={rest.aside}>
        {(control) => (
          <div className={styles.saved}>
            <output {...control} className={styles.words}>
              {t('Saved')}
            </output>
            <Button size="small" onClick={() => setReplacing(true)}>
              {t('Replace')}
            </Button>
          </div>
        )}
      </Field>
    );
  }
  return (
    <TextField
      {...rest}
      type="password"
      mono
      value={value}
      onChange={onChange}
      autoFocus={replacing || rest.autoFocus === true}
      autoCapitalize="off"
      autoCorrect="off"
      data-1p-ignore=""
      data-lpignore="true"
      trailing={
        replacing ? (
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              onChange('');
              setReplacing(false);
            }}
          >
            {t('Keep the saved one')}
          </Button>
        ) : undefined
      }
    />
  );
}
