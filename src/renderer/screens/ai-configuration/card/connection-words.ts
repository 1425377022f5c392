import type { Connection } from '../../../../shared/domain/connection';
import type { ProviderInfo } from '../../../../shared/domain/provider';
import { t } from '../../../../shared/language/t';
import { namesInShort } from '../names-in-short';

/** What kind of connection it is: the provider's name, whose key it is used with, and where it runs. */
export function kindWords(connection: Connection, provider: ProviderInfo | undefined): string {
  const parts = [provider?.name ?? connection.kind];
  if (provider) parts.push(placeWords(provider, connection));
  return parts.filter((part) => part !== '').join(' · ');
}

function placeWords(provider: ProviderInfo, { credential }: Connection): string {
  switch (provider.tier) {
    case 'cloud':
      return t('your key');
    case 'subscription':
      return t('Claude Code on this computer');
    case 'compatible':
      return credential === 'none' ? t('community') : `${t('your key')} · ${t('community')}`;
    case 'local':
      return t('local');
    case 'practice':
      // Its name says so already.
      return '';
  }
}

/** How many names are listed before the rest is counted. */
const NAMED = 3;

/** Models that the service does not have, or does not give this account, in words: "a, b, c and 4 more". */
export function modelNames(models: readonly string[]): string {
  return namesInShort(models, NAMED);
}
