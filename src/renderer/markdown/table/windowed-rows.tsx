import { useVirtualizer } from '@tanstack/react-virtual';
import type { TableRow } from 'mdast';
import type { RefObject } from 'react';
import { Row, type RowLook } from './row';
import styles from './table.module.css';

/** Height of a row of one line, in pixels, until it is measured. */
const ROW_PX = 36;
/** Rows that are drawn above and below those in sight. */
const OVERSCAN = 10;

interface WindowedRowsProps extends RowLook {
  readonly rows: readonly TableRow[];
  readonly scroller: RefObject<HTMLElement | null>;
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={styles.gap}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- it is only height */}
      <td colSpan={columns} style={{ blockSize: height }} />
    </tr>
  );
}

/** The rows of a long table that are in sight, in a body that is as high as all of them. */
export function WindowedRows({ rows, scroller, ...look }: WindowedRowsProps) {
  // oxlint-disable-next-line react/incompatible-library -- the window is built without the compiler that this is about
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
  });
  const shown = virtualizer.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <tbody>
      <Gap height={above} columns={look.columns} />
      {shown.map(({ index }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <Row {...look} key={index} row={row} at={index} ref={virtualizer.measureElement} />
        );
      })}
      <Gap height={below} columns={look.columns} />
    </tbody>
  );
}
