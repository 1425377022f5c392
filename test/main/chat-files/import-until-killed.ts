import { join } from 'node:path';
import process from 'node:process';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import { MessageRepository } from '../../../src/main/chat/message-repository';
import { OriginRepository } from '../../../src/main/chat-files/import/origin-repository';
import { RunningImport } from '../../../src/main/chat-files/import/running-import';
import { openDatabase } from '../../../src/main/storage/database';
import { migrate } from '../../../src/main/storage/migrate';
import { migrations } from '../../../src/main/storage/migrations/index';
import { atomically } from '../../../src/main/storage/statement';

// A process of its own: reads a file of conversations into the database of a home, and kills itself after so many
// transactions.
const [home = '', file = '', after = '1'] = process.argv.slice(2);
let left = Number(after);
const db = openDatabase(join(home, 'signalbox.db'), false);
await migrate(db, migrations, () => Promise.resolve());
await new RunningImport({
  id: crypto.randomUUID(),
  fileName: 'conversations.json',
  file,
  bringBackDeleted: false,
  stores: {
    conversations: new ConversationRepository(db),
    messages: new MessageRepository(db),
    origins: new OriginRepository(db),
    transaction: (work) => {
      const result = atomically(db, work);
      left -= 1;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      return result;
    },
  },
  tell: () => undefined,
  changed: () => undefined,
  onDefect: (error) => {
    throw error;
  },
  now: Date.now,
}).run();
db.close();
