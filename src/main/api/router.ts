import { implement } from '@orpc/server';
import type { Channel } from '../../shared/channel';
import { contract } from '../../shared/contract';
import { t } from '../../shared/language/t';
import { checkLink } from '../links';
import { ProblemError } from '../problem-error';
import { allProviders } from '../providers/registry';
import { eventStream } from './event-stream';
import { agentsRoutes } from './routes/agents';
import { chatRoutes } from './routes/chat';
import { chatFilesRoutes } from './routes/chat-files';
import { contextRoutes } from './routes/context';
import { historyRoutes } from './routes/history';
import { limitsRoutes } from './routes/limits';
import { quickAskRoutes } from './routes/quick-ask';
import { routingRoutes } from './routes/routing';
import { searchRoutes } from './routes/search';
import { tasksRoutes } from './routes/tasks';
import { toolsRoutes } from './routes/tools';
import { usageRoutes } from './routes/usage';
import type { Services } from './services';

/** What a procedure knows of the call besides its input. */
export interface CallContext {
  /** The line of the window that calls. */
  readonly window: Channel;
}

/** The contract, carried out: every procedure takes valid input, calls one service, and returns. */
export function createRouter(services: Services) {
  const os = implement(contract).$context<CallContext>();
  const { app, settings, connections, discovery, claude, claudeCode, certification, transfer, chat, vault } = os;
  const s = services;
  return {
    app: {
      snapshot: app.snapshot.handler(() => ({
        version: s.platform.version,
        host: s.platform.host,
        system: s.platform.system,
        home: s.platform.home,
        providers: allProviders.map((provider) => provider.info),
        connections: s.connections.list(),
        settings: s.settings.current(),
        vault: s.vault.state(),
        notices: s.notices.all(),
        online: s.connectivity.isOnline(),
      })),
      events: app.events.handler(({ signal }) => eventStream(s.events, signal)),
      inFront: app.inFront.handler(({ input, context }) => s.windows.tell(context.window, input.inFront)),
      dismissNotice: app.dismissNotice.handler(({ input }) => s.notices.dismiss(input.id)),
      openExternal: app.openExternal.handler(async ({ input }) => {
        const link = checkLink(input.url);
        if (!link.ok) throw new ProblemError('link', link.sentence, t('Only web and mail addresses can be opened.'));
        await s.platform.openExternal(link.url);
      }),
      openHome: app.openHome.handler(() => s.platform.openFolder(s.platform.home)),
    },
    settings: {
      change: settings.change.handler(({ input }) => s.settings.change(input)),
    },
    connections: {
      list: connections.list.handler(() => s.connections.list()),
      prove: connections.prove.handler(({ input }) => s.connections.prove(input)),
      add: connections.add.handler(({ input }) => s.connections.add(input)),
      update: connections.update.handler(({ input: { id, ...edit } }) => s.connections.update(id, edit)),
      models: connections.models.handler(({ input }) => s.connections.models(input.id)),
      test: connections.test.handler(({ input }) => s.connections.test(input.id)),
      testAll: connections.testAll.handler(() => s.connections.testAll()),
      stopTest: connections.stopTest.handler(({ input }) => s.connections.stopTest(input.id)),
      health: connections.health.handler(({ input }) => s.connections.health(input.id)),
      makePrimary: connections.makePrimary.handler(({ input }) => s.connections.makePrimary(input.id)),
      disconnect: connections.disconnect.handler(({ input }) =>
        s.connections.disconnect(input.id, input.nextPrimaryId),
      ),
      undoDisconnect: connections.undoDisconnect.handler(({ input }) => s.connections.undoDisconnect(input.id)),
    },
    discovery: {
      look: discovery.look.handler(({ input }) => s.localServers.look(input.again)),
      connect: discovery.connect.handler(({ input }) => s.localServers.connect(input)),
    },
    chat: chatRoutes(chat, s),
    context: contextRoutes(os.context, s),
    history: historyRoutes(os.history, s.history),
    chatFiles: chatFilesRoutes(os.chatFiles, s.chatFiles),
    search: searchRoutes(os.search, s.search),
    claude: {
      models: claude.models.handler(({ input }) => s.levels.models(input.connectionId)),
    },
    claudeCode: {
      find: claudeCode.find.handler(({ input }) => s.subscription.find(input.path)),
      connect: claudeCode.connect.handler(({ input }) => s.subscription.connect(input)),
    },
    certification: {
      reports: certification.reports.handler(() => s.certification.reports()),
      registry: certification.registry.handler(() => s.certification.registry()),
      start: certification.start.handler(({ input }) => s.certification.start(input.connectionId, input.model)),
      stop: certification.stop.handler(({ input }) => s.certification.stop(input.id)),
      remove: certification.remove.handler(({ input }) => s.certification.remove(input.id)),
      document: certification.document.handler(({ input }) => s.certification.document(input.id, input.format)),
    },
    transfer: {
      pack: transfer.pack.handler(({ input }) => s.transfer.pack(input.passphrase)),
      open: transfer.open.handler(({ input }) => s.transfer.open(input.content, input.passphrase)),
      take: transfer.take.handler(({ input }) => s.transfer.take(input.content, input.passphrase, input.indexes)),
    },
    routing: routingRoutes(os.routing, s.routing),
    limits: limitsRoutes(os.limits, s.limits),
    quickAsk: quickAskRoutes(os.quickAsk, s.platform),
    agents: agentsRoutes(os.agents, s.agents),
    tools: toolsRoutes(os.tools, s.toolServers),
    tasks: tasksRoutes(os.tasks, s.work),
    usage: usageRoutes(os.usage, s.usage),
    vault: {
      protect: vault.protect.handler(({ input }) => s.vault.protect(input)),
      unlock: vault.unlock.handler(({ input }) => s.vault.unlock(input.passphrase)),
      rotate: vault.rotate.handler(({ input }) => s.vault.rotate(input.passphrase)),
    },
  };
}
