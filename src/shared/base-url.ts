import { BASE_URL_MAX } from './domain/connection';
import { t } from './language/t';
import type { PlainText } from './language/text';
import { placeOf } from './network-place';

/** A typed address made usable, or why it cannot be. */
export type TidyBaseUrl =
  | {
      readonly ok: true;
      /** An http(s) URL without trailing slash, query or fragment. */
      readonly url: string;
      /** What was changed; null when nothing. */
      readonly remark: string | null;
      /** A warning where everyone on the way can read what is sent: plain http over the internet; null elsewhere. */
      readonly warning: string | null;
    }
  | { readonly ok: false; readonly sentence: string; readonly advice: string };

const PLAIN_HTTP =
  'Over plain http, everyone on the way can read your key and your messages. Use https if the service has it.' satisfies PlainText;

const EXAMPLE = 'Type it like https://api.example.com/v1 or http://localhost:8000/v1.' satisfies PlainText;

/**
 * Endpoints that people copy together with the base address, cut back to what they stand on. A method of a Gemini model
 * is one as well.
 */
const ENDPOINT =
  /\/(?:chat\/completions|completions|responses|messages|embeddings|models(?:\/[^/]+(?::\w+)?)?|api\/(?:tags|chat|generate|show|version))$/i;

/**
 * Makes an address out of what the person typed: quotes and spaces around it go, a missing scheme is added (http for
 * this computer and the local network, https elsewhere), a pasted endpoint is cut back to its base. A typed http stays
 * http. Refuses other schemes, addresses with a user name or password in them, and clouds' metadata services. Pure: the
 * window reads an address with it as it is typed, and main before it is used.
 */
export function tidyBaseUrl(typed: string): TidyBaseUrl {
  const trimmed = unquoted(typed);
  if (trimmed === '') return refused(t('The address is empty.'), t(EXAMPLE));
  if (trimmed.length > BASE_URL_MAX) return refused(t('The address is too long.'), t(EXAMPLE));
  if (/[\s\p{Cc}]/u.test(trimmed)) return refused(t('The address has a space or a line break in it.'), t(EXAMPLE));
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return refused(
      t('Addresses that start with {start} cannot be used.', { start: `${scheme}://` }),
      t('Use one that starts with https:// or http://.'),
    );
  }
  const url = scheme === undefined ? guessedScheme(trimmed) : parsed(trimmed);
  if (url === null || url.hostname === '') return refused(t('This is not a complete address.'), t(EXAMPLE));
  return tidied(url, scheme === undefined);
}

function tidied(url: URL, schemeGuessed: boolean): TidyBaseUrl {
  if (url.username !== '' || url.password !== '') {
    return refused(
      t('The address has a user name or a password in it.'),
      t('Take it out, and type the key into the API key field instead.'),
    );
  }
  const place = placeOf(url.hostname);
  if (place === 'cloud_metadata') {
    return refused(
      t('This address is where a cloud keeps secrets of its machines, not a model service.'),
      t('Type the address of the model service.'),
    );
  }
  const remarks: string[] = [];
  if (schemeGuessed) remarks.push(t('Signalbox added {start} to the address.', { start: `${url.protocol}//` }));
  if (url.search !== '' || url.hash !== '') remarks.push(t('The part after ? or # was left out.'));
  const path = url.pathname.replace(/\/+$/, '');
  const base = path.replace(ENDPOINT, '').replace(/\/+$/, '');
  if (base !== path) remarks.push(t('The address of a single call was cut back to its base.'));
  const warning = url.protocol === 'http:' && place === 'internet' ? t(PLAIN_HTTP) : null;
  return { ok: true, url: `${url.origin}${base}`, remark: remarks.length === 0 ? null : remarks.join(' '), warning };
}

function guessedScheme(trimmed: string): URL | null {
  const bare = trimmed.replace(/^\/+/, '');
  const url = parsed(`http://${bare}`);
  if (url === null) return null;
  return placeOf(url.hostname) === 'internet' ? parsed(`https://${bare}`) : url;
}

/** Quotes, angle brackets and spaces that come along when an address is copied out of a text or a script. */
function unquoted(typed: string): string {
  return typed
    .trim()
    .replace(/^["'`“”‘’<]+|["'`“”‘’>,;]+$/g, '')
    .trim();
}

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function refused(sentence: string, advice: string): TidyBaseUrl {
  return { ok: false, sentence, advice };
}
