import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { createMain, type Main } from '../../../src/renderer/state/client';
import type { Channel } from '../../../src/shared/channel';
import { contract } from '../../../src/shared/contract';
import type { AppSnapshot } from '../../../src/shared/contract/app';
import type { BundledConnection } from '../../../src/shared/contract/transfer';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import type { CertificationReport, RegistryModel } from '../../../src/shared/domain/certification';
import type { ClaudeModels } from '../../../src/shared/domain/claude-level';
import type { ClaudeProgram } from '../../../src/shared/domain/claude-program';
import type { Discovery } from '../../../src/shared/domain/found-server';
import type { HealthDetail } from '../../../src/shared/domain/health';
import type { PickableModel } from '../../../src/shared/domain/model';
import type { Problem } from '../../../src/shared/domain/problem';
import type { QuickAskState } from '../../../src/shared/domain/quick-ask';
import { Settings } from '../../../src/shared/domain/settings';
import { channelPair } from './channel-pair';
import { type AgentsState, fakeAgents } from './fake/agents';
import { type ChatState, fakeChat, noChat } from './fake/chat';
import { type ChatFilesState, fakeChatFiles } from './fake/chat-files';
import { type ContextState, fakeContext } from './fake/context';
import { fakeHistory, type HistoryState } from './fake/history';
import { fakeLimits, type FakeLimitsState } from './fake/limits';
import { fakeRouting, noRouting, type RoutingState } from './fake/routing';
import { fakeSearch, type SearchFakeState } from './fake/search';
import { fakeTasks, type TasksState } from './fake/tasks';
import { fakeTools, SAMPLE_TOOLS, type ToolsState } from './fake/tools';
import { fakeUsage, type UsageState } from './fake/usage';
import { eventFeed } from './event-feed';
import { SAMPLE_AGENTS } from './sample-agents';
import { QUIET_HEALTH } from './samples';
import {
  NOON,
  SAMPLE_PROVIDERS,
  sampleClaudeProgram,
  sampleConnection,
  sampleProblem,
  sampleReport,
  sampleTestRun,
} from './samples';

/** All that the stand-in knows. Tests read and change it as they like. */
export interface FakeState
  extends
    AgentsState,
    ChatState,
    ChatFilesState,
    ContextState,
    HistoryState,
    FakeLimitsState,
    RoutingState,
    SearchFakeState,
    ToolsState,
    UsageState,
    TasksState {
  snapshot: AppSnapshot;
  models: PickableModel[];
  discovery: Discovery;
  /** By connection; nothing ever happened to the others. */
  healthDetails: Map<string, HealthDetail>;
  claudeModels: ClaudeModels;
  claudeProgram: ClaudeProgram;
  /** Newest first. */
  reports: CertificationReport[];
  registry: RegistryModel[];
  /** What a bundle holds, whatever file is opened. */
  bundle: { madeAt: number; connections: BundledConnection[] };
  /** How the keys of the quick question stand; null in a host without a window for it. */
  quickAsk: QuickAskState | null;
}

/** A stand-in for main that speaks the real contract, in memory. */
export interface FakeMain {
  readonly state: FakeState;
  /** A client over a line of its own, for tests that need no session. */
  readonly main: Main;
  /** Opens another line, as a window does. */
  open(): Promise<Channel>;
  /** Cuts every line that is open. */
  cut(): void;
  /** Tells every window something. */
  emit(event: AppEvent): void;
  /** Makes the next call of that name ("chat.rename") fail with a problem. */
  failNext(call: string, problem?: Problem): void;
  /** Makes the next call of that name wait. @returns a function that lets it go on */
  holdNext(call: string): () => void;
  /** The calls so far, with their inputs, in order. */
  readonly calls: { readonly call: string; readonly input: unknown }[];
}

/** A state with providers and nothing connected, changed as told. */
export function fakeState(
  change: Partial<Omit<FakeState, 'snapshot'>> & { snapshot?: Partial<AppSnapshot> } = {},
): FakeState {
  return {
    models: [],
    tasks: [],
    attachments: new Map(),
    schedules: [],
    healthDetails: new Map(),
    discovery: { state: 'looked', lookedAt: NOON, servers: [], asked: ['http://localhost:11434'] },
    claudeModels: { haiku: null, sonnet: null, opus: null, listed: { haiku: [], sonnet: [], opus: [] } },
    claudeProgram: sampleClaudeProgram(),
    reports: [],
    registry: [],
    bundle: { madeAt: NOON, connections: [] },
    quickAsk: { keys: 'works', command: 'signalbox --quick-ask' },
    agents: [...SAMPLE_AGENTS],
    toolServers: [],
    toolsFound: [...SAMPLE_TOOLS],
    attempts: [],
    limits: new Map(),
    ...noRouting(),
    ...noChat(),
    folders: [],
    searchState: { isComplete: true, share: 1 },
    chatImport: null,
    contexts: new Map(),
    ...change,
    snapshot: {
      version: '0.1.0',
      host: 'electron',
      system: 'linux',
      home: '/home/someone/.config/Signalbox',
      providers: [...SAMPLE_PROVIDERS],
      connections: [],
      settings: Settings.parse({}),
      vault: { state: 'unmade', store: 'GNOME Keyring' },
      notices: [],
      online: true,
      ...change.snapshot,
    },
  };
}

/** Starts a stand-in for main. It validates inputs and outputs by the contract, as the real one does. */
export function createFakeMain(state: FakeState = fakeState()): FakeMain {
  const failures = new Map<string, Problem>();
  const holds = new Map<string, Promise<void>>();
  const calls: FakeMain['calls'] = [];
  const feed = eventFeed();
  const pairs: ReturnType<typeof channelPair>[] = [];
  const os = implement(contract).use(async ({ next, path }, input) => {
    const call = path.join('.');
    calls.push({ call, input });
    const problem = failures.get(call);
    const held = holds.get(call);
    holds.delete(call);
    await held;
    if (!problem) return next();
    failures.delete(call);
    throw new ORPCError('PROBLEM', { defined: true, data: problem });
  });
  const missing = (): never => {
    throw new ORPCError('PROBLEM', { defined: true, data: sampleProblem({ code: 'not_found' }) });
  };
  const connection = (id: string) => state.snapshot.connections.find((one) => one.id === id) ?? missing();
  const tested = (id: string) => {
    const test = sampleTestRun({ connectionId: id, startedAt: Date.now() - 340, endedAt: Date.now() });
    feed.emit({ type: 'test_changed', test });
    return test;
  };

  const router = os.router({
    app: {
      snapshot: os.app.snapshot.handler(() => state.snapshot),
      events: os.app.events.handler(({ signal }) => feed.follow(signal)),
      dismissNotice: os.app.dismissNotice.handler(({ input }) => {
        state.snapshot.notices = state.snapshot.notices.filter((notice) => notice.id !== input.id);
      }),
      inFront: os.app.inFront.handler(() => undefined),
      openExternal: os.app.openExternal.handler(() => undefined),
      openHome: os.app.openHome.handler(() => undefined),
    },
    settings: {
      change: os.settings.change.handler(({ input }) => {
        state.snapshot.settings = Settings.parse({ ...state.snapshot.settings, ...input });
        return state.snapshot.settings;
      }),
    },
    connections: {
      list: os.connections.list.handler(() => state.snapshot.connections),
      prove: os.connections.prove.handler(() => ({
        baseUrl: null,
        models: state.models,
        suggestedModel: state.models[0]?.id ?? null,
        canSpend: 'yes',
        keyProven: true,
        remarks: [],
        latencyMs: 210,
      })),
      add: os.connections.add.handler(({ input }) => {
        const added = {
          id: crypto.randomUUID(),
          kind: input.kind,
          label: input.label,
          baseUrl: input.baseUrl ?? null,
          defaultModel: input.defaultModel,
          isPrimary: state.snapshot.connections.length === 0,
          credential: input.apiKey ? ('saved' as const) : ('none' as const),
          practiceMode: input.practiceMode ?? null,
          breakerFigures: null,
          backgroundTasks: true,
          health: {
            ...QUIET_HEALTH,
            dot: 'not_used' as const,
            lastSuccessAt: null,
            lastFailure: null,
            medianLatencyMs: null,
          },
          createdAt: Date.now(),
        };
        state.snapshot.connections = [...state.snapshot.connections, added];
        feed.emit({ type: 'connection_changed', connection: added });
        return added;
      }),
      update: os.connections.update.handler(({ input }) => {
        const { id, apiKey: _key, ...change } = input;
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        const updated = { ...connection(id), ...given };
        state.snapshot.connections = state.snapshot.connections.map((one) => (one.id === id ? updated : one));
        feed.emit({ type: 'connection_changed', connection: updated });
        return updated;
      }),
      models: os.connections.models.handler(() => state.models),
      test: os.connections.test.handler(({ input }) => tested(connection(input.id).id)),
      testAll: os.connections.testAll.handler(() => state.snapshot.connections.map(({ id }) => tested(id))),
      stopTest: os.connections.stopTest.handler(({ input }) => {
        connection(input.id);
      }),
      health: os.connections.health.handler(
        ({ input }) => state.healthDetails.get(input.id) ?? { connectionId: input.id, calls: [], day: [] },
      ),
      makePrimary: os.connections.makePrimary.handler(({ input }) => {
        connection(input.id);
        state.snapshot.connections = state.snapshot.connections.map((one) => {
          const changed = { ...one, isPrimary: one.id === input.id };
          if (changed.isPrimary !== one.isPrimary) feed.emit({ type: 'connection_changed', connection: changed });
          return changed;
        });
        return connection(input.id);
      }),
      disconnect: os.connections.disconnect.handler(({ input }) => {
        state.snapshot.connections = state.snapshot.connections.filter((one) => one.id !== input.id);
        feed.emit({ type: 'connection_removed', id: input.id });
      }),
      undoDisconnect: os.connections.undoDisconnect.handler(({ input }) => connection(input.id)),
    },
    claude: {
      models: os.claude.models.handler(() => state.claudeModels),
    },
    claudeCode: {
      find: os.claudeCode.find.handler(() => state.claudeProgram),
      connect: os.claudeCode.connect.handler(({ input }) => {
        const connected = sampleConnection({
          id: crypto.randomUUID(),
          kind: 'claude-code',
          label: input.label ?? 'Claude',
          defaultModel: input.model ?? 'sonnet',
          isPrimary: state.snapshot.connections.length === 0,
          credential: 'none',
          backgroundTasks: false,
        });
        state.snapshot.connections = [...state.snapshot.connections, connected];
        feed.emit({ type: 'connection_changed', connection: connected });
        return connected;
      }),
    },
    certification: {
      reports: os.certification.reports.handler(() => state.reports),
      registry: os.certification.registry.handler(() => state.registry),
      start: os.certification.start.handler(({ input }) => {
        const { id, label, kind } = connection(input.connectionId);
        const started = sampleReport({ connectionId: id, label, kind, model: input.model, startedAt: Date.now() });
        state.reports = [started, ...state.reports];
        feed.emit({ type: 'certification_changed', report: started });
        return started;
      }),
      stop: os.certification.stop.handler(({ input }) => {
        const known = state.reports.find(({ id }) => id === input.id) ?? missing();
        const stopped: CertificationReport = { ...known, state: 'stopped', endedAt: Date.now() };
        state.reports = state.reports.map((report) => (report.id === stopped.id ? stopped : report));
        feed.emit({ type: 'certification_changed', report: stopped });
        return stopped;
      }),
      remove: os.certification.remove.handler(({ input }) => {
        state.reports = state.reports.filter(({ id }) => id !== input.id);
        feed.emit({ type: 'certification_removed', id: input.id });
      }),
      document: os.certification.document.handler(({ input }) => ({
        fileName: input.format === 'json' ? 'certification.json' : 'certification.md',
        content: '# Certification',
      })),
    },
    transfer: {
      pack: os.transfer.pack.handler(() => ({ fileName: 'signalbox-connections.json', content: '{}' })),
      open: os.transfer.open.handler(() => state.bundle),
      take: os.transfer.take.handler(() => state.snapshot.connections),
    },
    discovery: {
      look: os.discovery.look.handler(() => {
        feed.emit({ type: 'discovery_changed', discovery: state.discovery });
        return state.discovery;
      }),
      connect: os.discovery.connect.handler(({ input }) => {
        const server = state.discovery.servers.find(({ baseUrl }) => baseUrl === input.baseUrl) ?? missing();
        const connected = sampleConnection({
          id: crypto.randomUUID(),
          kind: server.kind,
          label: server.product,
          baseUrl: server.baseUrl,
          defaultModel: input.model ?? server.models[0]?.id ?? missing(),
          isPrimary: state.snapshot.connections.length === 0,
          credential: input.apiKey ? 'saved' : 'none',
        });
        state.snapshot.connections = [...state.snapshot.connections, connected];
        feed.emit({ type: 'connection_changed', connection: connected });
        const servers = state.discovery.servers.map((one) =>
          one === server ? { ...one, connectionId: connected.id } : one,
        );
        state.discovery = { ...state.discovery, servers };
        feed.emit({ type: 'discovery_changed', discovery: state.discovery });
        return connected;
      }),
    },
    chat: fakeChat(os.chat, state, feed),
    context: fakeContext(os.context, state, feed),
    history: fakeHistory(os.history, state, feed),
    chatFiles: fakeChatFiles(os.chatFiles, state, feed),
    search: fakeSearch(os.search, state),
    routing: fakeRouting(os.routing, state, feed),
    limits: fakeLimits(os.limits, state, feed),
    quickAsk: {
      state: os.quickAsk.state.handler(() => state.quickAsk),
      show: os.quickAsk.show.handler(() => undefined),
      hide: os.quickAsk.hide.handler(() => undefined),
      grow: os.quickAsk.grow.handler(() => undefined),
      goOn: os.quickAsk.goOn.handler(() => undefined),
    },
    agents: fakeAgents(os.agents, state, feed),
    tools: fakeTools(os.tools, state, feed),
    tasks: fakeTasks(os.tasks, state, feed),
    usage: fakeUsage(os.usage, state),
    vault: {
      protect: os.vault.protect.handler(({ input }) => {
        state.snapshot.vault = { state: 'open', source: input.with, store: null };
        return state.snapshot.vault;
      }),
      unlock: os.vault.unlock.handler(() => {
        state.snapshot.vault = { state: 'open', source: 'passphrase', store: null };
        feed.emit({ type: 'vault_changed', vault: state.snapshot.vault });
        return state.snapshot.vault;
      }),
      rotate: os.vault.rotate.handler(({ input }) => {
        if (input.passphrase !== undefined) state.snapshot.vault = { state: 'open', source: 'passphrase', store: null };
        return state.snapshot.vault;
      }),
    },
  });

  const handler = new RPCHandler(router);
  const open = (): Channel => {
    const pair = channelPair();
    pairs.push(pair);
    handler.upgrade(pair.main);
    return pair.window;
  };
  return {
    state,
    calls,
    main: createMain(open()),
    open: () => Promise.resolve(open()),
    cut: () => {
      for (const pair of pairs.splice(0)) pair.cut();
    },
    emit: (event) => feed.emit(event),
    holdNext: (call) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      holds.set(call, promise);
      return resolve;
    },
    failNext: (call, problem = sampleProblem()) => failures.set(call, problem),
  };
}
