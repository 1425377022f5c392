import { app, type Session, session, type WebContents } from 'electron';

/** What the page may do beside being shown: put text on the clipboard when the person presses Copy. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Whether an address is a page of the app: a reload is no navigation, and the fragment is the app's own business. */
const isPage = (url: string, pages: readonly string[]): boolean => pages.includes(url.split('#', 1)[0] ?? '');

/** Refuses every way out of the app's own pages: navigation in any frame, new windows, embedded pages. */
export function guardContents(contents: WebContents, pages: readonly string[]): void {
  const refuse = (event: { preventDefault(): void; url: string }) => {
    if (!isPage(event.url, pages)) event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/**
 * Refuses whatever a page can ask of the system, and every request that leaves the computer: the window talks to main
 * and to nobody else.
 * @param origin of the window's own page
 */
export function guardSession(guarded: Session, origin: string): void {
  // While the window is being built, its server tells of changes over a WebSocket.
  const reloading = origin.replace(/^http/, 'ws');
  const isOwn = (url: string) => url.startsWith(`${origin}/`);
  guarded.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(ALLOWED_PERMISSIONS.has(permission) && details.isMainFrame && isOwn(details.requestingUrl));
  });
  guarded.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    return (
      ALLOWED_PERMISSIONS.has(permission) && details.isMainFrame && isOwn(`${requestingOrigin.replace(/\/$/, '')}/`)
    );
  });
  guarded.setDevicePermissionHandler(() => false);
  guarded.on('will-download', (event) => event.preventDefault());
  guarded.webRequest.onBeforeRequest((details, callback) => {
    const inside =
      isOwn(details.url) ||
      details.url.startsWith(`${reloading}/`) ||
      /^(?:blob|data|devtools|chrome-extension):/.test(details.url);
    callback({ cancel: !inside });
  });
}

/** Puts the guards on the app's session and on everything that will ever be shown. Before the first window. */
export function guardEverything(origin: string, pages: readonly string[]): void {
  guardSession(session.defaultSession, origin);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, pages));
}
