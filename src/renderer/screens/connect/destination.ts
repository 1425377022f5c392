import { tidyBaseUrl } from '../../../shared/base-url';
import type { ProviderInfo } from '../../../shared/domain/provider';
import { realHost } from '../../ui/external-link';

/**
 * One sentence: where what is written goes. What the provider says of itself is true at its own address only; at any
 * other the host is named instead. The address is read as main reads it.
 * @param baseUrl the address that is used, as typed; null or empty for the provider's own
 * @returns null where that cannot be said: the address is still missing, or is none
 */
export function destination(provider: ProviderInfo, baseUrl: string | null): string | null {
  const { tier, name, defaultBaseUrl, dataGoesTo } = provider;
  if (tier === 'practice') return dataGoesTo;
  const typed = baseUrl?.trim() ?? '';
  if (typed === '') return provider.baseUrl === 'required' ? null : dataGoesTo;
  const host = hostOf(typed);
  if (host === null) return null;
  if (tier === 'local') return `What you write goes to ${name} at ${host}.`;
  if (tier === 'compatible') return `What you write goes from this computer to ${host}.`;
  return defaultBaseUrl !== null && realHost(defaultBaseUrl) === host
    ? dataGoesTo
    : `What you write goes from this computer to ${host}, the address you typed.`;
}

/** Says who is asked while a check is under way. */
export function checkingWords(provider: ProviderInfo | null, baseUrl: string): string {
  if (!provider) return 'Checking…';
  if (baseUrl.trim() === '' || provider.baseUrl === 'none') return `Checking with ${provider.name}…`;
  const host = hostOf(baseUrl);
  return host === null ? 'Checking…' : `Checking at ${host}…`;
}

/** Says that a model server of this kind does not run yet, and what to do. */
export function notRunningWords(provider: ProviderInfo, baseUrl: string): string {
  const host = hostOf(baseUrl.trim() || (provider.defaultBaseUrl ?? ''));
  return `Nothing answers${host === null ? '' : ` at ${host}`} yet. Start ${provider.name}, then check again.`;
}

/** The warning that belongs to an address as typed; null for none. */
export function addressWarning(typed: string): string | null {
  const tidy = tidyBaseUrl(typed);
  return tidy.ok ? tidy.warning : null;
}

/** The host of an address as typed, with its port where that is not the usual one; null when it is no address. */
function hostOf(typed: string): string | null {
  const tidy = tidyBaseUrl(typed);
  return tidy.ok ? new URL(tidy.url).host : null;
}
