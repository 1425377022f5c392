import { tidyTitle } from '../../../shared/titles';
import type { LeftOut, ReadItem } from './carried';
import { chatGptConversation } from './chatgpt/conversation';
import { claudeConversation } from './claude/conversation';
import type { Item } from './item-splitter';
import { ownConversation } from './own-conversation';
import { readJson } from './read-json';
import { objectOf } from './text';

/** How each form of a conversation is recognised and read, by what it holds. */
const READERS = [chatGptConversation, claudeConversation, ownConversation];

/**
 * Reads one item of a file. Never throws: what cannot be read is left out with the reason, and spoils no other.
 * @param now milliseconds since 1970
 */
export function readItem(item: Item, now: number): ReadItem {
  if ('tooLarge' in item) return leftOut('too_large', null);
  const value = readJson(item.bytes);
  if (value === undefined) return leftOut('unreadable', null);
  const title = titleIn(value);
  try {
    for (const read of READERS) {
      const conversation = read(value, now);
      if (conversation === null) continue;
      return conversation.messages.length === 0 ? leftOut('empty', title) : { conversation };
    }
    return leftOut('unknown_form', title);
  } catch (error) {
    // Values can be nested deeper than they can be walked through.
    return { ...leftOut('unreadable', title), defect: error instanceof RangeError ? null : stackOf(error) };
  }
}

function leftOut(reason: LeftOut['leftOut'], title: string | null): LeftOut {
  return { leftOut: reason, title, defect: null };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function titleIn(value: unknown): string | null {
  const object = objectOf(value);
  const title = object?.['title'] ?? object?.['name'];
  return typeof title === 'string' ? tidyTitle(title.slice(0, 1000).toWellFormed()) : null;
}
