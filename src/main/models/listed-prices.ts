import type { ModelPrice } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import type { ListedModelsRepository } from './listed-models-repository';
import { priceOf } from './price-of';

/** How long a list is taken for the newest one, in milliseconds: prices change by the day at most. */
const KEPT_MS = 600_000;

interface KnownPrices {
  readonly readAt: number;
  readonly prices: ReadonlyMap<string, ModelPrice>;
}

/** What models cost, by what is known without asking the service and then by its live list as it was last read. */
export class ListedPrices {
  readonly #lists: Pick<ListedModelsRepository, 'newestOf'>;
  readonly #clock: () => number;
  readonly #known = new Map<string, KnownPrices>();

  /** @param clock milliseconds by a clock that only goes forward */
  constructor(lists: Pick<ListedModelsRepository, 'newestOf'>, clock: () => number) {
    this.#lists = lists;
    this.#clock = clock;
  }

  /** Null: not known. `baseUrl` null: the provider's own address. */
  readonly of = (kind: ProviderKind, baseUrl: string | null, model: string): ModelPrice | null =>
    priceOf(kind, baseUrl, model) ?? this.#listed(kind, baseUrl).get(model) ?? null;

  #listed(kind: ProviderKind, baseUrl: string | null): ReadonlyMap<string, ModelPrice> {
    const key = `${kind} ${baseUrl ?? ''}`;
    const known = this.#known.get(key);
    const now = this.#clock();
    if (known && now - known.readAt < KEPT_MS) return known.prices;
    const models = this.#lists.newestOf(kind, baseUrl) ?? [];
    const prices = new Map(models.flatMap(({ id, price }) => (price ? [[id, price] as const] : [])));
    this.#known.set(key, { readAt: now, prices });
    return prices;
  }
}
