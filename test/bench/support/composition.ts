import { randomBytes } from 'node:crypto';
import { createServer } from '../../../src/main/api/serve';
import { WindowsInFront } from '../../../src/main/api/windows-in-front';
import { CertificationReportRepository } from '../../../src/main/certification/certification-report-repository';
import { Certification } from '../../../src/main/certification/certification';
import { Chat } from '../../../src/main/chat/chat';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import { DraftRepository } from '../../../src/main/chat/draft-repository';
import { MessageRepository } from '../../../src/main/chat/message-repository';
import { ClaudeCode } from '../../../src/main/claude-code/claude-code';
import { AccessBuilder } from '../../../src/main/connections/access';
import { BreakerPlacesOfConnections } from '../../../src/main/connections/breaker-places';
import { ClaudeLevels } from '../../../src/main/connections/claude-levels';
import { ClaudeSubscription } from '../../../src/main/connections/claude-subscription';
import { ConnectionRepository } from '../../../src/main/connections/connection-repository';
import { Connections } from '../../../src/main/connections/connections';
import { Outcomes } from '../../../src/main/connections/outcomes';
import { MarkedPrimary } from '../../../src/main/connections/primary';
import { Proving } from '../../../src/main/connections/proving';
import { ConnectionTest } from '../../../src/main/connections/test-connection';
import { LocalServers } from '../../../src/main/discovery/local-servers';
import { EventBus } from '../../../src/main/events/event-bus';
import { Connectivity } from '../../../src/main/health/connectivity';
import { openHealth } from '../../../src/main/health/open-health';
import { OutcomeRepository } from '../../../src/main/health/outcome-repository';
import { createLog } from '../../../src/main/log/log';
import { ListedModelsRepository } from '../../../src/main/models/listed-models-repository';
import { priceOf } from '../../../src/main/models/price-of';
import { NoticeRepository } from '../../../src/main/notice-repository';
import { Notices } from '../../../src/main/notices';
import type { Platform } from '../../../src/main/platform/platform';
import { createPractice } from '../../../src/main/practice/practice';
import { SettingsService } from '../../../src/main/settings/settings-service';
import { atomically } from '../../../src/main/storage/statement';
import { openStorage } from '../../../src/main/storage/storage';
import { Transfer } from '../../../src/main/transfer/transfer';
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
    network: { isOnline: () => true },
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
  const health = openHealth({
    db: storage.db,
    places: new BreakerPlacesOfConnections(rows),
    now,
    changed: (id) => connections.announce(id),
    onDefect: (error) => {
      throw error;
    },
  });
  const connectivity = new Connectivity(platform.network, () => undefined);
  const outcomes = new Outcomes(rows, vault, health, connectivity);
  const claudeCode = new ClaudeCode({ system: 'linux', env: {}, homeFolder: null }, home, now);
  const access = new AccessBuilder(vault, practice, () => connectivity.look(), claudeCode);
  const proving = new Proving(vault, access, now);
  const levels = new ClaudeLevels(
    new ListedModelsRepository(storage.db),
    (row) => proving.models(row),
    () => settings.current().claudeSelection,
    now,
  );
  const certification = new Certification({
    reports: new CertificationReportRepository(storage.db),
    connections: rows,
    access,
    outcomes,
    events,
    appVersion: platform.version,
    now,
    onDefect: (error) => {
      throw error;
    },
  });
  const connections = new Connections(
    rows,
    vault,
    health,
    proving,
    new ConnectionTest({
      access,
      outcomes,
      events,
      settings: () => settings.current(),
      priceOf,
      isOnline: () => true,
      program: null,
      now,
    }),
    events,
    (id, models) => levels.note(id, models),
    now,
    certification.certifiedAt,
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
  const primary = new MarkedPrimary(rows, access, levels, outcomes, () => settings.current(), now);
  const stores = {
    conversations: new ConversationRepository(storage.db),
    messages: new MessageRepository(storage.db),
    drafts: new DraftRepository(storage.db),
    transaction: <T>(work: () => T) => atomically(storage.db, work),
  };
  const chat = new Chat(stores, primary, events, now, (error) => {
    throw error;
  });
  const transfer = new Transfer({ rows, vault, connections, now });
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
    serve: createServer({
      platform,
      log,
      events,
      windows: new WindowsInFront(),
      connectivity,
      notices,
      settings,
      vault,
      connections,
      localServers,
      levels,
      subscription: new ClaudeSubscription(claudeCode, rows, connections, now),
      certification,
      transfer,
      chat,
    }),
    async dispose() {
      localServers.dispose();
      certification.dispose();
      levels.dispose();
      chat.dispose();
      health.dispose();
      await practice.dispose();
      await storage.close();
    },
  };
}

/** See {@link compose}. */
export type Composition = Awaited<ReturnType<typeof compose>>;
