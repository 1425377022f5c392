import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser } from './find-browser';

/** The window that the host opened, as far as it can be known from outside. */
export interface AppWindow {
  /**
   * Called once when the browser has ended, or could not be started (null). A browser that hands its window over to
   * one that runs already ends at once, with 0.
   */
  onEnd(listener: (code: number | null) => void): void;
  /** Ends the browser that was started, if it is still there. */
  close(): void;
}

/** The arguments that open `url` as an app window in a profile of its own, which nothing else is kept in. */
export function appWindowArguments(browser: Browser, url: string, asRoot: boolean): string[] {
  const neverOpened = !existsSync(browser.profile);
  return [
    `--app=${url}`,
    `--user-data-dir=${browser.profile}`,
    '--class=Signalbox',
    // Later the browser remembers where the window was; this would undo it.
    ...(neverOpened ? ['--window-size=1240,840'] : []),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-extensions',
    '--disable-background-mode',
    '--hide-crash-restore-bubble',
    // The profile keeps no passwords: nobody should be asked to unlock a keyring for it.
    '--password-store=basic',
    // Chromium refuses to start as root with its sandbox.
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}

/** Opens the app window. It outlives this process when it is not closed. */
export function openAppWindow(browser: Browser, url: string): AppWindow {
  const asRoot = process.getuid?.() === 0;
  const child = spawn(browser.program, appWindowArguments(browser, url, asRoot), { stdio: 'ignore', detached: true });
  child.unref();
  let listener: ((code: number | null) => void) | null = null;
  let ended: { readonly code: number | null } | null = null;
  const end = (code: number | null) => {
    if (ended) return;
    ended = { code };
    listener?.(code);
  };
  child.once('error', () => end(null));
  child.once('exit', end);
  return {
    onEnd(added) {
      listener = added;
      if (ended) added(ended.code);
    },
    close: () => void (ended ? undefined : child.kill()),
  };
}
