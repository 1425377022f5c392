import { placeOf } from '../../shared/network-place';
import { providerOf } from '../providers/registry';
import type { ConnectionRow } from './connection-row';

/** The address that a connection uses; null for one that is inside this computer anyway, such as the practice provider. */
function addressOf({ kind, base_url }: Pick<ConnectionRow, 'kind' | 'base_url'>): URL | null {
  if (kind === 'practice') return null;
  const [address] = providerOf(kind).baseUrls(base_url);
  return address === undefined ? null : URL.parse(address);
}

/** The scheme, host and port that a connection uses; null where it has no address. */
export function addressOriginOf(row: Pick<ConnectionRow, 'kind' | 'base_url'>): string | null {
  return addressOf(row)?.origin ?? null;
}

/**
 * Whether a connection can only be reached over the internet. A subscription has no address of its own here, but its
 * program asks a cloud service.
 */
export function needsInternet(row: Pick<ConnectionRow, 'kind' | 'base_url'>): boolean {
  const address = addressOf(row);
  if (address === null) return providerOf(row.kind).info.tier === 'subscription';
  return placeOf(address.hostname) === 'internet';
}
