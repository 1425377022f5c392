import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import { MessageRepository } from '../../../src/main/chat/message-repository';
import { type Item, ItemSplitter } from '../../../src/main/chat-files/import/item-splitter';
import { openExport } from '../../../src/main/chat-files/import/open-export';
import { OriginRepository } from '../../../src/main/chat-files/import/origin-repository';
import { RunningImport } from '../../../src/main/chat-files/import/running-import';
import { atomically } from '../../../src/main/storage/statement';
import { openStorage } from '../../../src/main/storage/storage';
import { createLog } from '../../../src/main/log/log';
import { tempHome } from '../../support/temp-home';

/** How large the file is, in megabytes; a large one is for a look at the figures. */
const MEGABYTES = Number(process.env['SIGNALBOX_IMPORT_TEST_MB'] ?? 24);

/** Writes an export of many conversations, one of them long, without holding it. */
function writeExport(file: string): number {
  const handle = openSync(file, 'w');
  const words = 'Water above eighty degrees brings out the tannins, and two minutes are enough for most leaves. ';
  const conversation = (n: number, messages: number) => ({
    uuid: `conversation-${n}`,
    name: `Conversation ${n}`,
    created_at: '2025-01-01T10:00:00Z',
    chat_messages: Array.from({ length: messages }, (_, at) => ({
      uuid: `${n}-${at}`,
      sender: at % 2 === 0 ? 'human' : 'assistant',
      text: `${n} ${at} ${words.repeat(at % 2 === 0 ? 2 : 20)}`,
      created_at: new Date(Date.UTC(2025, 0, 1) + at * 60_000).toISOString(),
    })),
  });
  let bytes = 0;
  let count = 0;
  bytes += writeSync(handle, '[');
  while (bytes < MEGABYTES * 1_000_000) {
    bytes += writeSync(
      handle,
      `${count === 0 ? '' : ','}${JSON.stringify(conversation(count, count === 3 ? 8000 : 20))}`,
    );
    count += 1;
  }
  writeSync(handle, ']');
  closeSync(handle);
  return count;
}

it('a large file comes in with flat memory, and the event loop is never held', { timeout: 600_000 }, async () => {
  const home = tempHome();
  const file = join(home, 'large.json');
  const count = writeExport(file);
  const storage = await openStorage({ home, now: Date.now, log: createLog(home) });
  onTestFinished(() => storage.close());
  const defects: unknown[] = [];
  /** What each transaction took of this thread's own time, in ms: a busy machine does not count. */
  const took: number[] = [];
  const work = new RunningImport({
    id: crypto.randomUUID(),
    fileName: 'large.json',
    file,
    bringBackDeleted: false,
    stores: {
      conversations: new ConversationRepository(storage.db),
      messages: new MessageRepository(storage.db),
      origins: new OriginRepository(storage.db),
      transaction: (steps) => {
        const before = process.threadCpuUsage();
        const result = atomically(storage.db, steps);
        const { user, system } = process.threadCpuUsage(before);
        took.push((user + system) / 1000);
        return result;
      },
    },
    tell: () => undefined,
    changed: () => undefined,
    onDefect: (error) => defects.push(error),
    now: Date.now,
  });
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  await work.run();
  clearInterval(watch);
  const { report, state } = work.current();
  expect(defects).toEqual([]);
  expect(state).toBe('done');
  expect(report).toMatchObject({ added: count, leftOut: [], losses: [] });
  expect(Math.max(...took)).toBeLessThan(50);
  // The thread, and one conversation on its way: not the file.
  expect((most - before) / 1_000_000).toBeLessThan(350);
});

it('a conversation that is larger than any is passed over in flat memory, and what stands before it is here', async () => {
  const file = join(tempHome(), 'endless.json');
  const handle = openSync(file, 'w');
  writeSync(handle, `[${JSON.stringify({ uuid: 'a', name: 'First', chat_messages: [] })},{"uuid":"b","name":"`);
  // A hole: it takes no room on the disk.
  ftruncateSync(handle, MEGABYTES * 8_000_000);
  closeSync(handle);
  const opened = await openExport(file);
  if ('unreadable' in opened) throw new Error(opened.unreadable);
  const splitter = new ItemSplitter();
  const items: Item[] = [];
  const before = process.memoryUsage().rss;
  let most = before;
  for await (const part of opened.parts()) {
    for await (const piece of part) {
      if (!Buffer.isBuffer(piece)) throw new Error('no bytes');
      items.push(...splitter.push(piece));
      most = Math.max(most, process.memoryUsage().rss);
    }
  }
  expect(items).toHaveLength(1);
  expect(splitter.end()).toBe('cut');
  // The largest conversation that is kept, and some pieces: not the file.
  expect((most - before) / 1_000_000).toBeLessThan(150);
});
