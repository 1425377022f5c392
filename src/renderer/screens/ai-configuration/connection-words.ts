import type { Connection, CredentialState } from '../../../shared/domain/connection';
import type { HealthDot } from '../../../shared/domain/health';
import type { ProviderInfo } from '../../../shared/domain/provider';
import { HEALTH_WORDS } from '../../ui/health-light';

/** A light in words, with what follows from it. The Primary is never skipped: chat always goes to it. */
export function healthStateWords(dot: HealthDot, isPrimary: boolean): string {
  return dot === 'failing' && !isPrimary ? 'Failing: skipped' : HEALTH_WORDS[dot];
}

/** When what the light says last happened; null when nothing has. */
export function healthMoment({ health }: Connection): number | null {
  return health.dot === 'responding' ? health.lastSuccessAt : (health.lastFailure?.at ?? null);
}

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

/** A key that is not there to be used: what happened and what to do. */
export interface KeyTrouble {
  readonly title: string;
  readonly advice: string;
}

/** What is wrong with a connection's key; null when nothing is, or when its last failure tells it better. */
export function keyTrouble(credential: CredentialState, hasFailure: boolean): KeyTrouble | null {
  switch (credential) {
    case 'none':
    case 'saved':
    case 'memory':
      return null;
    case 'missing':
      return {
        title: 'The key is gone: an earlier run kept it in memory only.',
        advice: 'Enter it again to use this provider.',
      };
    case 'unreadable':
      return {
        title: 'The saved key cannot be opened.',
        advice:
          'It was sealed with another root key and is kept as it is. Bring that root key back, or replace the key.',
      };
    case 'invalid':
      return hasFailure
        ? null
        : { title: 'The service rejected the key.', advice: 'Replace it, or test the connection if it works again.' };
  }
}
