import { useRef, useState } from 'react';
import styles from './conversation-row.module.css';

interface RenameInputProps {
  readonly label: string;
  readonly before: string;
  readonly maxLength: number;
  /** @param typed null: it stays as it was @param byKey the person ended it with a key, and goes on from there */
  readonly onDone: (typed: string | null, byKey: boolean) => void;
}

/** Takes a new name in a row's place: Enter and leaving the field save it, Escape does not. */
export function RenameInput({ label, before, maxLength, onDone }: RenameInputProps) {
  const [typed, setTyped] = useState(before);
  // The field goes away with its end, and takes the focus along: that is no second end.
  const ended = useRef(false);
  const end = (result: string | null, byKey: boolean) => {
    if (ended.current) return;
    ended.current = true;
    onDone(result, byKey);
  };
  return (
    <input
      className={styles.input}
      aria-label={label}
      maxLength={maxLength}
      autoFocus
      value={typed}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => end(typed, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(typed, true);
        if (event.key === 'Escape') end(null, true);
      }}
    />
  );
}
