import type { UsageSum } from '../../../shared/domain/usage';
import { numberWords } from '../../../shared/language/formats';
import { t } from '../../../shared/language/t';
import { Panel, Section } from '../../ui/panel';
import { TableFrame } from './table-frame';
import styles from './usage-table.module.css';
import { latencyWords, shortCost, successWords } from './usage-words';

interface SumsTableProps {
  readonly title: string;
  /** The head of the first column. */
  readonly first: string;
  readonly sums: readonly UsageSum[];
  /** Names that are read letter by letter. */
  readonly mono?: boolean;
  /** What stands where there is no label. */
  readonly unnamed?: string;
}

/** Usage added up by one thing, dearest first. Nothing where there is nothing. */
export function SumsTable({ title, first, sums, mono = false, unnamed = '–' }: SumsTableProps) {
  if (sums.length === 0) return null;
  return (
    <Section title={title}>
      <Panel>
        <TableFrame label={title}>
          <table className={styles.table} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{first}</th>
                <th scope="col">{t('Calls')}</th>
                <th scope="col">{t('Success')}</th>
                <th scope="col">{t('Tokens in')}</th>
                <th scope="col">{t('Tokens out')}</th>
                <th scope="col">{t('Average time')}</th>
                <th scope="col">{t('Cost')}</th>
              </tr>
            </thead>
            <tbody>
              {sums.map((sum) => (
                <tr key={sum.key}>
                  <th scope="row" className={mono && sum.label !== '' ? styles.mono : undefined}>
                    {sum.label === '' ? unnamed : <bdi>{sum.label}</bdi>}
                  </th>
                  <td>{numberWords(sum.attempts)}</td>
                  <td>{successWords(sum)}</td>
                  <td>{tokens(sum, sum.inputTokens)}</td>
                  <td>{tokens(sum, sum.outputTokens)}</td>
                  <td>{latencyWords(sum.meanLatencyMs)}</td>
                  <td>{shortCost(sum.cost)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </Panel>
    </Section>
  );
}

/** A sum of tokens; where no service told any, a nought would be a claim. */
function tokens({ attempts, uncounted }: UsageSum, figure: number): string {
  return attempts > 0 && uncounted === attempts ? t('not told') : numberWords(figure);
}
