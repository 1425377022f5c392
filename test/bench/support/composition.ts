import { randomBytes } from 'node:crypto';
import { createServer } from '../../../src/main/api/serve';
import { Chat } from '../../../src/main/chat/chat';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import { DraftRepository } from '../../../src/main/chat/draft-repository';
import { MessageRepository } from '../../../src/main/chat/message-repository';
import { AccessBuilder } from '../../../src/main/connections/access';
import { ConnectionRepository } from '../../../src/main/connections/connection-repository';
import { Connections } from '../../../src/main/connections/connections';
import { Outcomes } from '../../../src/main/connections/outcomes';
import { MarkedPrimary } from '../../../src/main/connections/primary';
import { Proving } from '../../../src/main/connections/proving';
import { ConnectionTest } from '../../../src/main/connections/test-connection';
import { LocalServers } from '../../../src/main/discovery/local-servers';
import { EventBus } from '../../../src/main/events/event-bus';
import { HealthBook } from '../../../src/main/health/health-book';
import { OutcomeRepository } from '../../../src/main/health/outcome-repository';
import { createLog } from '../../../src/main/log/log';
import { NoticeRepository } from '../../../src/main/notice-repository';
import { Notices } from '../../../src/main/notices';
import type { Platform } from '../../../src/main/platform/platform';
import { createPractice } from '../../../src/main/practice/practice';
import { SettingsService } from '../../../src/main/settings/settings-service';
import { atomically } from '../../../src/main/storage/statement';
import { openStorage } from '../../../src/main/storage/storage';
import { createVault } from '../../../src/main/vault/create-vault';
import { Settings } from '../../../src/shared/domain/settings';

function barePlatform(home: string): Platform {
  let settings = Settings.parse({});
  const noStore = () => Promise.reject(new Error('no store'));
  return {
    host: 'browser-window',
    system: 'linux',
    version: '0.0.0-bench',
    home,
    settings: {
      read: () => settings,
      write: (changed) => {
        settings = changed;
      },
      quarantined: null,
    },
    secrets: {
      availability: () => Promise.resolve({ available: false, reason: 'There is none in a bench.' }),
      read: noStore,
      write: noStore,
      remove: noStore,
    },
    openExternal: () => Promise.resolve(),
    openFolder: () => Promise.resolve(),
  };
}

/**
 * The services of main, put together as its composition root does, with the inner ones within reach: what a call costs
 * is measured at each of them.
 */
export async function compose(home: string) {
  const platform = barePlatform(home);
  const now = Date.now;
  const log = createLog(home);
  const events = new EventBus();
  const storage = await openStorage({ home, now, log });
  const notices = new Notices(new NoticeRepository(storage.db), events, log);
  const settings = new SettingsService(platform.settings, events);
  const env = { SIGNALBOX_ROOT_KEY: randomBytes(32).toString('hex') };
  const vault = await createVault({ db: storage.db, secrets: platform.secrets, env, events, now });
  const practice = createPractice();
  const rows = new ConnectionRepository(storage.db);
  const outcomeRows = new OutcomeRepository(storage.db);
  const health = new HealthBook(outcomeRows, now, (id) => connections.announce(id));
  const outcomes = new Outcomes(rows, vault, health);
  const access = new AccessBuilder(vault, practice);
  const connections = new Connections(
    rows,
    vault,
    health,
    new Proving(vault, access, now),
    new ConnectionTest(access, outcomes, events, now),
    events,
    now,
  );
  const localServers = new LocalServers({
    places: [],
    connections,
    events,
    now,
    onDefect: (error) => {
      throw error;
    },
  });
  const primary = new MarkedPrimary(rows, access, outcomes, () => settings.current(), now);
  const stores = {
    conversations: new ConversationRepository(storage.db),
    messages: new MessageRepository(storage.db),
    drafts: new DraftRepository(storage.db),
    transaction: <T>(work: () => T) => atomically(storage.db, work),
  };
  const chat = new Chat(stores, primary, events, now, (error) => {
    throw error;
  });
  return {
    events,
    vault,
    rows,
    outcomeRows,
    outcomes,
    access,
    connections,
    primary,
    stores,
    chat,
    serve: createServer({ platform, log, events, notices, settings, vault, connections, localServers, chat }),
    async dispose() {
      localServers.dispose();
      chat.dispose();
      health.dispose();
      await practice.dispose();
      await storage.close();
    },
  };
}

/** See {@link compose}. */
export type Composition = Awaited<ReturnType<typeof compose>>;
