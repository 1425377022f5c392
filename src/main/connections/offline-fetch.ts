import { placeOf } from '../../shared/network-place';

/** Why a call failed on its way out, as the system itself says it where it knows that there is no network. */
class OfflineError extends Error {
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
      throw failedOffline(error);
    }
  };
}

/** As a failing fetch tells its reason, one cause deep: of a "fetch failed" the AI SDK keeps the cause alone. */
function failedOffline(error: unknown): TypeError {
  return new TypeError('fetch failed', { cause: new OfflineError('this computer is offline', { cause: error }) });
}
