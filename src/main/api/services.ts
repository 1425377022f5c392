import type { Agents } from '../agents/agents';
import type { Certification } from '../certification/certification';
import type { Chat } from '../chat/chat';
import type { ClaudeLevels } from '../connections/claude-levels';
import type { ClaudeSubscription } from '../connections/claude-subscription';
import type { Connections } from '../connections/connections';
import type { LocalServers } from '../discovery/local-servers';
import type { EventBus } from '../events/event-bus';
import type { Connectivity } from '../health/connectivity';
import type { Limits } from '../limits/limits';
import type { Log } from '../log/log';
import type { Notices } from '../notices';
import type { Platform } from '../platform/platform';
import type { SettingsService } from '../settings/settings-service';
import type { ToolServers } from '../tools/tool-servers';
import type { Transfer } from '../transfer/transfer';
import type { UsageReport } from '../usage/usage-report';
import type { Vault } from '../vault/vault';
import type { RoutingServices } from './routes/routing';
import type { TaskServices } from './routes/tasks';
import type { WindowsInFront } from './windows-in-front';

/** What the API layer calls. Built by the composition root. */
export interface Services {
  readonly platform: Platform;
  readonly log: Log;
  readonly events: EventBus;
  readonly windows: WindowsInFront;
  readonly connectivity: Connectivity;
  readonly notices: Notices;
  readonly settings: SettingsService;
  readonly vault: Vault;
  readonly connections: Connections;
  readonly localServers: LocalServers;
  readonly levels: ClaudeLevels;
  readonly subscription: ClaudeSubscription;
  readonly certification: Certification;
  readonly transfer: Transfer;
  readonly chat: Chat;
  readonly limits: Limits;
  readonly usage: UsageReport;
  readonly routing: RoutingServices;
  readonly agents: Agents;
  readonly toolServers: ToolServers;
  readonly work: TaskServices;
}
