import Database from 'better-sqlite3';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { connectTo } from '../../support/node-client';
import { startHostProcess } from '../../support/host-process';
import { tempHome } from '../../support/temp-home';

/** How often the host is killed; more by hand: `KILLS=1000 npm test -- unit`. */
const KILLS = Number(process.env['KILLS'] ?? 100);
/** Longest time that a kill waits after the question was acknowledged: the answer is then somewhere in its stream. */
const LATEST_KILL_MS = 160;

it(
  `loses nothing that was acknowledged when it is killed in the middle of a stream, ${KILLS} times`,
  { timeout: KILLS * 6000 },
  async () => {
    const home = tempHome();
    const env = { SIGNALBOX_ROOT_KEY: randomBytes(32).toString('hex') };
    const acknowledged: { questionId: string; answerId: string; text: string }[] = [];
    const conversationId = randomUUID();
    let interrupted = 0;

    for (let n = 0; n < KILLS; n += 1) {
      const host = await startHostProcess(home, env);
      const client = await connectTo(host.readyUrl);
      if (n === 0) {
        await client.main.connections.add({ kind: 'practice', label: 'Practice', defaultModel: 'practice' });
      }
      const sent = { conversationId, questionId: randomUUID(), answerId: randomUUID(), text: `question ${n}: long` };
      await client.main.chat.send(sent);
      acknowledged.push(sent);
      await wait((n * 37) % LATEST_KILL_MS);
      await host.kill9();
      client.close();

      const db = new Database(join(home, 'signalbox.db'), { readonly: true });
      const row = db.prepare('SELECT status, text FROM messages WHERE id = ?').get(sent.answerId);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      db.close();
      expect(row).toBeDefined();
    }

    const host = await startHostProcess(home, env);
    const { main, close } = await connectTo(host.readyUrl);
    const found = new Map<string, { text: string; status?: string }>();
    let before: string | undefined;
    for (;;) {
      const page = await main.chat.messages({ conversationId, limit: 200, ...(before ? { before } : {}) });
      for (const message of page.items) found.set(message.id, message);
      if (!page.more) break;
      before = page.items[0]!.id;
    }
    for (const { questionId, answerId, text } of acknowledged) {
      expect(found.get(questionId)?.text).toBe(text);
      const status = found.get(answerId)?.status;
      expect(['interrupted', 'done']).toContain(status);
      if (status === 'interrupted') interrupted += 1;
    }
    expect(interrupted).toBeGreaterThan(KILLS / 2);
    close();
    expect(await host.stop()).toBe(0);
  },
);
