import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { ConversationFile } from '../../../src/main/chat-files/conversation-file';
import { ConversationExports } from '../../../src/main/chat-files/export/conversation-exports';
import { ExportRepository } from '../../../src/main/chat-files/export/export-repository';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import { KnownConversations } from '../../../src/main/chat/known-conversations';
import { EventBus } from '../../../src/main/events/event-bus';
import { ended } from '../chat/chat-bed';
import { nthSent, summarising } from '../chat/long/long-bed';

it('a file has the whole conversation, with the place from which it is sent and the summary as notes', async () => {
  const { long, answer, request } = await summarising();
  request.say('They spoke of trains.\n\n- and boats');
  request.end();
  (await nthSent(long, 6)).end();
  await ended(long, answer.id);
  const known = new KnownConversations(new ConversationRepository(long.storage.db), new EventBus());
  const exports = new ConversationExports(known, new ExportRepository(long.storage.db), long.contexts);

  const { content } = exports.part(long.conversationId, 'markdown', 0);
  expect(content).toContain(
    '\n---\n\n*The 6 messages above are no longer sent to the model, but this summary of them:*\n\n> They spoke of trains.\n>\n> - and boats\n\n---\n\n## You\n\n[Q3]',
  );
  expect(content).toContain('[Q0]');
  const cut = long.contexts.read(long.conversationId).cut!;
  const file = () => ConversationFile.parse(JSON.parse(exports.part(long.conversationId, 'json', 0).content));
  expect(file().cuts).toEqual([
    { afterMessageId: cut.at, mode: 'summary', summary: 'They spoke of trains.\n\n- and boats' },
  ]);
  expect(file().messages.length).toBeGreaterThan(10);

  await long.contexts.change(long.conversationId, cut.id, 'drop');
  expect(exports.part(long.conversationId, 'markdown', 0).content).toContain(
    '\n---\n\n*The 6 messages above are no longer sent to the model.*\n\n---\n',
  );
  expect(file().cuts).toEqual([{ afterMessageId: cut.at, mode: 'drop' }]);
  await long.contexts.change(long.conversationId, cut.id, null);
  expect(file().cuts).toBeUndefined();
  expect(exports.part(long.conversationId, 'markdown', 0).content).not.toContain('no longer sent');
  long.again.retry(answer.id, randomUUID(), null);
});
