import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ContextCut } from '../../../../shared/domain/context-cut';
import { t } from '../../../../shared/language/t';
import { Markdown } from '../../../markdown/markdown';
import { CutActions } from './cut-actions';
import { cutTitle, filesWords, writtenWords } from './cut-words';
import styles from './long.module.css';
import { SummaryEditor } from './summary-editor';

interface CutDividerProps {
  readonly conversationId: string;
  readonly cut: ContextCut;
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

/** Where what is sent begins, and what stands in place of what is above: readable and changeable once it is unfolded. */
export function CutDivider({ conversationId, cut, isOpen, onToggle }: CutDividerProps) {
  const [isEditing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The button is there again only once this is drawn.
    if (wasEditing.current && !isEditing) edit.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const files = filesWords(cut);
  const written = cut.mode === 'summary' ? writtenWords(cut) : null;
  return (
    <details
      className={styles.cut}
      data-context-cut={cut.mode}
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary className={styles.line}>
        <span className={styles.title}>
          <ChevronRight className={styles.chevron} aria-hidden="true" />
          {cutTitle(cut)}
        </span>
      </summary>
      {isOpen ? (
        <div className={styles.box}>
          {isEditing ? (
            <SummaryEditor conversationId={conversationId} cut={cut} onEnd={() => setEditing(false)} />
          ) : (
            <>
              {cut.mode === 'summary' ? (
                <div dir="auto">
                  <Markdown text={cut.summary} />
                </div>
              ) : (
                <p className={styles.about}>
                  {t('They stay in this conversation. The model is sent what follows, and knows nothing of them.')}
                </p>
              )}
              {files === null ? null : <p className={styles.about}>{files}</p>}
              {written === null ? null : <p className={styles.about}>{written}</p>}
              <CutActions conversationId={conversationId} cut={cut} edit={edit} onEdit={() => setEditing(true)} />
            </>
          )}
        </div>
      ) : null}
    </details>
  );
}
