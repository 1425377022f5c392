import type { UsageSum } from '../../../../shared/domain/usage';
import { numberWords } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';
import { shortCost, successWords } from '../usage-words';
import { TableFrame } from '../table-frame';
import table from '../usage-table.module.css';
import styles from './by-day.module.css';
import { longDay } from './days';

/** The same as the bars in figures, the newest day first. */
export function DayTable({ days }: { readonly days: readonly UsageSum[] }) {
  return (
    <TableFrame label={t('By day')} className={styles.scroll}>
      <table className={table.table} aria-label={t('By day')}>
        <thead>
          <tr>
            <th scope="col">{t('Day')}</th>
            <th scope="col">{t('Calls')}</th>
            <th scope="col">{t('Success')}</th>
            <th scope="col">{t('Tokens in')}</th>
            <th scope="col">{t('Tokens out')}</th>
            <th scope="col">{t('Cost')}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.key}>
              <th scope="row">{longDay(day.key)}</th>
              <td>{numberWords(day.attempts)}</td>
              <td>{successWords(day)}</td>
              <td>{numberWords(day.inputTokens)}</td>
              <td>{numberWords(day.outputTokens)}</td>
              <td>{shortCost(day.cost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
