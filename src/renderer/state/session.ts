import { create } from 'zustand';
import type { AppSnapshot } from '../../shared/contract/app';
import type { Problem } from '../../shared/domain/problem';
import type { ProviderInfo, ProviderKind } from '../../shared/domain/provider';
import type { Main } from './client';
import { onAppEvent } from './events';

/**
 * `connecting`: the window is there, main has not answered yet. `ready`: it has.
 * `lost`: it had, and the line broke; what is on the screen stays. `refused`: main answered with a problem.
 */
export type SessionStatus = 'connecting' | 'ready' | 'lost' | 'refused';

interface Session extends Pick<AppSnapshot, 'version' | 'host' | 'system' | 'home' | 'providers' | 'online'> {
  readonly status: SessionStatus;
  /** The newest line's client. Another object after every reconnect, so that effects that depend on it read again. */
  readonly main: Main | null;
  /** Why main refused; null in every other status. */
  readonly problem: Problem | null;
}

/** The line to main, whether there is a network behind it, and what never changes while the app runs. */
export const useSession = create<Session>(() => ({
  status: 'connecting',
  main: null,
  problem: null,
  version: '',
  host: 'browser-window',
  system: 'linux',
  home: '',
  providers: [],
  online: true,
}));

onAppEvent((event) => {
  if (event.type === 'online_changed') useSession.setState({ online: event.online });
  else if (event.type === 'language_changed') useSession.setState({ providers: event.providers });
});

/** Main, outside of components. Screens are shown only once there is one. */
export function currentMain(): Main {
  const { main } = useSession.getState();
  if (!main) throw new Error('Main was asked for before the line was open.');
  return main;
}

/** Main, as the window calls it. A new client after a reconnect. */
export function useMain(): Main {
  const main = useSession((session) => session.main);
  if (!main) throw new Error('Main was asked for before the line was open.');
  return main;
}

/** What there is to know about a kind of provider; undefined for a kind that this main does not offer. */
export function providerInfo(providers: readonly ProviderInfo[], kind: ProviderKind): ProviderInfo | undefined {
  return providers.find((provider) => provider.kind === kind);
}
