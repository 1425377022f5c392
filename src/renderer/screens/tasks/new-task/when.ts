import type { Timing } from '../../../../shared/domain/schedule';

/** When a task is done, as the dialog holds it: every kind keeps what was typed for it. */
export interface When {
  readonly kind: 'now' | Timing['type'];
  /** A day as a date field has it: "2026-11-22". */
  readonly date: string;
  /** A time as a time field has it: "07:30". */
  readonly time: string;
  /** Days as in `Date.getDay()`: 0 is Sunday. */
  readonly days: readonly number[];
  readonly cron: string;
}

/** At once, and what the other kinds begin with. */
export const NOW: When = { kind: 'now', date: '', time: '07:30', days: [1, 2, 3, 4, 5], cron: '30 7 * * 1-5' };

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}

/** A moment's day and time by this computer's clock, as their fields have them. */
function fieldsOf(at: number): Pick<When, 'date' | 'time'> {
  const moment = new Date(at);
  return {
    date: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  };
}

/** What the fields show of a timing. */
export function beginningOf(timing: Timing): When {
  switch (timing.type) {
    case 'once':
      return { ...NOW, kind: 'once', ...fieldsOf(timing.at) };
    case 'daily':
      return { ...NOW, kind: 'daily', time: timing.time };
    case 'weekly':
      return { ...NOW, kind: 'weekly', time: timing.time, days: timing.days };
    case 'cron':
      return { ...NOW, kind: 'cron', cron: timing.text };
  }
}

/** The same with another kind; a day that was not given yet is tomorrow. */
export function withKind(when: When, kind: When['kind'], now: number): When {
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  return { ...when, kind, date: when.date === '' ? fieldsOf(tomorrow.getTime()).date : when.date };
}

/** The timing that the fields say; null while something of it is missing, and for at once. */
export function timingOf({ kind, date, time, days, cron }: When): Timing | null {
  switch (kind) {
    case 'now':
      return null;
    case 'once': {
      // Without a zone it is read by this computer's clock, which is what people mean.
      const at = new Date(`${date}T${time}`).getTime();
      return Number.isNaN(at) || at < 0 ? null : { type: 'once', at };
    }
    case 'daily':
      return time === '' ? null : { type: 'daily', time };
    case 'weekly':
      return time === '' || days.length === 0 ? null : { type: 'weekly', days: [...days], time };
    case 'cron':
      return cron.trim() === '' ? null : { type: 'cron', text: cron.trim() };
  }
}
