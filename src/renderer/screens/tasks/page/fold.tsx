import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import styles from './fold.module.css';

interface FoldProps {
  readonly summary: ReactNode;
  /** Beside the summary, muted. */
  readonly aside?: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** Something that is folded away until it is wanted, and drawn only then. */
export function Fold({ summary, aside, startsOpen = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details className={styles.fold} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <ChevronRight aria-hidden="true" />
        <span className={styles.words}>{summary}</span>
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </summary>
      {isOpen ? <div className={styles.inside}>{children}</div> : null}
    </details>
  );
}
