import type { Table } from 'mdast';
import { useRef, useState } from 'react';
import { t } from '../../../shared/language/t';
import { Button } from '../../ui/button';
import { CopyButton } from '../copy-button';
import { directionOf } from '../direction';
import { TABLE_COLUMNS_MAX, TABLE_ROWS_MAX } from '../limits';
import { csvOf } from './csv';
import { Row } from './row';
import styles from './table.module.css';
import { WindowedRows } from './windowed-rows';

/** Most columns that are drawn at all: beyond it nobody reads, and laying out takes seconds. */
const COLUMNS_MAX = 500;

/** The widths of a row's cells as they are now, in pixels. */
function widthsOf(row: HTMLTableRowElement | undefined): number[] {
  return [...(row?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width);
}

/**
 * A table in a box of its own that scrolls; its header stays in sight. Of a very large one the first rows are drawn,
 * and when asked for all, those in sight. Then its columns keep the widths they have: others would come with each row.
 */
export function TableView({ table, depth }: { readonly table: Table; readonly depth: number }) {
  const [widths, setWidths] = useState<readonly number[] | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLTableElement>(null);
  const [header, ...rows] = table.children;
  if (header === undefined) return null;
  const isWhole = widths !== null;
  const columns = Math.min(header.children.length, isWhole ? COLUMNS_MAX : TABLE_COLUMNS_MAX);
  const isWindowed = isWhole && rows.length > TABLE_ROWS_MAX;
  const isCut = !isWhole && (rows.length > TABLE_ROWS_MAX || columns < header.children.length);
  const look = { align: table.align, columns, depth };
  return (
    <div className={styles.frame} dir={directionOf(header)}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <div ref={scroller} className={styles.scroll} role="group" aria-label={t('Table')} tabIndex={0}>
        <table
          ref={element}
          className={styles.table}
          data-fixed={isWindowed || undefined}
          aria-rowcount={isCut || isWindowed ? rows.length + 1 : undefined}
        >
          {isWindowed ? (
            <colgroup>
              {Array.from({ length: columns }, (_, at) => (
                <col key={at} style={{ inlineSize: widths[at] ?? 120 }} />
              ))}
            </colgroup>
          ) : null}
          <thead>
            <Row {...look} row={header} isHeader />
          </thead>
          {isWindowed ? (
            <WindowedRows {...look} rows={rows} scroller={scroller} />
          ) : (
            <tbody>
              {rows.slice(0, TABLE_ROWS_MAX).map((row, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows never change places
                <Row {...look} key={at} row={row} />
              ))}
            </tbody>
          )}
        </table>
      </div>
      <div className={styles.foot}>
        {isCut ? (
          <Button variant="quiet" size="small" onClick={() => setWidths(widthsOf(element.current?.rows[0]))}>
            {rows.length > TABLE_ROWS_MAX
              ? t('Show all {count, number} rows', { count: rows.length })
              : t('Show all {count, number} columns', { count: header.children.length })}
          </Button>
        ) : null}
        <CopyButton text={() => csvOf(table)} label={t('Copy as CSV')} />
      </div>
    </div>
  );
}
