import type { Connection } from '../../shared/domain/connection';
import { t } from '../../shared/language/t';
import type { Connections } from '../connections/connections';
import { freeLabel } from '../connections/free-label';
import { labelForm } from '../connections/label-form';
import { ProblemError } from '../problem-error';
import { providerOf } from '../providers/registry';
import { namesChatModel } from '../providers/suggest-model';
import type { IdentifiedServer } from './identify';
import { noModels } from './no-models';

/** What the person chose of what was found. */
export interface WhatToConnect {
  readonly baseUrl: string;
  /** Its first usable model unless named. */
  readonly model?: string | undefined;
  readonly apiKey?: string | undefined;
}

/**
 * Adds a connection to a found server, proven by a real request. Where no usable model was seen the models are asked for
 * anew: one may have been loaded since, or shows only with the key.
 * @param server null when no such server was found
 * @param connected the connection that uses it already; null when there is none
 * @throws ProblemError when the server, a key or a model is missing, and those of adding a connection
 */
export async function connectFound(
  { baseUrl, model, apiKey }: WhatToConnect,
  server: IdentifiedServer | null,
  connected: Connection | null,
  connections: Pick<Connections, 'list' | 'prove' | 'add'>,
): Promise<Connection> {
  if (server === null) {
    throw new ProblemError(
      'not_found',
      t('No model server was found at {address}.', { address: baseUrl }),
      t('Start it, then look again.'),
    );
  }
  if (connected && (model === undefined || model === connected.defaultModel)) return connected;
  const { kind, product, needsKey } = server;
  if (needsKey && (apiKey ?? '').trim() === '') {
    throw new ProblemError(
      'key_form',
      t('{product} asks for an API key.', { product }),
      t('Enter the one that it was started with.'),
      {
        field: 'apiKey',
      },
    );
  }
  const provider = providerOf(kind);
  const access = { kind, apiKey, baseUrl: baseUrl === provider.info.defaultBaseUrl ? undefined : baseUrl };
  const defaultModel =
    model ?? usable(provider.suggestModel(server.models)) ?? usable((await connections.prove(access)).suggestedModel);
  if (defaultModel === null) throw noModels(server);
  const taken = new Set(connections.list().map(({ label }) => labelForm(label)));
  const label = freeLabel(product, (wished) => taken.has(labelForm(wished)));
  return connections.add({ ...access, label, defaultModel });
}

/** A suggestion is a model for something else only where a server has nothing that chats. */
function usable(suggested: string | null): string | null {
  return suggested !== null && namesChatModel(suggested) ? suggested : null;
}
