import { type KeyboardEvent, useRef, useState } from 'react';
import { t } from '../../shared/language/t';

interface EditableHeadingProps {
  readonly title: string;
  /** The name of the field that it becomes. */
  readonly label: string;
  /** Most UTF-16 units. */
  readonly maxLength: number;
  readonly styles: { readonly title?: string; readonly titleButton?: string; readonly titleField?: string };
  /** Takes what was typed; what goes wrong is for whoever takes it. */
  readonly onRename: (title: string) => void;
}

/** The page's heading; pressing it makes it a field. Enter or leaving saves, Escape does not. */
export function EditableHeading({ title, label, maxLength, styles, onRename }: EditableHeadingProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (returnFocus: boolean) => {
    setTyped(null);
    if (returnFocus) requestAnimationFrame(() => button.current?.focus());
  };
  const save = (returnFocus: boolean) => {
    close(returnFocus);
    onRename(typed ?? '');
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') save(true);
    if (event.key === 'Escape') close(true);
  };
  if (typed === null) {
    return (
      <h1 className={styles.title}>
        <button
          ref={button}
          type="button"
          className={styles.titleButton}
          dir="auto"
          data-tooltip={t('Rename')}
          onClick={() => setTyped(title)}
        >
          <bdi>{title}</bdi>
        </button>
      </h1>
    );
  }
  return (
    <input
      className={styles.titleField}
      dir="auto"
      aria-label={label}
      value={typed}
      maxLength={maxLength}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={press}
      onBlur={() => save(false)}
    />
  );
}
