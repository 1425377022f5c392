import { placeOf } from '../../shared/network-place';

/** What failed on its way out, as the system itself says it where it knows that there is no network. */
class OfflineError extends TypeError {
  override readonly name = 'OfflineError';
  readonly code = 'ENETUNREACH';
}

/**
 * A fetch to one address whose failures say "offline" where that is the reason: the address is on the internet, and this
 * computer has no network. Everything else passes as it is; nothing is held back on suspicion.
 * @param isOnline looks anew; only asked after a failure
 */
export function offlineFetch(inner: typeof fetch, baseUrl: string, isOnline: () => boolean): typeof fetch {
  if (placeOf(new URL(baseUrl).hostname) !== 'internet') return inner;
  return async (input, init) => {
    try {
      return await inner(input, init);
    } catch (error) {
      if (init?.signal?.aborted === true || isOnline()) throw error;
      throw new OfflineError('fetch failed', { cause: error });
    }
  };
}
