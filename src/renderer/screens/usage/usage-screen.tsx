import { Download } from 'lucide-react';
import { useCallback, useState } from 'react';
import { t } from '../../../shared/language/t';
import { goTo } from '../../app/navigation';
import { problemOf } from '../../state/client';
import { readUsage, usageCsv, useReadUsage, useUsage } from '../../state/usage';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ProblemPanel } from '../../ui/problem-panel';
import { saveFile } from '../../ui/save-file';
import { Screen } from '../../ui/screen';
import { ScreenHeader } from '../../ui/screen-header';
import { toastProblem } from '../../ui/toast';
import { Budgets } from './budgets';
import { ByDay } from './by-day/by-day';
import { LatestAttempts } from './latest/latest-attempts';
import { Practice } from './practice';
import { type Range, spanOf } from './range';
import { RangePicker } from './range-picker';
import { SumsTable } from './sums-table';
import { Totals } from './totals';

/** What calls used and cost: in all, by day, provider, model and agent, and one by one. */
export function UsageScreen() {
  const [range, setRange] = useState<Range>({ type: 'days_30' });
  const spanNow = useCallback(() => spanOf(range, Date.now()), [range]);
  useReadUsage(spanNow);
  const { span, sums, problem } = useUsage();
  const isEmpty = sums?.connection.length === 0;
  const [isExporting, setExporting] = useState(false);
  const exportCsv = async () => {
    if (!span) return;
    setExporting(true);
    try {
      const { fileName, content } = await usageCsv(span);
      saveFile(fileName, content, 'text/csv');
    } catch (error) {
      toastProblem(problemOf(error));
    } finally {
      setExporting(false);
    }
  };
  const paid = (by: 'connection' | 'model' | 'agent') => sums?.[by].filter(({ isPractice }) => !isPractice) ?? [];

  return (
    <Screen>
      <ScreenHeader
        title={t('Usage')}
        description={t('Every call to your providers, counted on this computer.')}
        actions={
          <Button
            icon={<Download />}
            busy={isExporting}
            disabled={span === null || isEmpty}
            onClick={() => void exportCsv()}
          >
            {t('Export CSV')}
          </Button>
        }
      />
      <RangePicker range={range} onChange={setRange} />
      {problem ? (
        <ProblemPanel
          problem={problem}
          actions={<Button onClick={() => void readUsage(spanNow)}>{t('Try again')}</Button>}
        />
      ) : null}
      {sums && isEmpty ? (
        <EmptyState
          drawing="bars"
          title={t('No calls in this time')}
          action={<Button onClick={() => goTo('chat')}>{t('Go to Chat')}</Button>}
        >
          {t(
            'Chats, tasks and tests are listed here as they happen: who answered, how many tokens, what it cost and how long it took. Where a price is not known it says so; it never counts as nothing.',
          )}
        </EmptyState>
      ) : null}
      {sums && paid('connection').length > 0 ? (
        <>
          <Totals sums={paid('connection')} />
          <ByDay sums={sums.day} />
          <SumsTable title={t('By provider')} first={t('Provider')} sums={paid('connection')} />
          <SumsTable title={t('By model')} first={t('Model')} mono sums={paid('model')} />
          <SumsTable title={t('By agent')} first={t('Agent')} mono sums={paid('agent')} unnamed={t('No agent')} />
        </>
      ) : null}
      {sums ? <Practice sums={sums.connection} /> : null}
      <Budgets />
      {sums && !isEmpty ? <LatestAttempts /> : null}
    </Screen>
  );
}
