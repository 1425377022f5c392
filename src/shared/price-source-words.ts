import { PRICE_SOURCES } from './domain/model';
import { t } from './language/t';

/** Where a price comes from as the person reads it: a page's address as it is, anything else in words. */
export function priceSourceWords(source: string): string {
  switch (source) {
    case PRICE_SOURCES.here:
      return t('runs on this computer');
    case PRICE_SOURCES.nearby:
      return t('runs in this network');
    case PRICE_SOURCES.list:
      return t('the provider’s list');
    default:
      return source;
  }
}
