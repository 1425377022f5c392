import { useState } from 'react';
import { t } from '../../../../shared/language/t';
import { TextField } from '../../../ui/text-field';
import { plainNumber } from '../typed-number';

interface FigureFieldProps {
  readonly label: string;
  /** What it counts, inside the field: "seconds". */
  readonly unit: string;
  readonly value: number;
  /** The largest that is taken; the smallest is 1. */
  readonly most: number;
  /** Told when the field is left or Enter is pressed, and only with another whole number in range. */
  readonly onChange: (figure: number) => void;
}

/** The whole number that was typed; null when it is none between 1 and the largest. */
export function figureOf(typed: string, most: number): number | null {
  const text = plainNumber(typed);
  const figure = Number(text);
  return text !== '' && Number.isInteger(figure) && figure >= 1 && figure <= most ? figure : null;
}

/** A whole number. What is not one stays in the field with what is wrong about it, and is not saved. */
export function FigureField({ label, unit, value, most, onChange }: FigureFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && figureOf(typed, most) === null;
  const settle = () => {
    const figure = typed === null ? null : figureOf(typed, most);
    if (figure === null) return;
    setTyped(null);
    if (figure !== value) onChange(figure);
  };
  return (
    <TextField
      label={label}
      error={isWrong ? t('Type a whole number from 1 to {most, number}.', { most }) : undefined}
      inputMode="numeric"
      trailing={unit}
      value={typed ?? String(value)}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key !== 'Escape' || typed === null) return;
        event.stopPropagation();
        setTyped(null);
      }}
    />
  );
}
