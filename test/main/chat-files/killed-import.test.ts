import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import { openDatabase } from '../../../src/main/storage/database';
import { tempHome } from '../../support/temp-home';
import { runUntilItEnds } from '../storage/run-source';

const MESSAGES = [3, 900, 2, 900, 5];

it('an import that is killed leaves complete conversations, and goes on when it is begun again', async () => {
  const home = tempHome();
  const file = join(home, 'conversations.json');
  const conversations = MESSAGES.map((count, n) => ({
    uuid: `c${n}`,
    name: `Number ${n}`,
    chat_messages: Array.from({ length: count }, (_, at) => ({
      uuid: `m${at}`,
      sender: 'human',
      text: 'words '.repeat(30),
    })),
  }));
  writeFileSync(file, JSON.stringify(conversations));
  /** How many messages each conversation that is seen has, after the start of the app has cleared away the rest. */
  const seen = (): Map<string, number> => {
    const db = openDatabase(join(home, 'signalbox.db'), false);
    try {
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      const rows = new ConversationRepository(db);
      rows.purge(Date.now() - 24 * 60 * 60_000);
      const count = db.prepare('SELECT count(*) AS n FROM messages WHERE conversation_id = ?');
      const strays = db.prepare(
        'SELECT count(*) AS n FROM messages WHERE conversation_id NOT IN (SELECT id FROM conversations WHERE deleted_at IS NULL)',
      );
      expect(strays.get()).toEqual({ n: 0 });
      return new Map(rows.page(100, null).map(({ id, title }) => [title, (count.get(id) as { n: number }).n]));
    } finally {
      db.close();
    }
  };
  for (const after of [1, 3, 2]) {
    const end = await runUntilItEnds('chat-files/import-until-killed.ts', [home, file, String(after)]);
    expect(end).toBe('SIGKILL');
    for (const [title, count] of seen()) expect(count).toBe(MESSAGES[Number(title.replace('Number ', ''))]);
  }
  expect(await runUntilItEnds('chat-files/import-until-killed.ts', [home, file, '0'])).toBe('0 ');
  expect(seen()).toEqual(new Map([4, 3, 2, 1, 0].map((n) => [`Number ${n}`, MESSAGES[n] ?? 0])));
});
