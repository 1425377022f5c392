/* oxlint-disable jsx-a11y/click-events-have-key-events -- the combobox pattern of WAI-ARIA: the focus stays in the input, whose keys do what a click does here */
import { Check } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { t } from '../../shared/language/t';
import { classes } from './classes';
import styles from './combobox-list.module.css';
import type { ComboboxOption } from './combobox-matches';
import { ComboboxPopover } from './combobox-popover';
import { optionId } from './option-id';

/** What every list of a combobox is told. */
export interface ComboboxListProps {
  readonly id: string;
  readonly shown: readonly ComboboxOption[];
  /** The value that is chosen now. */
  readonly value: string;
  /** Index of the option that Enter would take; -1 for none. */
  readonly active: number;
  /** The CSS anchor name of the box that it hangs from. */
  readonly anchor: string;
  /** A sentence below the options. */
  readonly note: ReactNode;
  readonly onPick: (option: ComboboxOption) => void;
  readonly onActive: (index: number) => void;
}

/** Brings the active option into sight. */
function reveal(node: HTMLElement | null): void {
  if (node && 'scrollIntoView' in node) node.scrollIntoView({ block: 'nearest' });
}

/** The choices of a combobox, a line each. */
export function ComboboxList({ id, shown, value, active, anchor, note, onPick, onActive }: ComboboxListProps) {
  return (
    <ComboboxPopover anchor={anchor} note={note}>
      <div id={id} role="listbox" aria-label={t('Choices')} className={styles.list}>
        {shown.map((option, index) => (
          <Fragment key={option.value}>
            {option.group !== undefined && option.group !== shown[index - 1]?.group ? (
              <div className={styles.group} aria-hidden="true">
                {option.group}
              </div>
            ) : null}
            {/* The name says which choice it is; what else there is to see lies beside it and is said after it. */}
            <div
              ref={index === active ? reveal : null}
              role="presentation"
              className={classes(styles.option, index === active && styles.active)}
            >
              <div
                id={optionId(id, index)}
                role="option"
                aria-label={option.label}
                aria-describedby={option.detail === undefined ? undefined : `${optionId(id, index)}-detail`}
                aria-selected={option.value === value}
                tabIndex={-1}
                className={styles.label}
                onPointerMove={() => {
                  if (index !== active) onActive(index);
                }}
                onClick={() => onPick(option)}
              >
                {option.label}
              </div>
              {option.detail === undefined ? null : (
                <span id={`${optionId(id, index)}-detail`} className={styles.detail} aria-hidden="true">
                  {option.detail}
                </span>
              )}
              {option.value === value ? <Check className={styles.check} aria-hidden="true" /> : null}
            </div>
          </Fragment>
        ))}
      </div>
    </ComboboxPopover>
  );
}
