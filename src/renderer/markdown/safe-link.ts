/** A link that may be offered: where it leads, tidied, and the host that says so. */
export interface SafeLink {
  readonly url: string;
  /** The host as its bytes say it (punycode), or the address of a mailto link. */
  readonly host: string;
}

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
/** Longest address that main opens, in UTF-16 units. */
const URL_MAX = 8192;

/** The link that an address from a model makes, or null when it must stay plain text: any scheme but web and mail. */
export function safeLink(address: string): SafeLink | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (!PROTOCOLS.has(url.protocol) || url.href.length > URL_MAX) return null;
  if (url.protocol === 'mailto:') return { url: url.href, host: url.pathname };
  // "https://bank.example@other.example" leads to other.example: what stands before the @ only deceives.
  url.username = '';
  url.password = '';
  return url.hostname === '' ? null : { url: url.href, host: url.host };
}

/** Letters that steer the direction of text or that cannot be seen. */
const UNSEEN = /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]/g;

/** A link's words without what would make them read differently from what they are. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^\s/@]*@)?((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})(?::\d+)?(?:[/?#]\S*)?$/iu;

/**
 * What a link's words say about where it leads. `address`: they are its own address. `other`: they name another host
 * than it leads to. `words`: they name none.
 */
export function judgeWords(words: string, link: SafeLink): 'address' | 'other' | 'words' {
  const seen = withoutUnseen(words).trim();
  if (link.url.startsWith('mailto:')) {
    if (seen === link.host || seen === link.url) return 'address';
    return seen.includes('@') || ADDRESS.test(seen) ? 'other' : 'words';
  }
  const named = seen.split(/\s+/).map((word) => ADDRESS.exec(word.replace(/[.,;:!?)]+$/, ''))?.[1]);
  const hosts = named.filter((host) => host !== undefined).map((host) => host.toLowerCase());
  if (hosts.length === 0) return 'words';
  const own = link.host.replace(/:\d+$/, '').replace(/^www\./, '');
  if (hosts.some((host) => host.replace(/^www\./, '') !== own)) return 'other';
  return seen.includes(' ') || /^[^/]*@/.test(seen.replace(/^[a-z]+:\/\//i, '')) ? 'words' : 'address';
}
