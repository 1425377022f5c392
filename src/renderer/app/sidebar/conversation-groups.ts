import { spokenLocale } from '../../../shared/language/spoken';
import { t } from '../../../shared/language/t';
import type { Conversation } from '../../../shared/domain/conversation';
import { daysBetween } from '../../ui/moments';

/** Conversations of one stretch of time, newest first. */
export interface ConversationGroup {
  /** Unlike its name it says the year, so that no two groups have the same. */
  readonly key: string;
  readonly name: string;
  readonly items: readonly Conversation[];
}

/** "June", or "June 2025" where it is not of this year. */
function monthName(at: number, isThisYear: boolean): string {
  const form = isThisYear ? ({ month: 'long' } as const) : ({ month: 'long', year: 'numeric' } as const);
  return new Intl.DateTimeFormat(spokenLocale(), form).format(at);
}

interface Stretch extends Pick<ConversationGroup, 'key' | 'name'> {
  /** Its first millisecond. */
  readonly from: number;
}

/** The first millisecond of the day that lies so many days before a moment, where this computer is. */
function dayBefore(now: number, days: number): number {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  return day.setDate(day.getDate() - days);
}

/** The stretch of time that a moment is in: by days for a week, then by months. */
function stretchOf(at: number, now: number): Stretch {
  const days = daysBetween(at, now);
  if (days <= 0) return { key: 'today', name: t('Today'), from: dayBefore(now, 0) };
  if (days === 1) return { key: 'yesterday', name: t('Yesterday'), from: dayBefore(now, 1) };
  if (days <= 7) return { key: 'week', name: t('Last 7 days'), from: dayBefore(now, 7) };
  const date = new Date(at);
  const [year, inYear] = [date.getFullYear(), date.getMonth()];
  const name = monthName(at, year === new Date(now).getFullYear());
  return { key: `${year}-${inYear + 1}`, name, from: new Date(year, inYear).getTime() };
}

/** Parts a list that is newest first into stretches of time, as they are at `now`. Empty ones are left out. */
export function groupConversations(items: readonly Conversation[], now: number): ConversationGroup[] {
  const groups: (Stretch & { readonly items: Conversation[] })[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && item.updatedAt >= last.from) last.items.push(item);
    else groups.push({ ...stretchOf(item.updatedAt, now), items: [item] });
  }
  return groups;
}
