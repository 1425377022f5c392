import { tidyBaseUrl } from '../../../shared/base-url';
import type { ProviderInfo } from '../../../shared/domain/provider';
import { t } from '../../../shared/language/t';
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
  if (tier === 'local') return t('What you write goes to {name} at {host}.', { name, host });
  if (tier === 'compatible') return t('What you write goes from this computer to {host}.', { host });
  return defaultBaseUrl !== null && realHost(defaultBaseUrl) === host
    ? dataGoesTo
    : t('What you write goes from this computer to {host}, the address you typed.', { host });
}

/** Says who is asked while a check is under way. */
export function checkingWords(provider: ProviderInfo | null, baseUrl: string): string {
  if (!provider) return t('Checking…');
  if (baseUrl.trim() === '' || provider.baseUrl === 'none') return t('Checking with {name}…', { name: provider.name });
  const host = hostOf(baseUrl);
  return host === null ? t('Checking…') : t('Checking at {host}…', { host });
}

/** Says that a model server of this kind does not run yet, and what to do. */
export function notRunningWords(provider: ProviderInfo, baseUrl: string): string {
  const host = hostOf(baseUrl.trim() || (provider.defaultBaseUrl ?? ''));
  const { name } = provider;
  return host === null
    ? t('Nothing answers yet. Start {name}, then check again.', { name })
    : t('Nothing answers at {host} yet. Start {name}, then check again.', { host, name });
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
