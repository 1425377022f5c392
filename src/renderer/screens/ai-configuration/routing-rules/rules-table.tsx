import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RuleView } from '../../../../shared/contract/routing';
import { t } from '../../../../shared/language/t';
import { useBackendNames } from '../backends/use-backend-names';
import { useRouteTerms } from '../route-terms';
import type { RuleActs } from './rule-menu';
import { RuleRow } from './rule-row';
import styles from './rules-table.module.css';

/** From this many rules on the table scrolls by itself, and only the rows in sight are in the document. */
const LONG_FROM = 30;
/** Taken for the height of a row until it was measured, in pixels. */
const ROW_PX = 41;
/** Rows drawn above and below those in sight. */
const AROUND = 12;

interface RulesTableProps {
  /** Those to show, with their places in the whole table. */
  readonly rows: readonly { readonly view: RuleView; readonly number: number }[];
  /** How many rules there are in all. */
  readonly total: number;
  readonly actsOf: (view: RuleView) => RuleActs;
  /** The rule whose button is to take the focus; null: none. */
  readonly focus: string | null;
  /** Told when it has. */
  readonly onFocused: () => void;
}

/** The routing rules in the order in which plans see them. */
export function RulesTable({ rows, total, actsOf, focus, onFocused }: RulesTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const names = useBackendNames();
  const terms = useRouteTerms();
  const isLong = rows.length >= LONG_FROM;
  // oxlint-disable-next-line react/incompatible-library -- the window is built without the compiler that this is about
  const virtual = useVirtualizer({
    count: isLong ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: AROUND,
    getItemKey: (at) => rows[at]?.view.rule.id ?? at,
  });
  useEffect(() => {
    if (focus === null) return;
    const take = () => {
      const button = scroller.current?.querySelector<HTMLElement>(`[data-rule="${focus}"] [data-part="open"]`);
      button?.focus();
      return button !== null && button !== undefined;
    };
    if (!take()) {
      // Its row is out of sight and not drawn yet.
      virtual.scrollToIndex(rows.findIndex(({ view }) => view.rule.id === focus));
      requestAnimationFrame(() => void take());
    }
    onFocused();
  }, [focus, onFocused, rows, virtual]);

  const drawn = virtual.getVirtualItems();
  const above = drawn[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const draw = ({ view, number }: RulesTableProps['rows'][number], at: number): ReactNode => (
    <RuleRow
      key={view.rule.id}
      view={view}
      number={number}
      names={names}
      terms={terms}
      acts={actsOf(view)}
      at={at}
      {...(isLong && { measured: virtual.measureElement })}
    />
  );
  return (
    <div ref={scroller} className={styles.frame} data-long={isLong}>
      <table className={styles.table} aria-label={t('Routing rules')} aria-rowcount={total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('Context')}</th>
            <th scope="col">{t('Backend')}</th>
            <th scope="col" className={styles.figure}>
              {t('Priority')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('Matched')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('Success')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('Error')}
            </th>
            <th scope="col" className={styles.menu}>
              <span className={styles.unseen}>{t('Actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {isLong ? (
            <>
              <Gap px={above} />
              {drawn.flatMap(({ index }) => {
                const row = rows[index];
                return row ? draw(row, index) : [];
              })}
              <Gap px={below} />
            </>
          ) : (
            rows.map(draw)
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for rows that are out of sight. */
function Gap({ px }: { readonly px: number }) {
  if (px <= 0) return null;
  return <tr aria-hidden="true" style={{ height: px }} />;
}
