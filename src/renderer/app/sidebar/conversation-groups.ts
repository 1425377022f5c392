import type { Conversation } from '../../../shared/domain/conversation';
import { daysBetween } from '../../ui/moments';

/** Conversations of one stretch of time, newest first. */
export interface ConversationGroup {
  /** Unlike its name it says the year, so that no two groups have the same. */
  readonly key: string;
  readonly name: string;
  readonly items: readonly Conversation[];
}

const month = new Intl.DateTimeFormat(undefined, { month: 'long' });
const monthAndYear = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric' });

type Stretch = Pick<ConversationGroup, 'key' | 'name'>;

/** The stretch of time that a moment is in: by days for a week, then by months. */
function stretchOf(at: number, now: number): Stretch {
  const days = daysBetween(at, now);
  if (days <= 0) return { key: 'today', name: 'Today' };
  if (days === 1) return { key: 'yesterday', name: 'Yesterday' };
  if (days <= 7) return { key: 'week', name: 'Last 7 days' };
  const date = new Date(at);
  const key = `${date.getFullYear()}-${date.getMonth() + 1}`;
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return { key, name: (isThisYear ? month : monthAndYear).format(at) };
}

/** Parts a list that is newest first into stretches of time, as they are at `now`. Empty ones are left out. */
export function groupConversations(items: readonly Conversation[], now: number): ConversationGroup[] {
  const groups: (Stretch & { readonly items: Conversation[] })[] = [];
  for (const item of items) {
    const stretch = stretchOf(item.updatedAt, now);
    const last = groups.at(-1);
    if (last?.key === stretch.key) last.items.push(item);
    else groups.push({ ...stretch, items: [item] });
  }
  return groups;
}
