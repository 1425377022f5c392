import type { Provider } from '../providers/provider';
import { providerOf } from '../providers/registry';
import type { AccessBuilder } from './access';
import type { ConnectionRow } from './connection-row';

type Model = Awaited<ReturnType<Provider['model']>>;

/** What the model of a connection depends on; the address follows from it, the practice provider's until the app ends. */
const DECISIVE = ['kind', 'base_url', 'practice_mode', 'default_model'] as const;

/**
 * The model of each connection as the SDK has it, made once: making one costs half a millisecond of every call. It holds
 * no key, since that is added to each request as it leaves.
 */
export class ModelCache {
  readonly #access: AccessBuilder;
  readonly #kept = new Map<string, { readonly madeFor: ConnectionRow; readonly model: Model }>();

  constructor(access: AccessBuilder) {
    this.#access = access;
  }

  /** The default model of a connection, at the address that it has now. One that takes turns with others stays made. */
  async of(row: ConnectionRow): Promise<Model> {
    const name = `${row.id}\n${row.default_model}`;
    const kept = this.#kept.get(name);
    if (kept && isSame(kept.madeFor, row)) return kept.model;
    const model = await providerOf(row.kind).model(await this.#access.saved(row), row.default_model);
    this.#kept.set(name, { madeFor: row, model });
    return model;
  }
}

function isSame(before: ConnectionRow, now: ConnectionRow): boolean {
  // Whether there is a key at all, and not in what state it is.
  if ((before.credential === 'none') !== (now.credential === 'none')) return false;
  return DECISIVE.every((column) => before[column] === now[column]);
}
