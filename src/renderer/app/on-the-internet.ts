import { tidyBaseUrl } from '../../shared/base-url';
import type { Connection } from '../../shared/domain/connection';
import type { ProviderInfo } from '../../shared/domain/provider';
import { placeOf } from '../../shared/network-place';

/** Whether a connection needs the internet: not one to this computer, to the local network, or to the practice provider. */
export function isOnTheInternet(connection: Connection, provider: ProviderInfo | undefined): boolean {
  if (!provider || provider.tier === 'practice') return false;
  if (provider.tier === 'subscription') return true;
  const tidy = tidyBaseUrl(connection.baseUrl ?? provider.defaultBaseUrl ?? '');
  return tidy.ok ? placeOf(new URL(tidy.url).hostname) === 'internet' : provider.tier === 'cloud';
}
