import type { ModelPrice } from '../../../shared/domain/model';
import type { PlainText } from '../../../shared/language/text';

/** A price as it is written down here; what it else depends on is said when somebody asks. */
export interface CataloguePrice extends Omit<ModelPrice, 'source' | 'asOf' | 'condition'> {
  readonly condition: PlainText | null;
}

/** What a maker's own page says of one model. What the page does not say is null. */
export interface CatalogueEntry {
  /** The exact name to send in a request. */
  readonly id: string;
  /** Other names that the maker's page gives for the same model. */
  readonly aliases?: readonly string[];
  /** Largest prompt in tokens, as the page rounds it. */
  readonly contextTokens: number | null;
  readonly imageInput: boolean | null;
  readonly tools: boolean | null;
  readonly structuredOutput: boolean | null;
  /** In US dollars for a million tokens, at the maker's usual speed and region. */
  readonly price: CataloguePrice | null;
  /** The address of the page. */
  readonly source: string;
  /**
   * The latest day that the copy of the page vouches for, as YYYY-MM-DD: its own date, or that of the last thing it tells
   * of.
   */
  readonly asOf: string;
}

/** Everything that is known of one provider's models. */
export interface ProviderCatalogue {
  readonly entries: readonly CatalogueEntry[];
  /** The ending that the maker adds to a name for one dated release of the same model; null when there is none. */
  readonly datedEnding: RegExp | null;
}

/** A price, short to write down. `condition`: what else it depends on, in a few words. */
export function price(
  input: number,
  output: number,
  cachedInput: number | null = null,
  condition: PlainText | null = null,
): CataloguePrice {
  return { input, output, cachedInput, condition };
}
