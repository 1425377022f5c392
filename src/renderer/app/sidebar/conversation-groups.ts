import type { Conversation } from '../../../shared/domain/conversation';
import { daysBetween } from '../../ui/moments';

/** Conversations of one stretch of time, newest first. */
export interface ConversationGroup {
  readonly name: 'Today' | 'Yesterday' | 'Previous 7 days' | 'Older';
  readonly items: readonly Conversation[];
}

function groupName(days: number): ConversationGroup['name'] {
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return days <= 7 ? 'Previous 7 days' : 'Older';
}

/** Parts a list that is newest first into stretches of time, as they are at `now`. Empty ones are left out. */
export function groupConversations(items: readonly Conversation[], now: number): ConversationGroup[] {
  const groups: { name: ConversationGroup['name']; items: Conversation[] }[] = [];
  for (const item of items) {
    const name = groupName(daysBetween(item.updatedAt, now));
    const last = groups.at(-1);
    if (last?.name === name) last.items.push(item);
    else groups.push({ name, items: [item] });
  }
  return groups;
}
