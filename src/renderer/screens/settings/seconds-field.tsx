import { useState } from 'react';
import { t } from '../../../shared/language/t';
import { TextField } from '../../ui/text-field';

interface SecondsFieldProps {
  readonly label: string;
  readonly hint: string;
  /** In seconds. */
  readonly value: number;
  /** Told when the field is left or Enter is pressed, and only with a whole number from 1 to 3,600. */
  readonly onChange: (seconds: number) => void;
}

/** The seconds that were typed; null when it is not a whole number from 1 to 3,600. */
export function secondsOf(typed: string): number | null {
  const seconds = Number(typed.trim());
  return typed.trim() !== '' && Number.isInteger(seconds) && seconds >= 1 && seconds <= 3600 ? seconds : null;
}

/** A length of time in seconds. What is not one stays in the field with what is wrong about it, and is not saved. */
export function SecondsField({ label, hint, value, onChange }: SecondsFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && secondsOf(typed) === null;
  const settle = () => {
    const seconds = typed === null ? null : secondsOf(typed);
    if (seconds === null) return;
    setTyped(null);
    if (seconds !== value) onChange(seconds);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      error={wrong ? t('Type a whole number from 1 to 3,600.') : undefined}
      inputMode="numeric"
      trailing={t('seconds')}
      value={typed ?? String(value)}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
