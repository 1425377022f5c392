import type { Table, TableRow } from 'mdast';
import { memo, type Ref } from 'react';
import { NodeList } from '../node-view';

/** What all rows of a table have in common. */
export interface RowLook {
  readonly align: Table['align'];
  /** How many columns are drawn. */
  readonly columns: number;
  readonly depth: number;
}

interface RowProps extends RowLook {
  readonly row: TableRow;
  readonly isHeader?: boolean;
  /** Its place among all rows, from 0, where not all are drawn. */
  readonly at?: number;
  readonly ref?: Ref<HTMLTableRowElement>;
}

/** A row of a table. */
export const Row = memo(function Row({ row, align, columns, depth, isHeader = false, at, ref }: RowProps) {
  const Cell = isHeader ? 'th' : 'td';
  return (
    <tr ref={ref} {...(at === undefined ? {} : { 'aria-rowindex': at + 2, 'data-index': at })}>
      {row.children.slice(0, columns).map((cell, column) => (
        <Cell
          // oxlint-disable-next-line react/no-array-index-key -- cells never change places
          key={column}
          dir="auto"
          data-align={align?.[column] ?? undefined}
          {...(isHeader ? { scope: 'col' as const } : {})}
        >
          <NodeList nodes={cell.children} depth={depth + 1} />
        </Cell>
      ))}
    </tr>
  );
});
