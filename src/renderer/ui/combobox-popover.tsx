import type { ReactNode } from 'react';
import styles from './combobox-list.module.css';

interface ComboboxPopoverProps {
  /** The CSS anchor name of the box that it hangs from. */
  readonly anchor: string;
  /** A sentence below the options; null for none. */
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** Whether there is a top layer to open in, where no scrolling dialog cuts the list off. Elsewhere it opens in place. */
const HAS_TOP_LAYER = 'showPopover' in HTMLElement.prototype;

function open(node: HTMLElement | null): void {
  if (HAS_TOP_LAYER) node?.showPopover();
}

/** What a combobox opens. The focus stays in the input; the pointer only points. */
export function ComboboxPopover({ anchor, note, children }: ComboboxPopoverProps) {
  return (
    <div
      ref={open}
      popover={HAS_TOP_LAYER ? 'manual' : undefined}
      className={styles.popover}
      style={{ positionAnchor: anchor }}
      onMouseDown={(event) => event.preventDefault()}
      role="presentation"
    >
      {children}
      {note === null ? null : <p className={styles.note}>{note}</p>}
    </div>
  );
}
