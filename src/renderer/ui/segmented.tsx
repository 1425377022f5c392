import { RadioGroup } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { classes } from './classes';
import styles from './segmented.module.css';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly SegmentedOption<Value>[];
  /** Of the track that the choices stand in. */
  readonly className?: string | undefined;
}

/** One of a few choices, all in sight: a group of radio buttons in one track. */
export function Segmented<Value extends string>({
  label,
  hideLabel = false,
  hint,
  value,
  onChange,
  options,
  className,
}: SegmentedProps<Value>) {
  const id = useId();
  return (
    <div className={styles.row}>
      <div className={hideLabel ? styles.hidden : styles.words}>
        <div id={id} className={styles.label}>
          {label}
        </div>
        {hint === undefined ? null : <div className={styles.hint}>{hint}</div>}
      </div>
      <RadioGroup.Root
        className={classes(styles.track, className)}
        aria-labelledby={id}
        orientation="horizontal"
        value={value}
        onValueChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <RadioGroup.Item key={option.value} value={option.value} className={styles.option} aria-label={option.label}>
            {option.icon === undefined ? null : <span className={styles.icon}>{option.icon}</span>}
            {option.label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
