/** Where a host is, as far as its name or number tells without asking anyone. */
export type NetworkPlace = 'this_computer' | 'local_network' | 'internet' | 'cloud_metadata';

/**
 * Addresses at which clouds hand machines their secrets. No model is served there, and whoever has one typed in wants
 * the app to fetch those (https://owasp.org/www-community/attacks/Server_Side_Request_Forgery).
 */
const METADATA_HOSTS: ReadonlySet<string> = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '169.254.0.23',
  '169.254.42.42',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd00:ec2::23',
  'fd20:ce::254',
  'fd00:42::42',
  'fe80::a9fe:a9fe',
  'metadata',
  'metadata.google.internal',
  'metadata.goog',
  'metadata.azure.internal',
  'metadata.tencentyun.com',
  'instance-data',
  'instance-data.ec2.internal',
]);

/** Names that public name services answer with the number in them, such as 169-254-169-254.sslip.io and 169.254.169.254.nip.io. */
const METADATA_IN_NAME = /(?:^|[.-])169(?<mark>[.-])254\k<mark>169\k<mark>254[.-]/;

/** Endings of names that only a local network answers (RFC 6762, RFC 8375, RFC 6761 and common routers). */
const LOCAL_ENDINGS = ['.local', '.lan', '.home', '.home.arpa', '.internal', '.intranet', '.localdomain', '.fritz.box'];

/**
 * Tells where a host is. `hostname` is one as {@link URL} gives it: lower case, numbers in their usual form, IPv6 in
 * brackets.
 */
export function placeOf(hostname: string): NetworkPlace {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const mapped = ipv4InIpv6(host) ?? host;
  if (METADATA_HOSTS.has(mapped) || METADATA_IN_NAME.test(mapped)) return 'cloud_metadata';
  const ipv4 = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(mapped);
  if (ipv4) return placeOfIpv4(Number(ipv4[1]), Number(ipv4[2]));
  if (mapped.includes(':')) return placeOfIpv6(mapped);
  if (mapped === 'localhost' || mapped.endsWith('.localhost')) return 'this_computer';
  // A name without a dot is one of the own network ("ollama", "nas").
  if (!mapped.includes('.') || LOCAL_ENDINGS.some((ending) => mapped.endsWith(ending))) return 'local_network';
  return 'internet';
}

/** RFC 1918, RFC 6598 (shared, used by private meshes), RFC 3927; 0.0.0.0 reaches this computer. */
function placeOfIpv4(first: number, second: number): NetworkPlace {
  if (first === 127 || first === 0) return 'this_computer';
  if (first === 10 || (first === 192 && second === 168) || (first === 169 && second === 254)) return 'local_network';
  if (first === 172 && second >= 16 && second <= 31) return 'local_network';
  if (first === 100 && second >= 64 && second <= 127) return 'local_network';
  return 'internet';
}

/** RFC 4291 and RFC 4193: loopback, link-local fe80::/10, unique local fc00::/7. */
function placeOfIpv6(host: string): NetworkPlace {
  if (host === '::1' || host === '::') return 'this_computer';
  return /^(?:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/.test(host) ? 'local_network' : 'internet';
}

/** The IPv4 address inside ::ffff:a9fe:a9fe, as {@link URL} writes such addresses; null when it is none. */
function ipv4InIpv6(host: string): string | null {
  const groups =
    /^::(?:ffff:(?:0:)?)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host) ??
    /^64:ff9b::([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
  if (!groups?.[1] || !groups[2]) return null;
  const high = Number.parseInt(groups[1], 16);
  const low = Number.parseInt(groups[2], 16);
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}
