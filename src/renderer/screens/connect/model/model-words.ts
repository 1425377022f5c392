import { PRICE_SOURCES, type ModelPrice, type PickableModel } from '../../../../shared/domain/model';
import type { ProviderTier } from '../../../../shared/domain/provider';
import { numberWords } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { dayMoment } from '../../../ui/moments';
import { dollars } from '../../../ui/money';

/** Days after which a price may have become another: makers change theirs several times a year. */
const OLD_AFTER_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;

/** Where what costs nothing runs, by the source of its price. */
const AT_HOME = {
  [PRICE_SOURCES.here]: 'Costs nothing: it runs on this computer.',
  [PRICE_SOURCES.nearby]: 'Costs nothing: it runs in this network.',
} as const satisfies Record<string, PlainText>;

/** A number of tokens, short: "8k", "200k", "1.05M". */
export function tokens(count: number): string {
  if (count >= 999_500) {
    return t('{count}M ¦ million tokens', { count: numberWords(count / 1_000_000, { maximumFractionDigits: 2 }) });
  }
  return count >= 1_000 ? t('{count}k ¦ thousand tokens', { count: Math.round(count / 1_000) }) : String(count);
}

/** What a model can take in and do, a word or two each. What is not known is left out. */
export function abilities({ imageInput, tools, structuredOutput }: PickableModel): readonly string[] {
  return [
    ...(imageInput === true ? [t('images')] : []),
    ...(tools === true ? [t('tools')] : []),
    ...(structuredOutput === true ? [t('structured output')] : []),
  ];
}

/** Whether nobody pays for it by use: known to cost nothing, which is not the same as not known. */
export function isFree({ input, output }: ModelPrice): boolean {
  return input === 0 && output === 0;
}

/** The price, short enough for a row: "$4 / $20", "free", "price unknown". */
export function shortPrice(price: ModelPrice | null): string {
  if (!price) return t('price unknown');
  return isFree(price) ? t('free') : `${perMillion(price.input)} / ${perMillion(price.output)}`;
}

/** The price in words: "$4 in, $20 out for a million tokens". */
export function priceWords(price: ModelPrice | null): string {
  if (!price) return t('price unknown');
  const { condition, input, output } = price;
  if (isFree(price)) {
    return condition === null ? t('costs nothing') : t('costs nothing for tokens, {condition}', { condition });
  }
  return t('{input} in, {output} out for a million tokens', {
    input: perMillion(input),
    output: perMillion(output),
  });
}

/** The day that a price was read, and that it may be another by now where that is long ago. */
export function asOfWords({ asOf }: ModelPrice, now: number): string {
  const at = Date.parse(`${asOf}T12:00:00`);
  const day = dayMoment(at);
  const old = now - at > OLD_AFTER_DAYS * DAY_MS;
  return old ? t('as of {day}, may have changed since', { day }) : t('as of {day}', { day });
}

/** Where a price comes from, when it was read and what else it depends on, in a sentence or two. */
export function priceSource(price: ModelPrice, now: number): string {
  const { cachedInput, condition, source } = price;
  if (isFree(price) && condition === null && isAtHome(source)) return t(AT_HOME[source]);
  const asOf = asOfWords(price, now);
  const sentences = [
    source === PRICE_SOURCES.list
      ? t('Price from the provider’s list, {asOf}.', { asOf })
      : t('Price from {site}, {asOf}.', { site: siteOf(source), asOf }),
    ...(cachedInput === null ? [] : [t('Cached input {price}.', { price: perMillion(cachedInput) })]),
    ...(condition === null ? [] : [`${sentence(condition)}.`]),
  ];
  return sentences.join(' ');
}

/** Who says that it works: nothing for a provider's own models that nobody tried here. */
export function standingWords({ standing, certifiedAt }: PickableModel): string | null {
  switch (standing) {
    case 'certified':
      return certifiedAt === null ? t('certified') : t('certified {day}', { day: dayMoment(certifiedAt) });
    case 'community':
      return t('community');
    case 'local':
      return t('local');
    case null:
      return null;
  }
}

/** What a row shows, for those who hear it: name, window, abilities, standing, price with its source and day. */
export function rowWords(model: PickableModel, product: string | null, now: number): string {
  const { id, name, contextTokens, price } = model;
  const facts = [
    ...(name === id ? [] : [name]),
    ...(product === null ? [] : [product]),
    ...(contextTokens === null ? [] : [t('{tokens} context', { tokens: tokens(contextTokens) })]),
    ...abilities(model),
    ...[standingWords(model)].filter((words) => words !== null),
    priceWords(price),
  ];
  return `${sentence(facts.join(', '))}.${price ? ` ${priceSource(price, now)}` : ''}`;
}

/** One quiet line about the chosen model: window, price with its day, who says that it works. */
export function chosenWords(model: PickableModel, tier: ProviderTier | null, now: number): string {
  const { contextTokens, price } = model;
  const dated = price && !isFree(price) ? `${priceWords(price)}, ${asOfWords(price, now)}` : priceWords(price);
  const parts = [
    ...(contextTokens === null ? [] : [t('{tokens} context', { tokens: tokens(contextTokens) })]),
    tier === 'subscription' && !price ? t('part of your plan') : dated,
    ...[standingWords(model)].filter((words) => words !== null),
  ];
  return sentence(parts.join(' · '));
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isAtHome(source: string): source is keyof typeof AT_HOME {
  return source in AT_HOME;
}

function siteOf(source: string): string {
  return URL.parse(source)?.hostname ?? source;
}

/** Dollars without needless zeros: "$4", "$0.10", "$0.0028"; "4 $" in German. */
function perMillion(amount: number): string {
  return dollars(amount).replace(/[.,]00(?!\d)/, '');
}
