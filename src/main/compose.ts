import { AttachmentRepository } from './attachments/attachment-repository';
import { Attachments } from './attachments/attachments';
import { join } from 'node:path';
import { createServer } from './api/serve';
import { WindowsInFront } from './api/windows-in-front';
import { CertificationReportRepository } from './certification/certification-report-repository';
import { Certification } from './certification/certification';
import { ClaudeCode } from './claude-code/claude-code';
import { AccessBuilder } from './connections/access';
import { composeChat } from './compose-chat';
import { followLanguage, speakAtStart } from './compose-language';
import { composeWork } from './compose-work';
import { BreakerPlacesOfConnections } from './connections/breaker-places';
import { ClaudeLevels } from './connections/claude-levels';
import { ClaudeSubscription } from './connections/claude-subscription';
import { ConnectionRepository } from './connections/connection-repository';
import { Connections } from './connections/connections';
import { IdleChecks } from './connections/idle-checks';
import { Outcomes } from './connections/outcomes';
import { LimitedConnectionsOfRows } from './connections/limited-connections-of-rows';
import { MarkedPrimary } from './connections/primary';
import { Proving } from './connections/proving';
import { QuestionFiles } from './connections/question-files';
import { QuestionOutlook } from './connections/question-outlook';
import { ConnectionTest } from './connections/test-connection';
import { placesToLook } from './discovery/candidates';
import { LocalServers } from './discovery/local-servers';
import { EventBus } from './events/event-bus';
import { Connectivity } from './health/connectivity';
import { openHealth } from './health/open-health';
import { Limits } from './limits/limits';
import { LimitsRepository } from './limits/limits-repository';
import { createLog } from './log/log';
import { ListedModelsRepository } from './models/listed-models-repository';
import { ListedPrices } from './models/listed-prices';
import { NoticeRepository } from './notice-repository';
import { Notices } from './notices';
import { networkOf } from './platform/network-of';
import type { Platform } from './platform/platform';
import { createPractice } from './practice/practice';
import { ReadAhead } from './providers/read-ahead';
import { noticesOfSettings } from './settings/notices-of-settings';
import { SettingsService } from './settings/settings-service';
import { openStorage } from './storage/storage';
import { Transfer } from './transfer/transfer';
import { AttemptRepository } from './usage/attempt-repository';
import { UsageLedger } from './usage/usage-ledger';
import { UsageReport } from './usage/usage-report';
import { UsageRepository } from './usage/usage-repository';
import { createVault } from './vault/create-vault';

/** What tests and hosts may set from outside. */
export interface AppOptions {
  /** The environment to read from; the process's own unless told otherwise. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where model servers are looked for instead of the usual places; `OLLAMA_BASE_URL` is looked at in any case. */
  readonly discovery?: readonly string[];
}

/** The services of main, put together. Nothing of it has begun to do anything by itself. */
export type Composition = Awaited<ReturnType<typeof compose>>;

/**
 * Builds the services in the order in which they need each other. The only place that knows them all.
 * The host holds the lock on the home folder.
 * @throws StartRefusal with a sentence for the person when the app cannot start on this home folder
 */
export async function compose(platform: Platform, options: AppOptions = {}) {
  const env = options.env ?? process.env;
  const now = Date.now;
  const log = createLog(platform.home);
  const events = new EventBus();
  await speakAtStart(platform);
  let notices: Notices | null = null;
  const storage = await openStorage({ home: platform.home, now, log, notify: (notice) => notices?.add(notice) });
  // What opening the database found can only be kept once it is open.
  notices = new Notices(new NoticeRepository(storage.db), events, log);
  const settings = new SettingsService(platform.settings, events);
  const foundAtStart = [...storage.notices, ...noticesOfSettings(platform.settings.quarantined, now())];
  for (const notice of foundAtStart) notices.add(notice);

  const vault = await createVault({ db: storage.db, secrets: platform.secrets, env, events, now });
  followLanguage(platform, events, vault, log);
  const practice = createPractice();
  const rows = new ConnectionRepository(storage.db);
  const health = openHealth({
    db: storage.db,
    places: new BreakerPlacesOfConnections(rows),
    now,
    changed: (id) => connections.announce(id),
    onDefect: (error) => log.error('what is known of health could not be read or kept', { error }),
  });
  const connectivity = new Connectivity(networkOf(platform.network, env), (online) => {
    events.emit({ type: 'online_changed', online });
    if (online) idleChecks.onlineAgain();
  });
  const outcomes = new Outcomes(rows, vault, health, connectivity);
  const lists = new ListedModelsRepository(storage.db);
  const prices = new ListedPrices(lists, () => performance.now());
  const attempts = new AttemptRepository(storage.db);
  const ledger = new UsageLedger({
    attempts,
    events,
    priceOf: prices.of,
    onDefect: (error) => log.error('what calls used could not be kept', { error }),
  });
  const limits = new Limits({
    repository: new LimitsRepository(storage.db),
    connections: new LimitedConnectionsOfRows(rows),
    spending: ledger,
    events,
    notify: (notice) => notices.add(notice),
    callsInAll: () => settings.current().callsInAll,
    now,
    clock: () => performance.now(),
    onDefect: (error) => log.error('what limits learnt could not be kept', { error }),
  });
  const about = { system: platform.system, env, homeFolder: env['HOME'] ?? env['USERPROFILE'] ?? null };
  const claudeCode = new ClaudeCode(about, join(platform.home, 'claude-code'), now);
  const access = new AccessBuilder(vault, practice, () => connectivity.look(), claudeCode);
  const certification = new Certification({
    reports: new CertificationReportRepository(storage.db),
    connections: rows,
    access,
    outcomes,
    ledger,
    events,
    appVersion: platform.version,
    now,
    onDefect: (error) => log.error('a certification run failed', { error }),
  });
  const proving = new Proving(vault, access, now, certification.certifiedAt);
  const levels = new ClaudeLevels(
    lists,
    (row) => proving.models(row),
    () => settings.current().claudeSelection,
    now,
  );
  const tests = new ConnectionTest({
    access,
    outcomes,
    ledger,
    events,
    settings: () => settings.current(),
    priceOf: prices.of,
    isOnline: () => connectivity.look(),
    program: claudeCode,
    now,
  });
  const connections = new Connections(
    rows,
    vault,
    health,
    proving,
    tests,
    events,
    (id, models) => levels.note(id, models),
    now,
    certification.certifiedAt,
  );
  const windows = new WindowsInFront();
  const idleChecks = new IdleChecks({
    connections: rows,
    access,
    health,
    outcomes,
    connectivity,
    isInFront: () => windows.isAny(),
    now,
    onDefect: (error) => log.error('an idle check failed', { error }),
  });
  // A key store that opens or locks changes what every connection can do.
  events.listen((event) => {
    if (event.type === 'vault_changed') connections.announceAll();
  });

  const localServers = new LocalServers({
    places: placesToLook(env, options.discovery),
    connections,
    events,
    certifiedAt: certification.certifiedAt,
    now,
    onDefect: (error) => log.error('the look for model servers failed', { error }),
  });

  const subscription = new ClaudeSubscription(claudeCode, rows, connections, now);
  const attachments = new Attachments(join(platform.home, 'attachments'), new AttachmentRepository(storage.db), now);
  const primary = new MarkedPrimary(
    rows,
    access,
    levels,
    outcomes,
    () => settings.current(),
    now,
    {
      gate: limits,
      ledger,
    },
    new QuestionFiles(attachments, levels),
  );
  const talk = composeChat({
    db: storage.db,
    home: platform.home,
    log,
    events,
    settings,
    primary,
    outlook: new QuestionOutlook({
      rows,
      connections: () => connections.list(),
      levels,
      ledger,
      priceOf: prices.of,
    }),
    attachments,
    now,
  });

  const work = composeWork({
    platform,
    about,
    log,
    db: storage.db,
    events,
    notices,
    settings,
    vault,
    rows,
    access,
    health,
    outcomes,
    connectivity,
    levels,
    connections,
    ledger,
    limits,
    attachments,
    isInFront: () => windows.isAny(),
    now,
  });

  const transfer = new Transfer({
    rows,
    vault,
    connections,
    routing: work.routing,
    tell: (notice) => notices.add(notice),
    now,
  });
  const serve = createServer({
    platform,
    log,
    events,
    windows,
    connectivity,
    notices,
    settings,
    vault,
    connections,
    localServers,
    levels,
    subscription,
    certification,
    transfer,
    ...talk,
    limits,
    usage: new UsageReport(ledger, attempts, new UsageRepository(storage.db)),
    routing: { ...work.routing, escalations: work.escalations },
    agents: work.agents,
    toolServers: work.tools.servers,
    work,
  });
  const readAhead = new ReadAhead(
    () => [rows.primary(), ...rows.all()].flatMap((row) => row?.kind ?? []),
    (error) => log.error('the packages for a first message could not be read ahead', { error }),
  );
  return {
    foundAtStart,
    db: storage.db,
    events,
    vault,
    rows,
    access,
    outcomes,
    connections,
    primary,
    stores: talk.stores,
    chat: talk.chat,
    ledger,
    limits,
    work,
    readAhead,
    serve,
    /** Begins what goes on by itself: the looks for model servers and the network, and the idle checks. */
    begin(): void {
      localServers.begin();
      connectivity.begin();
      idleChecks.begin();
      limits.begin();
      work.begin();
      talk.begin();
    },
    /** Saves what is under way and closes everything. Once only. */
    async dispose(): Promise<void> {
      readAhead.dispose();
      connectivity.dispose();
      await idleChecks.dispose();
      localServers.dispose();
      tests.dispose();
      certification.dispose();
      levels.dispose();
      await talk.dispose();
      await work.dispose();
      limits.dispose();
      ledger.dispose();
      await claudeCode.dispose();
      health.dispose();
      await practice.dispose();
      await talk.search.dispose();
      await storage.close();
    },
  };
}
