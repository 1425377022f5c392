import type { ImportService } from '../../../shared/domain/chat-import';
import type { ToolStep } from '../../../shared/domain/message';
import { tidyTitle, titleFrom } from '../../../shared/titles';
import { t } from '../../../shared/language/t';
import type { CarriedConversation, CarriedMessage, CarriedSource, Loss } from './carried';
import { idOfMessage, idOfName } from './name-id';

/** Longest text of a message that is kept, in UTF-16 units: a long book. It is written in a moment. */
export const TEXT_MAX = 2_000_000;

/** A conversation on its way into the database, without its messages. */
export interface ArrivingHead {
  readonly service: ImportService;
  readonly originId: string;
  /** The id that it has here, always the same for the same one. */
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970, as every time here. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly isArchived: boolean;
  /** The last message of the branch to be shown. */
  readonly leafId: string;
  /** Each once, however often it came about. */
  readonly losses: readonly Loss[];
}

/** One of its messages. */
export interface ArrivingMessage {
  readonly id: string;
  readonly parentId: string | null;
  readonly role: 'user' | 'assistant';
  readonly text: string;
  readonly reasoning: string;
  readonly steps: readonly ToolStep[];
  readonly createdAt: number;
  readonly source: CarriedSource | null;
}

/** A conversation with its messages, each after the one that it follows. */
export interface Arriving {
  readonly head: ArrivingHead;
  readonly messages: readonly ArrivingMessage[];
}

/**
 * Gives a conversation, which has at least one message, what the file may lack: ids, a title, and times, which are those of
 * what stands around.
 * @param now what counts where the file has no time at all
 */
export function arriving(carried: CarriedConversation, now: number): Arriving {
  const { service, messages } = carried;
  const originId = carried.originId ?? nameless(carried);
  const id = idOfName('conversation', service, originId);
  const times = messages.map(({ at }) => at).filter((at) => at !== null);
  const createdAt = carried.createdAt ?? least(times) ?? carried.updatedAt ?? now;
  const losses = [...carried.losses];
  const cut = (text: string): string => {
    if (text.length <= TEXT_MAX) return text;
    losses.push({ reason: 'long_text', kind: null });
    return `${text.slice(0, TEXT_MAX).toWellFormed()}…`;
  };
  const settled: ArrivingMessage[] = [];
  for (const { key, parent, at, ...message } of messages) {
    const before = parent === null ? undefined : settled[parent];
    settled.push({
      ...message,
      text: cut(message.text),
      reasoning: cut(message.reasoning),
      id: idOfMessage(id, key),
      parentId: before?.id ?? null,
      createdAt: at ?? before?.createdAt ?? createdAt,
    });
  }
  const last = settled[carried.shown ?? settled.length - 1] ?? settled.at(-1);
  if (!last) throw new Error('A conversation without messages cannot arrive.');
  return {
    head: {
      service,
      originId,
      id,
      title: titleOf(carried, messages),
      createdAt,
      updatedAt: greatest(times) ?? carried.updatedAt ?? createdAt,
      isArchived: carried.isArchived,
      leafId: last.id,
      losses: eachOnce(losses),
    },
    messages: settled,
  };
}

function titleOf({ title }: CarriedConversation, messages: readonly CarriedMessage[]): string {
  const given = title === null ? null : tidyTitle(title.slice(0, 1000).toWellFormed());
  const first = messages.find(({ role }) => role === 'user')?.text ?? '';
  return given ?? titleFrom(first, t('Imported conversation'));
}

/** What stands for the id of a conversation that has none: what does not change when it is continued. */
function nameless({ title, createdAt, messages }: CarriedConversation): string {
  const first = messages[0];
  return idOfName(title ?? '', String(createdAt), first?.key ?? '', first?.text ?? '');
}

function eachOnce(losses: readonly Loss[]): Loss[] {
  return [...new Map(losses.map((loss) => [`${loss.reason} ${loss.kind}`, loss])).values()];
}

function least(times: readonly number[]): number | null {
  return times.reduce<number | null>((found, at) => (found === null || at < found ? at : found), null);
}

function greatest(times: readonly number[]): number | null {
  return times.reduce<number | null>((found, at) => (found === null || at > found ? at : found), null);
}
