import { memo, useEffect, useId, useMemo, useReducer, useState } from 'react';
import { MarkdownDocument, type MarkdownView } from './document';
import { CurrentDocument } from './document-context';
import { Footnotes } from './footnotes';
import { FIRST_PART_MAX, PART_MAX } from './limits';
import styles from './markdown.module.css';
import { outlineLevels } from './outline';
import { whenIdle } from './idle-work';
import { NO_REFERENCES } from './references';
import { SECTION_BLOCKS, SectionView } from './section-view';

interface MarkdownProps {
  readonly text: string;
  /** More text may come. What refers to definitions further down is resolved when it is false. */
  readonly isStreaming?: boolean;
  /** Not needed at once: shown as plain text until the window has a moment to parse it. */
  readonly isDeferred?: boolean;
}

/**
 * Markdown from a model, drawn without HTML, images or requests. While text is appended, only what is new is parsed
 * and only the open block is drawn again; a long text that is there at once is taken in over several frames.
 */
export const Markdown = memo(function Markdown({ text, isStreaming = false, isDeferred = false }: MarkdownProps) {
  const view = useDocument(text, isStreaming, isDeferred);
  const idPrefix = useId();
  const levels = outlineLevels(view.blocks);
  const [wasStreaming] = useState(isStreaming);
  const context = useMemo(
    () => ({
      references: view.references,
      noteNumbers: new Map(view.footnotes.map((note, at) => [note.identifier, at + 1])),
      idPrefix,
    }),
    [view.references, view.footnotes, idPrefix],
  );
  return (
    <CurrentDocument value={context}>
      <div className={styles.markdown}>
        {sectionStarts(view.blocks.length).map((from) => (
          <SectionView
            key={from}
            blocks={view.blocks.slice(from, from + SECTION_BLOCKS)}
            levels={levels.slice(from, from + SECTION_BLOCKS)}
            isSettled={wasStreaming && from + SECTION_BLOCKS < view.blocks.length}
          />
        ))}
        <Footnotes notes={view.footnotes} />
      </div>
    </CurrentDocument>
  );
});

function sectionStarts(blocks: number): readonly number[] {
  return Array.from({ length: Math.ceil(blocks / SECTION_BLOCKS) }, (_, at) => at * SECTION_BLOCKS);
}

/** The text that the window may take in now: all of it, or a first part that grows while the window is idle. */
function grown(document: MarkdownDocument, text: string): string {
  const part = document.text === '' ? FIRST_PART_MAX : PART_MAX;
  return text.length - document.text.length <= part ? text : text.slice(0, document.text.length + part);
}

function useDocument(text: string, isStreaming: boolean, isDeferred: boolean): MarkdownView {
  const [held, hold] = useState(() => ({
    document: isDeferred ? new MarkdownDocument() : startedWith(text, isStreaming),
  }));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  let { document } = held;
  if (!text.startsWith(document.text) || (document.isFinal && document.text !== text)) {
    document = startedWith(text, isStreaming);
    hold({ document });
  }
  // The document only ever moves forward along the same text, so a drawing that React throws away costs nothing.
  const isNear = text.length - document.text.length <= PART_MAX;
  if (isStreaming && isNear && document.restMs() === 0) document.growTo(text);
  useEffect(() => {
    const isDone = () => document.text === text && (isStreaming || document.isFinal);
    const goOn = () => {
      advance(document, text, isStreaming);
      redraw();
      if (!isDone()) cancel = soon(document, isStreaming, goOn);
    };
    let cancel = isDone() ? null : soon(document, isStreaming, goOn);
    return () => cancel?.();
  }, [document, text, isStreaming]);
  return document.text === '' && text !== '' ? unparsed(text) : document.view();
}

/** Does a step when the window has time for it, and while text streams in not before the document has rested. */
function soon(document: MarkdownDocument, isStreaming: boolean, step: () => void): () => void {
  const restMs = isStreaming ? document.restMs() : 0;
  if (restMs === 0) return whenIdle(step);
  const timer = window.setTimeout(step, restMs);
  return () => window.clearTimeout(timer);
}

function unparsed(text: string): MarkdownView {
  return { blocks: [{ key: 0, node: { type: 'plain', value: text } }], references: NO_REFERENCES, footnotes: [] };
}

/** One bounded step towards the whole text, and after it towards its completion. */
function advance(document: MarkdownDocument, text: string, isStreaming: boolean): void {
  if (document.text === text) {
    if (!isStreaming) document.finish();
    return;
  }
  document.growTo(grown(document, text));
}

function startedWith(text: string, isStreaming: boolean): MarkdownDocument {
  const document = new MarkdownDocument();
  document.growTo(grown(document, text));
  if (!isStreaming && document.text === text) document.finish();
  return document;
}
