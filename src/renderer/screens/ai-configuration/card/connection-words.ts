import type { Connection } from '../../../../shared/domain/connection';
import type { ProviderInfo } from '../../../../shared/domain/provider';

/** What kind of connection it is: the provider's name, whose key it is used with, and where it runs. */
export function kindWords(connection: Connection, provider: ProviderInfo | undefined): string {
  const parts = [provider?.name ?? connection.kind];
  if (provider) parts.push(placeWords(provider, connection));
  return parts.filter((part) => part !== '').join(' · ');
}

function placeWords(provider: ProviderInfo, { credential }: Connection): string {
  switch (provider.tier) {
    case 'cloud':
      return 'your key';
    case 'subscription':
      return 'Claude Code on this computer';
    case 'compatible':
      return credential === 'none' ? 'community' : 'your key · community';
    case 'local':
      return 'local';
    case 'practice':
      return provider.name === 'Practice' ? '' : 'practice';
  }
}

/** How many names are listed before the rest is counted. */
const NAMED = 3;

/** Models that the service does not have, or does not give this account, in words: "a, b, c and 4 more". */
export function modelNames(models: readonly string[]): string {
  if (models.length <= NAMED) return models.join(', ');
  return `${models.slice(0, NAMED).join(', ')} and ${models.length - NAMED} more`;
}
