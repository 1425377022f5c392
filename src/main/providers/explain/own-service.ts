import type { ProviderInfo } from '../../../shared/domain/provider';

/**
 * Where Azure gives each customer an address of their own
 * (https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains).
 */
const AZURE_ENDINGS = ['.azure.com', '.azure.us', '.azure.cn'];

/**
 * Whether calls to this address reach the provider itself, so that its pages and its account are the ones that matter.
 * A gateway, or a server that speaks the same wire, is somebody else's. `baseUrl` null is the provider's default.
 */
export function isOwnService({ kind, tier, defaultBaseUrl }: ProviderInfo, baseUrl: string | null): boolean {
  if (tier !== 'cloud' && tier !== 'subscription') return false;
  if (baseUrl === null) return true;
  if (!URL.canParse(baseUrl)) return false;
  const { origin, hostname, protocol } = new URL(baseUrl);
  if (defaultBaseUrl !== null) return origin === new URL(defaultBaseUrl).origin;
  return kind === 'azure' && protocol === 'https:' && AZURE_ENDINGS.some((ending) => hostname.endsWith(ending));
}
