import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import styles from './advanced.module.css';
import { type AdvancedPart, foldPart, useFolds } from './folds';
import { useAskedFocus } from './use-asked-focus';
import { useOpen } from './use-open';

interface FoldProps {
  readonly part: AdvancedPart;
  readonly title: string;
  /** How it stands, in a few words, also while it is folded. */
  readonly summary: string;
  /** Open from then on, unless the person folds it. */
  readonly isInUse: boolean;
  /** What it holds was read. */
  readonly isReady?: boolean;
  readonly children: ReactNode;
}

/** A part of Advanced in one line, with what it holds folded away until it is used or wanted. */
export function Fold({ part, title, summary, isInUse, isReady = true, children }: FoldProps) {
  const id = useId();
  const chosen = useFolds(({ parts }) => parts[part] ?? null);
  const isOpen = useOpen(chosen, isInUse);
  const inside = useRef<HTMLDivElement>(null);
  useAskedFocus(part, inside, isReady && isOpen);
  return (
    <section className={styles.fold} aria-labelledby={id}>
      <h3 className={styles.foldHead}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-inside` : undefined}
          onClick={() => foldPart(part, !isOpen)}
        >
          <ChevronRight className={styles.chevron} aria-hidden="true" />
          <span id={id} className={styles.foldTitle}>
            {title}
          </span>{' '}
          <span className={styles.summary}>{summary}</span>
        </button>
      </h3>
      {isOpen ? (
        <div ref={inside} id={`${id}-inside`} tabIndex={-1} className={styles.inside}>
          {children}
        </div>
      ) : null}
    </section>
  );
}
