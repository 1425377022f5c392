import type { FootnoteDefinition } from 'mdast';
import { useContext } from 'react';
import { t } from '../../shared/language/t';
import { CurrentDocument } from './document-context';
import styles from './markdown.module.css';
import { NodeList } from './node-view';

/** Brings the other end of a footnote into view; not a link, because an address in this window is a screen. */
function showElement(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus({ preventScroll: true });
}

/** The raised number that leads to a footnote; its source where the note does not exist. */
export function FootnoteMark({ identifier, label }: { readonly identifier: string; readonly label: string }) {
  const { noteNumbers, idPrefix } = useContext(CurrentDocument);
  const number = noteNumbers.get(identifier);
  if (number === undefined) return <>{`[^${label}]`}</>;
  return (
    <sup>
      <button
        type="button"
        className={styles.noteMark}
        id={`${idPrefix}-mark-${number}`}
        aria-label={t('Footnote {number}', { number })}
        onClick={() => showElement(`${idPrefix}-note-${number}`)}
      >
        {number}
      </button>
    </sup>
  );
}

/** The footnotes below a document. */
export function Footnotes({ notes }: { readonly notes: readonly FootnoteDefinition[] }) {
  const { idPrefix } = useContext(CurrentDocument);
  if (notes.length === 0) return null;
  return (
    <ol className={styles.notes} aria-label={t('Footnotes')}>
      {notes.map((note, at) => (
        <li key={note.identifier} id={`${idPrefix}-note-${at + 1}`} tabIndex={-1}>
          <NodeList nodes={note.children} depth={1} />
          <button
            type="button"
            className={styles.noteMark}
            aria-label={t('Back to footnote {number} in the text', { number: at + 1 })}
            onClick={() => showElement(`${idPrefix}-mark-${at + 1}`)}
          >
            ↩
          </button>
        </li>
      ))}
    </ol>
  );
}
