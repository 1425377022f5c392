import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { ChatOptionsRepository } from '../../../src/main/chat/chat-options-repository';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import { CutRepository } from '../../../src/main/chat/long/cut-repository';
import { DraftRepository } from '../../../src/main/chat/draft-repository';
import { MessageRepository } from '../../../src/main/chat/message-repository';
import { openChat as openChatOver } from '../../../src/main/chat/open-chat';
import type { PrimaryQuestion } from '../../../src/main/connections/primary';
import { EventBus } from '../../../src/main/events/event-bus';
import { estimateOf } from '../../../src/main/limits/estimate';
import { createLog } from '../../../src/main/log/log';
import { atomically } from '../../../src/main/storage/statement';
import { openStorage } from '../../../src/main/storage/storage';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import type { Attachment } from '../../../src/shared/domain/attachment';
import type { Answer } from '../../../src/shared/domain/message';
import { eventually } from '../../support/eventually';
import { ScriptedPrimary } from '../../support/scripted-primary';
import { tempHome } from '../../support/temp-home';

/** Chat over a database on disk and a Primary whose answers the test writes. */
export async function openChat(home = tempHome()) {
  const storage = await openStorage({ home, now: Date.now, log: createLog(home) });
  const events = new EventBus();
  const heard: AppEvent[] = [];
  events.listen((event) => heard.push(event));
  const primary = new ScriptedPrimary();
  const broke: unknown[] = [];
  const clock = { offset: 0 };
  const files = new Map<string, Attachment>();
  const asks = { instructions: '' };
  const lookedAt: PrimaryQuestion[] = [];
  /** What the model takes, in tokens; null: nobody knows. And other models that take more. */
  const takes: { room: number | null; roomier: string[] } = { room: null, roomier: [] };
  const open = () =>
    openChatOver({
      stores: {
        conversations: new ConversationRepository(storage.db),
        messages: new MessageRepository(storage.db),
        drafts: new DraftRepository(storage.db),
        options: new ChatOptionsRepository(storage.db),
        cuts: new CutRepository(storage.db),
        transaction: (work) => atomically(storage.db, work),
      },
      primary,
      outlook: {
        of: (question) => {
          lookedAt.push(question);
          return null;
        },
        fit: (question) => ({ ...FITTED, prompt: tokensOf(question), room: takes.room }),
        roomier: () => [...takes.roomier],
        pictureLimits: () => null,
      },
      files: { find: (id) => files.get(id) ?? null, sentPictures: () => Promise.resolve([]) },
      instructions: () => asks.instructions,
      events,
      now: () => Date.now() + clock.offset,
      failed: (error) => broke.push(error),
    });
  const { chat, again, contexts, branches, drafts, outlooks } = open();
  onTestFinished(async () => {
    chat.dispose();
    await storage.close();
  });
  return {
    home,
    storage,
    heard,
    primary,
    broke,
    chat,
    again,
    contexts,
    branches,
    drafts,
    outlooks,
    lookedAt,
    takes,
    files,
    asks,
    clock,
    reopen: open,
  };
}

const FITTED = {
  connectionId: '00000000-0000-4000-8000-000000000001',
  kind: 'openai',
  label: 'Scripted',
  model: 'm',
} as const;

/** As main estimates it. */
export function tokensOf({ messages, instructions = '' }: PrimaryQuestion): number {
  const characters = messages.reduce((sum, { content }) => sum + content.length, instructions.length);
  return estimateOf(characters, 0, null).input;
}

/** What {@link openChat} opened. */
export type Opened = Awaited<ReturnType<typeof openChat>>;

/** Sends a question, in a conversation of its own where none is named. */
export function send({ chat }: Opened, text: string, conversationId: string = randomUUID()) {
  return chat.send({ conversationId, questionId: randomUUID(), answerId: randomUUID(), text });
}

/** The answer as it ended. */
export async function ended(opened: Opened, answerId: string): Promise<Answer> {
  return eventually(() => {
    const event = opened.heard.findLast((e) => e.type === 'answer_changed' && e.answer.id === answerId);
    if (event?.type !== 'answer_changed') throw new Error('the answer has not ended');
    return event.answer;
  });
}
