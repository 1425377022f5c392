import type { Certification } from '../certification/certification';
import type { Chat } from '../chat/chat';
import type { ClaudeLevels } from '../connections/claude-levels';
import type { ClaudeSubscription } from '../connections/claude-subscription';
import type { Connections } from '../connections/connections';
import type { LocalServers } from '../discovery/local-servers';
import type { EventBus } from '../events/event-bus';
import type { Connectivity } from '../health/connectivity';
import type { Log } from '../log/log';
import type { Notices } from '../notices';
import type { Platform } from '../platform/platform';
import type { SettingsService } from '../settings/settings-service';
import type { Transfer } from '../transfer/transfer';
import type { Vault } from '../vault/vault';
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
}
