/**
 * Chromium knows no app:// addresses; a page of the app is shown under a name of its own that can never be found on a
 * network (RFC 2606), and everything asked for under it is answered by the app's own protocol handler.
 */
const SHOWN = 'https://';
const SUFFIX = '.electron-stand-in.invalid';

/** What Chromium is told to open for an address of the app. Addresses of the web stay as they are. */
export function shownAddress(address: string): string {
  const url = new URL(address);
  if (/^https?:$/.test(url.protocol)) return address;
  const rest = address.slice(`${url.protocol}//${url.host}`.length);
  return `${SHOWN}${url.host}.${url.protocol.slice(0, -1)}${SUFFIX}${rest}`;
}

/** The address that the app knows a shown one by. */
export function appAddress(shown: string): string {
  const match = /^https:\/\/([^/]+)\.([a-z]+)\.electron-stand-in\.invalid(.*)$/s.exec(shown);
  return match ? `${match[2]}://${match[1]}${match[3] || '/'}` : shown;
}

/** The origin that Electron would report for a page. */
export function appOrigin(shown: string): string {
  const address = appAddress(shown);
  return /^[a-z]+:\/\/[^/]*/.exec(address)?.[0] ?? 'null';
}
