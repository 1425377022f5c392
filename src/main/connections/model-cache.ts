import type { Provider } from '../providers/provider';
import { providerOf } from '../providers/registry';
import type { AccessBuilder } from './access';
import type { ConnectionRow } from './connection-row';

type Model = Awaited<ReturnType<Provider['model']>>;

/**
 * The model of each connection as the SDK has it, made once: making one costs half a millisecond of every call. It holds
 * no key, since that is added to each request as it leaves.
 */
export class ModelCache {
  readonly #access: AccessBuilder;
  readonly #kept = new Map<string, { readonly madeFor: string; readonly model: Model }>();

  constructor(access: AccessBuilder) {
    this.#access = access;
  }

  /** The default model of a connection, at the address that it has now. */
  async of(row: ConnectionRow): Promise<Model> {
    const access = await this.#access.saved(row);
    const madeFor = [row.kind, access.baseUrl, row.default_model, row.credential === 'none'].join('\n');
    const kept = this.#kept.get(row.id);
    if (kept?.madeFor === madeFor) return kept.model;
    const model = await providerOf(row.kind).model(access, row.default_model);
    this.#kept.set(row.id, { madeFor, model });
    return model;
  }
}
