/* oxlint-disable jsx-a11y/click-events-have-key-events -- the combobox pattern of WAI-ARIA: the focus stays in the input, whose keys do what a click does here */
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../shared/language/t';
import { classes } from './classes';
import type { ComboboxListProps } from './combobox-list';
import { optionId } from './option-id';
import styles from './combobox-list.module.css';
import type { ComboboxOption } from './combobox-matches';
import { ComboboxPopover } from './combobox-popover';
import { layOut, rowsInView, scrollToSee } from './combobox-rows';

/** How choices with more to say than a line are drawn. Everything here stays the same from one drawing to the next. */
export interface RichRows {
  /** Height of every choice in pixels. */
  readonly px: number;
  /** What is seen of a choice. */
  readonly draw: (option: ComboboxOption, chosen: boolean) => ReactNode;
  /** The same in words, said after the choice's name. */
  readonly words: (option: ComboboxOption) => string;
  /** One line below the list about the choice that Enter would take, or about the list where that is none. */
  readonly about: (option: ComboboxOption | null) => ReactNode;
}

/** Height taken for the list's until it is known, in pixels; its greatest (combobox-list.module.css). */
const VIEW_PX = 296;

/** The choices of a combobox with rows of their own. Of thousands only those in sight are in the document. */
export function ComboboxRichList({
  id,
  shown,
  value,
  active,
  anchor,
  note,
  rich,
  onPick,
  onActive,
}: ComboboxListProps & { readonly rich: RichRows }) {
  const list = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const layout = useMemo(() => layOut(shown, rich.px), [shown, rich.px]);
  const drawn = rowsInView(layout, scrolled, VIEW_PX);

  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    const row = layout.choices[active];
    box.scrollTop = row ? scrollToSee(row, box.scrollTop, box.clientHeight || VIEW_PX) : 0;
    setScrolled(box.scrollTop);
  }, [active, layout]);

  return (
    <ComboboxPopover anchor={anchor} note={note ?? rich.about(shown[active] ?? null)}>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={t('Choices')}
        tabIndex={-1}
        className={styles.list}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      >
        <div role="presentation" className={styles.rows} style={{ height: layout.height }}>
          {drawn.map(({ top, height, index, key }) => {
            const option = index === null ? undefined : shown[index];
            if (index === null || !option) {
              return (
                <div key={`heading ${key}`} className={styles.heading} style={{ top, height }} aria-hidden="true">
                  {key}
                </div>
              );
            }
            // The name says which choice it is; what else there is to see lies over the choice and is said after it.
            return (
              <div
                key={key}
                role="presentation"
                className={classes(styles.row, index === active && styles.active)}
                style={{ top, height }}
              >
                <div
                  id={optionId(id, index)}
                  role="option"
                  aria-label={option.label}
                  aria-describedby={`${optionId(id, index)}-detail`}
                  aria-selected={option.value === value}
                  aria-posinset={index + 1}
                  aria-setsize={shown.length}
                  tabIndex={-1}
                  className={styles.target}
                  onPointerMove={() => {
                    if (index !== active) onActive(index);
                  }}
                  onClick={() => onPick(option)}
                />
                <span className={styles.rich} aria-hidden="true">
                  {rich.draw(option, option.value === value)}
                </span>
                <span id={`${optionId(id, index)}-detail`} hidden>
                  {rich.words(option)}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </ComboboxPopover>
  );
}
