import type { SearchPage, SearchState } from '../../../../shared/domain/search';

/** How many there are: "1 result", "412 results", "More than 1,000 results". */
export function resultWords({ count, isMore }: SearchPage['total']): string {
  if (count === 1 && !isMore) return '1 result';
  const many = `${count.toLocaleString()} results`;
  return isMore ? `More than ${many}` : many;
}

/** What is said while not everything can be found yet. */
export function buildingWords({ share }: SearchState): string {
  return `Your chats are still being indexed: ${Math.floor(share * 100)} % can be found so far. More results come by themselves.`;
}
