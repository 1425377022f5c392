import { OWN_SERVER_HEADER } from '../../shared/own-servers';
import { OwnServerError } from '../providers/transport-errors';

/** A fetch that rejects with {@link OwnServerError} where this app, or another one running here, answers by itself. */
export function otherFetch(inner: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, init);
    if (!response.headers.has(OWN_SERVER_HEADER)) return response;
    await response.body?.cancel();
    throw new OwnServerError();
  };
}
