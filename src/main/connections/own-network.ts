import type { Failure } from '../../shared/domain/failure';
import { needsInternet } from './connection-address';
import type { ConnectionRow } from './connection-row';

/** Whether a failure is of a kind that a computer without a network has. */
export function mayBeOffline({ class: failed }: Failure): boolean {
  return failed === 'network' || failed === 'timeout';
}

/**
 * Whether a call failed because this computer has no network, which is nobody's fault.
 * @param isOnline looks anew; only asked where it matters
 */
export function isOfOwnNetwork(
  failure: Failure,
  row: Pick<ConnectionRow, 'kind' | 'base_url'>,
  isOnline: () => boolean,
): boolean {
  if (!mayBeOffline(failure) || !needsInternet(row)) return false;
  return failure.reason === 'offline' || !isOnline();
}
