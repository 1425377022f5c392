import type { NetworkState } from './platform';

/** `SIGNALBOX_NETWORK=online` or `offline` stands for what the computer says, where it cannot know. */
export function networkOf(network: NetworkState, env: Readonly<Record<string, string | undefined>>): NetworkState {
  const said = env['SIGNALBOX_NETWORK'];
  return said === 'online' || said === 'offline' ? { isOnline: () => said === 'online' } : network;
}
