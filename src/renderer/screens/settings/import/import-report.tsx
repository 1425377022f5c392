import { ChevronRight } from 'lucide-react';
import type { ChatImport } from '../../../../shared/domain/chat-import';
import { t } from '../../../../shared/language/t';
import { withoutOverrides } from '../../../markdown/visible-text';
import { ProblemPanel } from '../../../ui/problem-panel';
import { RelativeTime } from '../../../ui/relative-time';
import styles from './import.module.css';
import { endWords, hereWords, leftOutWords, lossWords } from './import-words';

interface Line {
  readonly words: string;
  readonly count: number;
  readonly titles: readonly string[];
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.lines}>
        {lines.map(({ words, count, titles }) => (
          <li key={words}>
            {withoutOverrides(words)}
            {titles.length === 0 ? null : (
              <details className={styles.titles}>
                <summary>
                  <ChevronRight className={styles.chevron} aria-hidden="true" />
                  {count > titles.length ? t('The first {count}', { count: titles.length }) : t('Which')}
                </summary>
                <ul>
                  {[...new Set(titles)].map((title) => (
                    <li key={title}>
                      <bdi>{withoutOverrides(title)}</bdi>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What an import came to: what is here now, what was left out and why, and what is missing from it. */
export function ImportReportView({ of }: { readonly of: ChatImport }) {
  const { report, problem, fileName, endedAt } = of;
  const here = hereWords(report);
  return (
    <section className={styles.report} aria-label={t('Last import')}>
      <p className={styles.of}>
        <bdi className={styles.file}>{withoutOverrides(fileName)}</bdi>
        {endedAt === null ? null : (
          <>
            {' · '}
            <RelativeTime at={endedAt} />
          </>
        )}
      </p>
      <p className={styles.result} role="status">
        {endWords(of)}
      </p>
      {here === null ? null : <p className={styles.note}>{here}</p>}
      {report.endsInTheMiddle ? (
        <p className={styles.note}>
          {t('The file ends in the middle. What stands before that is here; download it again for the rest.')}
        </p>
      ) : null}
      {problem === null ? null : (
        <ProblemPanel
          problem={{ code: 'chat_file', ...problem, steps: [], field: null, failure: null }}
          announce={false}
        />
      )}
      <Lines
        heading={t('Left out')}
        lines={report.leftOut.map((one) => ({ ...one, words: leftOutWords(one.reason, one.count) }))}
      />
      <Lines
        heading={t('Not complete')}
        lines={report.losses.map((one) => ({ ...one, words: lossWords(one.reason, one.kind, one.count) }))}
      />
    </section>
  );
}
