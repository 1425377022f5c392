import type { Table, TableRow } from 'mdast';
import { memo, useState } from 'react';
import { Button } from '../ui/button';
import { TABLE_COLUMNS_MAX, TABLE_ROWS_MAX } from './limits';
import styles from './markdown.module.css';
import { NodeList } from './node-view';

interface RowProps {
  readonly row: TableRow;
  readonly align: Table['align'];
  readonly columns: number;
  readonly isHeader: boolean;
  readonly depth: number;
}

const Row = memo(function Row({ row, align, columns, isHeader, depth }: RowProps) {
  const Cell = isHeader ? 'th' : 'td';
  return (
    <tr>
      {row.children.slice(0, columns).map((cell, at) => (
        <Cell
          // oxlint-disable-next-line react/no-array-index-key -- cells never change places
          key={at}
          dir="auto"
          data-align={align?.[at] ?? undefined}
          {...(isHeader ? { scope: 'col' as const } : {})}
        >
          <NodeList nodes={cell.children} depth={depth + 1} />
        </Cell>
      ))}
    </tr>
  );
});

/** A table in a box of its own that scrolls; its header stays in sight. Very large ones are cut until asked for. */
export function TableView({ table, depth }: { readonly table: Table; readonly depth: number }) {
  const [isWhole, setWhole] = useState(false);
  const [header, ...rows] = table.children;
  if (header === undefined) return null;
  const columns = isWhole ? header.children.length : TABLE_COLUMNS_MAX;
  const shown = isWhole ? rows : rows.slice(0, TABLE_ROWS_MAX);
  const isCut = shown.length < rows.length || columns < header.children.length;
  const look = { align: table.align, columns, depth };
  return (
    <div className={styles.tableFrame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <div className={styles.tableScroll} role="group" aria-label="Table" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <Row {...look} row={header} isHeader />
          </thead>
          <tbody>
            {shown.map((row, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows never change places
              <Row {...look} key={at} row={row} isHeader={false} />
            ))}
          </tbody>
        </table>
      </div>
      {isCut ? (
        <Button variant="quiet" size="small" onClick={() => setWhole(true)}>
          Show all {rows.length.toLocaleString()} rows
        </Button>
      ) : null}
    </div>
  );
}
