import { t } from '../../../../shared/language/t';
import type { TimingReading } from './use-timing-reading';
import type { When } from './when';

/** What is wrong with the time of a schedule, in a sentence, by the field that it stands in. */
export interface TimingFaults {
  readonly date?: string;
  readonly time?: string;
  readonly days?: string;
  readonly cron?: string;
}

/** What the fields of a timing lack, and what main says of it. Empty when it can be saved, and for at once. */
export function timingFaults({ kind, date, time, days, cron }: When, reading: TimingReading | null): TimingFaults {
  const problem = reading !== null && 'problem' in reading ? reading.problem : null;
  const isNever = reading !== null && 'next' in reading && reading.next.length === 0;
  const noTime = time === '' && { time: t('Give the time.') };
  switch (kind) {
    case 'now':
      return {};
    case 'once': {
      const words = date === '' ? t('Give the day.') : isNever ? t('That time is past: it would never run.') : problem;
      return { ...noTime, ...(words !== null && { date: words }) };
    }
    case 'daily':
      return { ...noTime, ...(problem !== null && { time: problem }) };
    case 'weekly':
      return {
        ...noTime,
        ...(days.length === 0 && { days: t('Choose at least one day.') }),
        ...(problem !== null && { time: problem }),
      };
    case 'cron': {
      const words =
        cron.trim() === ''
          ? t('Write the five fields.')
          : isNever
            ? t('No such time comes: it would never run.')
            : problem;
      return words === null ? {} : { cron: words };
    }
  }
}
