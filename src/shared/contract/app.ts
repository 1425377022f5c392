import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { AppEvent } from '../domain/app-event';
import { Connection } from '../domain/connection';
import { Notice } from '../domain/notice';
import { ProviderInfo } from '../domain/provider';
import { Settings } from '../domain/settings';
import { VaultState } from '../domain/vault-state';
import { procedure } from './problem-error';

/** What a window needs before its first paint, in one answer. */
export const AppSnapshot = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser-window']),
  system: z.enum(['mac', 'windows', 'linux']),
  /** The folder that everything is kept in. */
  home: z.string(),
  providers: z.array(ProviderInfo),
  connections: z.array(Connection),
  settings: Settings,
  vault: VaultState,
  notices: z.array(Notice),
  /** Whether this computer has a network. */
  online: z.boolean(),
});
export type AppSnapshot = z.infer<typeof AppSnapshot>;

export const app = {
  snapshot: procedure.output(AppSnapshot),
  /** Everything that changes from now on, until the window lets go. The first event may come at any time. */
  events: procedure.output(eventIterator(AppEvent)),
  /** Whether this window is in front: seen, and the one that is typed into. Nothing is checked by itself while none is. */
  inFront: procedure.input(z.object({ inFront: z.boolean() })),
  dismissNotice: procedure.input(z.object({ id: z.string() })),
  /** Opens an address in the system's browser: http, https and mailto only, after the window showed its real host. */
  openExternal: procedure.input(z.object({ url: z.string().max(8192) })),
  /** Shows the folder that everything is kept in. */
  openHome: procedure.input(z.object({})),
};
