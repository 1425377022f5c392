import { memo, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../../shared/language/t';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { showCode } from '../visible-text';
import { drawSoon } from './drawing';
import styles from './formula.module.css';

interface FormulaViewProps {
  readonly tex: string;
  readonly isDisplay: boolean;
}

interface Drawing {
  readonly tex: string;
  readonly isDisplay: boolean;
  /** Null: it cannot be drawn. */
  readonly node: Node | null;
}

/** A formula: drawn, or its source until it is and where it cannot be. Its source is what copying gives. */
export const FormulaView = memo(function FormulaView({ tex, isDisplay }: FormulaViewProps) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const place = useRef<HTMLSpanElement>(null);
  const current = drawing?.tex === tex && drawing.isDisplay === isDisplay ? drawing : null;
  useLayoutEffect(() => drawSoon(tex, isDisplay, (node) => setDrawing({ tex, isDisplay, node })), [tex, isDisplay]);
  const node = current?.node ?? null;
  useLayoutEffect(() => {
    if (node) place.current?.replaceChildren(node);
  }, [node]);
  const mark = isDisplay ? '$$' : '$';
  const source = showCode(`${mark}${tex}${mark}`);
  if (current === null) return <code className={styles.source}>{source}</code>;
  if (node === null)
    return (
      <code className={styles.broken} data-tooltip={t('This formula cannot be drawn.')}>
        {source}
        <VisuallyHidden> {t('(a formula that cannot be drawn)')}</VisuallyHidden>
      </code>
    );
  return (
    <span className={isDisplay ? styles.display : styles.inline} dir="ltr">
      <span ref={place} />
      <span className={styles.copied} aria-hidden="true">
        {source}
      </span>
    </span>
  );
});
