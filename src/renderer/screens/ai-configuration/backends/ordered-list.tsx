import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { numberWords } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';
import { IconButton } from '../../../ui/icon-button';
import styles from './backends.module.css';

/** One entry of an ordered list. */
export interface OrderedEntry {
  /** Stays with the entry wherever it moves. */
  readonly key: string;
  /** Names it in the buttons: "Move Claude up". */
  readonly name: string;
  readonly content: ReactNode;
}

interface OrderedListProps {
  readonly label: string;
  readonly entries: readonly OrderedEntry[];
  /** The keys in another order, or without one of them. */
  readonly onChange: (keys: readonly string[]) => void;
}

type Act = 'up' | 'down' | 'remove';

/** A list whose order matters, with buttons that move and remove. The focus stays with what was moved. */
export function OrderedList({ label, entries, onChange }: OrderedListProps) {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ readonly key: string; readonly act: Act; readonly order: string } | null>(null);
  const keys = entries.map(({ key }) => key);
  const order = keys.join(' ');
  useLayoutEffect(() => {
    // The new order can take a while to come back from main.
    if (wanted.current === null || wanted.current.order === order) return;
    const { key, act } = wanted.current;
    wanted.current = null;
    list.current?.querySelector<HTMLElement>(`[data-key="${key}"] [data-act="${act}"]`)?.focus();
  }, [order]);

  const move = (at: number, by: 1 | -1) => {
    const [key, other] = [keys[at], keys[at + by]];
    if (key === undefined || other === undefined) return;
    wanted.current = { key, act: by < 0 ? 'up' : 'down', order };
    onChange(keys.toSpliced(at, 1).toSpliced(at + by, 0, key));
  };
  const remove = (at: number) => {
    const next = keys[at + 1] ?? keys[at - 1];
    if (next !== undefined) wanted.current = { key: next, act: 'remove', order };
    onChange(keys.toSpliced(at, 1));
  };

  if (entries.length === 0) return null;
  return (
    <ol ref={list} className={styles.ordered} aria-label={label}>
      {entries.map(({ key, name, content }, at) => (
        <li key={key} data-key={key} className={styles.entry}>
          <span className={styles.place} aria-hidden="true">
            {numberWords(at + 1)}
          </span>
          <div className={styles.content}>{content}</div>
          <IconButton
            label={t('Move {name} up', { name })}
            size="small"
            data-act="up"
            aria-disabled={at === 0}
            onClick={() => move(at, -1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            label={t('Move {name} down', { name })}
            size="small"
            data-act="down"
            aria-disabled={at === entries.length - 1}
            onClick={() => move(at, 1)}
          >
            <ArrowDown />
          </IconButton>
          <IconButton label={t('Remove {name}', { name })} size="small" data-act="remove" onClick={() => remove(at)}>
            <X />
          </IconButton>
        </li>
      ))}
    </ol>
  );
}
