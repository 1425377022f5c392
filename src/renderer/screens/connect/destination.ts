import type { ProviderInfo } from '../../../shared/domain/provider';
import { realHost } from '../../ui/external-link';

/**
 * One sentence: where what is written goes. What the provider says of itself is true at its own address only; at any
 * other the host is named instead.
 * @param baseUrl the address that is used; null or empty for the provider's own
 */
export function destination(provider: ProviderInfo, baseUrl: string | null): string {
  const { tier, name, defaultBaseUrl, dataGoesTo } = provider;
  const address = baseUrl?.trim() ?? '';
  if (address === '' || !URL.canParse(address) || tier === 'practice') return dataGoesTo;
  const host = realHost(address);
  if (tier === 'cloud') {
    const own = defaultBaseUrl === null || realHost(defaultBaseUrl) === host;
    return own ? dataGoesTo : `What you write goes from this computer to ${host}, the address you typed.`;
  }
  return tier === 'local'
    ? `What you write goes to ${name} at ${host}.`
    : `What you write goes from this computer to ${host}.`;
}
