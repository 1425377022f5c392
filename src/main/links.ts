import { t } from '../shared/language/t';
/** What {@link checkLink} says of an address: fit to be opened, re-serialised; or not, and why in a sentence. */
export type LinkVerdict =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly sentence: string };

const OPENABLE_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** As in the contract: no address that people open is longer. In UTF-16 units. */
const LINK_MAX_LENGTH = 8192;

/** C0, DEL and C1: the URL parser drops some of them in silence, so that what is shown is not what is opened. */
function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) return true;
  }
  return false;
}

const refused = (sentence: string): LinkVerdict => ({ ok: false, sentence });

/**
 * Decides whether an address may be handed to the operating system. Addresses come from answers of models, so nothing
 * about them is trusted: only http, https and mailto leave the app, re-serialised by the URL parser, without
 * credentials in them and without control characters. Never throws.
 */
export function checkLink(address: string): LinkVerdict {
  if (address.length > LINK_MAX_LENGTH) return refused(t('This address is too long to open.'));
  if (hasControlCharacter(address)) return refused(t('This address holds hidden characters, so it was not opened.'));
  if (!URL.canParse(address)) return refused(t('This is not a complete web address, so it was not opened.'));
  const url = new URL(address);
  if (!OPENABLE_PROTOCOLS.has(url.protocol)) {
    return refused(
      t('Signalbox opens web pages and mail addresses only, not “{protocol}” addresses.', { protocol: url.protocol }),
    );
  }
  if (url.username !== '' || url.password !== '') {
    return refused(t('This address holds a user name or a password, so it was not opened.'));
  }
  // Encoding can make it longer than what came in.
  if (url.href.length > LINK_MAX_LENGTH) return refused(t('This address is too long to open.'));
  return { ok: true, url: url.href };
}
