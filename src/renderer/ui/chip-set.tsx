import { type ReactNode, useId } from 'react';
import styles from './chip-set.module.css';

export interface Chip<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChipSetProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  readonly chips: readonly Chip<Value>[];
  readonly chosen: readonly Value[];
  /** Told with what is chosen now, in the order of the chips. */
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Any of a few choices, all in sight: checkboxes in the shape of chips. */
export function ChipSet<Value extends string>({
  label,
  hideLabel = false,
  hint,
  chips,
  chosen,
  onChange,
}: ChipSetProps<Value>) {
  const id = useId();
  const toggle = (value: Value, isChosen: boolean) =>
    onChange(
      chips.flatMap((chip) => ((chip.value === value ? isChosen : chosen.includes(chip.value)) ? chip.value : [])),
    );
  return (
    <fieldset className={styles.set} aria-describedby={hint === undefined ? undefined : id}>
      <legend className={hideLabel ? styles.hidden : styles.label}>{label}</legend>
      <div className={styles.chips}>
        {chips.map(({ value, label: words }) => (
          <label key={value} className={styles.chip}>
            <input
              type="checkbox"
              className={styles.box}
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            {words}
          </label>
        ))}
      </div>
      {hint === undefined ? null : (
        <p id={id} className={styles.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
