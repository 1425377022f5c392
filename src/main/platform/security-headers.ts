import { OWN_SERVER_HEADER } from '../../shared/own-servers';

/** What may differ between the hosts in what a window is allowed to do. */
export interface WindowPolicy {
  /** Fresh per load, base64: the only inline styles and scripts that run carry it. */
  readonly nonce: string;
  /** Sources that the window may talk to, as CSP writes them: its own host and nobody else. */
  readonly connect: readonly string[];
}

/** Browser features that Signalbox has no use for. Copying text is the one that it has. */
const PERMISSIONS_POLICY = [
  'accelerometer=()',
  'browsing-topics=()',
  'camera=()',
  'clipboard-read=()',
  'clipboard-write=(self)',
  'display-capture=()',
  'encrypted-media=()',
  'fullscreen=(self)',
  'geolocation=()',
  'gyroscope=()',
  'hid=()',
  'identity-credentials-get=()',
  'idle-detection=()',
  'local-fonts=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'publickey-credentials-get=()',
  'screen-wake-lock=()',
  'serial=()',
  'usb=()',
  'xr-spatial-tracking=()',
].join(', ');

/** The Content-Security-Policy of a window: everything is refused but the app's own files. */
export function contentSecurityPolicy({ nonce, connect }: WindowPolicy): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The Content-Security-Policy of a file that is no page. A thread of the window goes by the policy of its own script: it
 * runs the app's own files and reaches nobody.
 */
export const FILE_POLICY = "default-src 'none'; script-src 'self'";

/** Headers of every answer, of pages and files alike. */
export const ALWAYS_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': PERMISSIONS_POLICY,
  'X-Frame-Options': 'DENY',
  [OWN_SERVER_HEADER]: 'window',
};
