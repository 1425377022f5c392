import { PRICE_SOURCES, type ModelPrice } from '../../shared/domain/model';
import { numberWords } from '../../shared/language/formats';
import { t } from '../../shared/language/t';
import type { Row } from './model-rows';

/** Prices above this, in dollars for a million tokens, are a mistake of the list; the dearest cost some hundreds. */
const DEAREST = 100_000;
const MILLION = 1_000_000;

const DOLLARS = { style: 'currency', currency: 'USD', minimumFractionDigits: 0, maximumFractionDigits: 12 } as const;

/**
 * The price in a row's `pricing`, whose fields are dollars for one token, written as text
 * (https://openrouter.ai/docs/api-reference/list-available-models). Null where it is not a price: "-1" stands for one
 * that only the answer shows.
 * @param at when the list was read, in milliseconds since 1970
 */
export function priceInRow(pricing: Row, at: number): ModelPrice | null {
  const input = perMillion(pricing['prompt']);
  const output = perMillion(pricing['completion']);
  if (input === null || output === null) return null;
  const perRequest = amount(pricing['request']);
  return {
    input,
    output,
    cachedInput: perMillion(pricing['input_cache_read']),
    source: PRICE_SOURCES.list,
    asOf: new Date(at).toISOString().slice(0, 10),
    condition:
      perRequest !== null && perRequest > 0
        ? t('and {price} for each request', { price: numberWords(perRequest, DOLLARS) })
        : null,
  };
}

function perMillion(value: unknown): number | null {
  const dollars = amount(value);
  // Twelve digits: what floating point adds behind them was never in the list.
  const price = dollars === null ? null : Number((dollars * MILLION).toPrecision(12));
  return price === null || price > DEAREST ? null : price;
}

function amount(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  if (typeof value === 'string' && value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) && number >= 0 ? number : null;
}
