import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { t } from '../../shared/language/t';
import { classes } from './classes';
import { ComboboxList } from './combobox-list';
import { optionId } from './option-id';
import { type ComboboxOption, exactMatch, matches, SHOWN_MAX } from './combobox-matches';
import { ComboboxRichList, type RichRows } from './combobox-rich-list';
import styles from './combobox.module.css';
import { Field, type FieldProps } from './field';
import { Spinner } from './spinner';

export type { ComboboxOption } from './combobox-matches';
export type { RichRows } from './combobox-rich-list';

export interface ComboboxProps extends Omit<FieldProps, 'children'> {
  /** The chosen option's value, or what was typed where `freeText` allows it; empty for none. */
  readonly value: string;
  /** With `freeText` it is told at every key, so that nothing typed is lost; else when an option was picked. */
  readonly onChange: (value: string) => void;
  readonly options: readonly ComboboxOption[];
  /** Typed values count although no option has them. */
  readonly freeText?: boolean;
  /** The options are still being read. */
  readonly busy?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Names and ids that are read letter by letter. */
  readonly mono?: boolean;
  readonly autoFocus?: boolean;
  /** For choices with more to say than a line; then all that match are listed, however many. */
  readonly rich?: RichRows;
}

/** How an active option is remembered: by place, until what is typed changes. */
interface Typing {
  /** What was typed since the last choice; null while the choice stands as it is. */
  readonly text: string | null;
  readonly open: boolean;
  readonly active: number;
}

const RESTING: Typing = { text: null, open: false, active: -1 };

/** What the list says below its options; null when they speak for themselves. */
function noteOf(
  { shown, hidden }: { readonly shown: readonly unknown[]; readonly hidden: number },
  { busy, freeText, empty }: { readonly busy: boolean; readonly freeText: boolean; readonly empty: boolean },
): string | null {
  if (hidden > 0) return t('{count, number} more, keep typing', { count: hidden });
  if (shown.length > 0) return null;
  if (busy) return t('Reading the list …');
  if (!freeText) return t('Nothing matches');
  return empty ? t('There is no list yet. Type a name.') : t('Not in the list. It is used as you typed it.');
}

/** A choice out of many: type to narrow it down, arrows and Enter or the pointer to take one. */
export function Combobox({
  value,
  onChange,
  options,
  freeText = false,
  busy = false,
  placeholder,
  disabled = false,
  mono = false,
  autoFocus = false,
  rich,
  ...field
}: ComboboxProps) {
  const listId = useId();
  const anchor = `--${listId.replaceAll(/[^\w-]/g, '')}`;
  const [typing, setTyping] = useState<Typing>(RESTING);
  const { text, open, active } = typing;
  const most = rich ? Infinity : SHOWN_MAX;
  const found = useMemo(() => matches(options, text ?? '', most), [options, text, most]);
  const { shown } = found;
  const chosen = useMemo(() => options.find((option) => option.value === value), [options, value]);

  const pick = (option: ComboboxOption) => {
    setTyping(RESTING);
    if (option.value !== value) onChange(option.value);
  };
  const openAt = (start: number) => {
    if (disabled || open) return;
    const at = shown.findIndex((option) => option.value === value);
    setTyping({ text, open: true, active: at < 0 ? start : at });
  };
  const type = (typed: string) => {
    const exact = exactMatch(options, typed);
    const first = matches(options, typed, most).shown;
    const at = exact ? first.indexOf(exact) : freeText || typed.trim() === '' ? -1 : 0;
    setTyping({ text: typed, open: true, active: first.length === 0 ? -1 : at });
    if (freeText) onChange(exact?.value ?? typed);
  };
  /** Takes what was typed as far as it counts, and shows again what is chosen. */
  const settle = () => {
    const exact = text === null ? undefined : exactMatch(options, text);
    setTyping(RESTING);
    if (exact && exact.value !== value) onChange(exact.value);
    else if (freeText && text !== null && !exact && text.trim() !== value) onChange(text.trim());
  };
  const move = (by: 1 | -1) => {
    const count = shown.length;
    const end = by > 0 ? 0 : count - 1;
    if (!open) openAt(end);
    else if (count > 0) setTyping({ ...typing, active: active < 0 ? end : (active + by + count) % count });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && (open || text !== null)) {
      event.preventDefault();
      const at = shown[active];
      if (open && at) pick(at);
      else settle();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setTyping(freeText ? { ...typing, open: false, active: -1 } : RESTING);
    }
  };

  const list = {
    id: listId,
    shown,
    value,
    active,
    anchor,
    note: noteOf(found, { busy, freeText, empty: (text ?? value).trim() === '' }),
    onPick: pick,
    onActive: (index: number) => setTyping({ ...typing, active: index }),
  };
  return (
    <Field {...field}>
      {(control) => (
        <span className={styles.box} style={{ anchorName: anchor }}>
          <input
            {...control}
            role="combobox"
            type="text"
            className={classes(styles.input, mono && styles.mono)}
            aria-expanded={open}
            aria-autocomplete="list"
            aria-controls={open ? listId : undefined}
            aria-activedescendant={open && active >= 0 ? optionId(listId, active) : undefined}
            autoComplete="off"
            spellCheck={false}
            autoFocus={autoFocus}
            disabled={disabled}
            placeholder={placeholder}
            value={text ?? chosen?.label ?? value}
            onChange={(event) => type(event.target.value)}
            onClick={() => openAt(-1)}
            onFocus={(event) => event.target.select()}
            onBlur={settle}
            onKeyDown={press}
          />
          <span className={styles.end}>{busy ? <Spinner /> : <ChevronDown aria-hidden="true" />}</span>
          {open ? rich ? <ComboboxRichList {...list} rich={rich} /> : <ComboboxList {...list} /> : null}
        </span>
      )}
    </Field>
  );
}
