import { providerOf } from '../providers/registry';
import { identify, type IdentifiedServer } from './identify';
import { placeKey } from './place';

/** Longest time for one look at all places, in milliseconds. */
export const LOOK_MS = 3000;

/**
 * Looks at all places at once and tells which model servers are there, in the order of the places. What has not come to
 * its end by `signal` is not there.
 * @param isOwn whether a host's name means this computer
 */
export async function lookAround(
  places: readonly string[],
  isOwn: (hostname: string) => boolean,
  signal: AbortSignal,
): Promise<IdentifiedServer[]> {
  const atTheEnd = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  const found = await Promise.all(places.map((place) => Promise.race([identify(place, signal), atTheEnd])));
  return eachOnce(
    found.filter((server) => server !== null),
    isOwn,
  );
}

/** One server that is reached by two addresses counts once, at its kind's usual address if that is one of them. */
function eachOnce(servers: readonly IdentifiedServer[], isOwn: (hostname: string) => boolean): IdentifiedServer[] {
  const kept = new Map<string, IdentifiedServer>();
  for (const server of servers) {
    // Two that differ in what they offer are two: one computer can have a server on each of its addresses.
    const models = server.models.map(({ id }) => id).toSorted();
    const key = JSON.stringify([placeKey(server.baseUrl, isOwn), server.product, server.version, models]);
    const usual = providerOf(server.kind).info.defaultBaseUrl === server.baseUrl;
    if (usual || !kept.has(key)) kept.set(key, server);
  }
  return [...kept.values()];
}
