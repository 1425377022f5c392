import type { ModelInfo } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { ProviderCallError } from '../providers/classified-failure';
import { keyedFetch } from '../providers/keyed-fetch';
import { providerOf } from '../providers/registry';
import { namesChatModel } from '../providers/suggest-model';
import { ask, type Answer } from './ask';
import { FINGERPRINTS, type Fingerprint, KNOCKS, mayBeModelServer } from './fingerprints';

/** A model server that showed by its answers what it is. */
export interface IdentifiedServer {
  /** As a connection to it would keep it: with "/v1" where its kind has that. */
  readonly baseUrl: string;
  readonly kind: ProviderKind;
  readonly product: string;
  readonly version: string | null;
  /** The one to offer first at the head, what does not chat at the end. Empty while it loads or wants a key first. */
  readonly models: readonly ModelInfo[];
  readonly needsKey: boolean;
}

/**
 * Tells what answers at a place: a known model server, with its models, or null. Null as well for one that does not come to
 * its end before `signal`. Never rejects.
 * @param place an address without a trailing slash, which the server's own paths are under
 */
export async function identify(place: string, signal: AbortSignal): Promise<IdentifiedServer | null> {
  const answers = new Map<string, Answer | null>();
  const learn = (paths: readonly string[]) =>
    Promise.all(
      paths
        .filter((path) => !answers.has(path))
        .map(async (path) => answers.set(path, await ask(`${place}${path}`, signal))),
    );
  const known = (path: string) => answers.get(path) ?? null;
  await learn(KNOCKS);
  if (!mayBeModelServer(known)) return null;
  await learn(FINGERPRINTS.flatMap(({ asks }) => asks));
  for (const fingerprint of FINGERPRINTS) {
    const read = fingerprint.read(known);
    if (read) return withModels(place, fingerprint, read, signal);
  }
  return null;
}

async function withModels(
  place: string,
  { kind, product }: Fingerprint,
  { version, needsKey }: { version: string | null; needsKey: boolean },
  signal: AbortSignal,
): Promise<IdentifiedServer | null> {
  const baseUrl = kind === 'ollama' ? place : `${place}/v1`;
  const found = { baseUrl, kind, product, version, needsKey, models: [] };
  const access = { baseUrl, fetch: keyedFetch({ baseUrl, headers: null }) };
  try {
    return { ...found, models: bestFirst(kind, await providerOf(kind).listModels(access, signal)) };
  } catch (error) {
    if (!(error instanceof ProviderCallError)) throw error;
    const { class: failed, reason } = error.failure;
    if (failed === 'auth' || needsKey) return { ...found, needsKey: true };
    return reason === 'model_loading' || failed === 'overloaded' ? found : null;
  }
}

function bestFirst(kind: ProviderKind, models: readonly ModelInfo[]): ModelInfo[] {
  const first = providerOf(kind).suggestModel(models);
  const rank = ({ id }: ModelInfo) => (namesChatModel(id) ? (id === first ? 0 : 1) : 2);
  return models.toSorted((one, other) => rank(one) - rank(other));
}
