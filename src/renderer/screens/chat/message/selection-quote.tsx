import { TextQuote } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { quoteInComposer, selectedIn } from './quote';
import styles from './selection-quote.module.css';

/** Milliseconds of rest until a selection counts as made: while it is drawn out nothing jumps beside it. */
const RESTS_MS = 250;

interface Selected {
  readonly text: string;
  /** Pixels in the window. */
  readonly top: number;
  readonly left: number;
}

function selectedNow(log: HTMLElement): Selected | null {
  const selection = window.getSelection();
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const id = element?.closest<HTMLElement>('[data-message]')?.dataset['message'];
  if (!selection || !element || !log.contains(element) || id === undefined) return null;
  const text = selectedIn({ id });
  const box = selection.getRangeAt(0).getBoundingClientRect();
  const frame = log.getBoundingClientRect();
  if (text === null || box.top < frame.top || box.top > frame.bottom) return null;
  return { text, top: Math.max(frame.top + 4, box.top - 34), left: Math.min(box.left, frame.right - 96) };
}

interface SelectionQuoteProps {
  readonly conversationId: string;
  readonly log: RefObject<HTMLElement | null>;
}

/** Beside selected words of a message: takes them into the question as a quotation. The message's menu does the same. */
export function SelectionQuote({ conversationId, log }: SelectionQuoteProps) {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    let timer = 0;
    const look = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setSelected(selectedNow(element)), RESTS_MS);
    };
    const hide = () => setSelected(null);
    document.addEventListener('selectionchange', look);
    element.addEventListener('scroll', hide, { passive: true });
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
      element.removeEventListener('scroll', hide);
    };
  }, [log]);
  if (selected === null) return null;
  return (
    <Button
      size="small"
      className={styles.quote}
      style={{ insetBlockStart: selected.top, left: selected.left }}
      icon={<TextQuote />}
      // Pressing must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        quoteInComposer(conversationId, selected.text);
        window.getSelection()?.removeAllRanges();
        setSelected(null);
      }}
    >
      {t('Quote')}
    </Button>
  );
}
