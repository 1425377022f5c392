import type { SearchPage, SearchState } from '../../../../shared/domain/search';
import { t } from '../../../../shared/language/t';

/** How many there are: "1 result", "412 results", "More than 1,000 results". */
export function resultWords({ count, isMore }: SearchPage['total']): string {
  return isMore
    ? t('More than {count, plural, one {# result} other {# results}}', { count })
    : t('{count, plural, one {# result} other {# results}}', { count });
}

/** What is said while not everything can be found yet. */
export function buildingWords({ share }: SearchState): string {
  const percent = Math.floor(share * 100);
  return t(
    'Your chats are still being indexed: {percent, number} % can be found so far. More results come by themselves.',
    { percent },
  );
}
