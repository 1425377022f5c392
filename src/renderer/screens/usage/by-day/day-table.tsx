import type { UsageSum } from '../../../../shared/domain/usage';
import { count, shortCost, successWords } from '../usage-words';
import { TableFrame } from '../table-frame';
import table from '../usage-table.module.css';
import styles from './by-day.module.css';
import { longDay } from './days';

/** The same as the bars in figures, the newest day first. */
export function DayTable({ days }: { readonly days: readonly UsageSum[] }) {
  return (
    <TableFrame label="By day" className={styles.scroll}>
      <table className={table.table} aria-label="By day">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Calls</th>
            <th scope="col">Success</th>
            <th scope="col">Tokens in</th>
            <th scope="col">Tokens out</th>
            <th scope="col">Cost</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.key}>
              <th scope="row">{longDay(day.key)}</th>
              <td>{count(day.attempts)}</td>
              <td>{successWords(day)}</td>
              <td>{count(day.inputTokens)}</td>
              <td>{count(day.outputTokens)}</td>
              <td>{shortCost(day.cost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
