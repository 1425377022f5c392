import type { ModelPrice, PickableModel } from '../../../../shared/domain/model';
import type { ProviderTier } from '../../../../shared/domain/provider';
import { dollars } from '../../../ui/money';

/** Days after which a price may have become another: makers change theirs several times a year. */
const OLD_AFTER_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** A number of tokens, short: "8k", "200k", "1.05M". */
export function tokens(count: number): string {
  if (count >= 999_500) return `${Number((count / 1_000_000).toFixed(2))}M`;
  return count >= 1_000 ? `${Math.round(count / 1_000)}k` : String(count);
}

/** What a model can take in and do, a word or two each. What is not known is left out. */
export function abilities({ imageInput, tools, structuredOutput }: PickableModel): readonly string[] {
  return [
    ...(imageInput === true ? ['images'] : []),
    ...(tools === true ? ['tools'] : []),
    ...(structuredOutput === true ? ['structured output'] : []),
  ];
}

/** Whether nobody pays for it by use: known to cost nothing, which is not the same as not known. */
export function isFree({ input, output }: ModelPrice): boolean {
  return input === 0 && output === 0;
}

/** The price, short enough for a row: "$4 / $20", "free", "price unknown". */
export function shortPrice(price: ModelPrice | null): string {
  if (!price) return 'price unknown';
  return isFree(price) ? 'free' : `${perMillion(price.input)} / ${perMillion(price.output)}`;
}

/** The price in words: "$4 in, $20 out for a million tokens". */
export function priceWords(price: ModelPrice | null): string {
  if (!price) return 'price unknown';
  if (isFree(price)) return price.condition === null ? 'costs nothing' : `costs nothing for tokens, ${price.condition}`;
  return `${perMillion(price.input)} in, ${perMillion(price.output)} out for a million tokens`;
}

/** The day that a price was read, and that it may be another by now where that is long ago. */
export function asOfWords({ asOf }: ModelPrice, now: number): string {
  const at = Date.parse(`${asOf}T12:00:00`);
  const old = now - at > OLD_AFTER_DAYS * DAY_MS;
  return `as of ${day.format(at)}${old ? ', may have changed since' : ''}`;
}

/** Where a price comes from, when it was read and what else it depends on, in a sentence or two. */
export function priceSource(price: ModelPrice, now: number): string {
  if (isFree(price) && price.condition === null && !isListed(price)) return `Costs nothing: it ${price.source}.`;
  const cached = price.cachedInput === null ? '' : ` Cached input ${perMillion(price.cachedInput)}.`;
  const condition = price.condition === null ? '' : ` ${sentence(price.condition)}.`;
  return `Price from ${siteOf(price.source)}, ${asOfWords(price, now)}.${cached}${condition}`;
}

/** Who says that it works: nothing for a provider's own models that nobody tried here. */
export function standingWords({ standing, certifiedAt }: PickableModel): string | null {
  switch (standing) {
    case 'certified':
      return certifiedAt === null ? 'certified' : `certified ${day.format(certifiedAt)}`;
    case 'community':
      return 'community';
    case 'local':
      return 'local';
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
    ...(contextTokens === null ? [] : [`${tokens(contextTokens)} context`]),
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
    ...(contextTokens === null ? [] : [`${tokens(contextTokens)} context`]),
    tier === 'subscription' && !price ? 'part of your plan' : dated,
    ...[standingWords(model)].filter((words) => words !== null),
  ];
  return sentence(parts.join(' · '));
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isListed({ source }: ModelPrice): boolean {
  return !source.startsWith('runs ');
}

function siteOf(source: string): string {
  return URL.parse(source)?.hostname ?? source;
}

/** Dollars without needless zeros: "$4", "$0.10", "$0.0028". */
function perMillion(amount: number): string {
  return dollars(amount).replace(/\.00$/, '');
}
