import type { Connection } from '../../shared/domain/connection';
import type { ProviderKind } from '../../shared/domain/provider';
import { providerOf } from '../providers/registry';

/** Whether a host's name means this computer. */
type IsOwn = (hostname: string) => boolean;

/** The same for every address of one server: this computer's names count as one, and "/v1" is no difference. */
export function placeKey(baseUrl: string, isOwn: IsOwn): string {
  const { protocol, hostname, port, pathname } = new URL(baseUrl);
  const path = pathname.replace(/\/+$/, '').replace(/\/(?:v1|api)$/, '');
  return [protocol, isOwn(hostname) ? 'this computer' : hostname, port, path].join(' ');
}

/** Where a connection goes, when that may be a server that can be found; null for services on the internet. */
export function placeOfConnection({ kind, baseUrl }: Pick<Connection, 'kind' | 'baseUrl'>): string | null {
  const { tier } = providerOf(kind).info;
  if (tier !== 'local' && tier !== 'compatible') return null;
  return providerOf(kind).baseUrls(baseUrl)[0] ?? null;
}

/** The connection that uses a server: one of its own kind, else one that reaches it as an OpenAI-compatible server. */
export function connectionTo(
  server: { readonly kind: ProviderKind; readonly baseUrl: string },
  connections: readonly Connection[],
  isOwn: IsOwn,
): Connection | null {
  const key = placeKey(server.baseUrl, isOwn);
  const there = connections.filter((connection) => {
    const place = placeOfConnection(connection);
    return place !== null && placeKey(place, isOwn) === key;
  });
  return (
    there.find(({ kind }) => kind === server.kind) ?? there.find(({ kind }) => kind === 'openai-compatible') ?? null
  );
}
