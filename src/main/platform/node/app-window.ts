import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writePrivately } from '../../storage/durable-file';
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

/** What the app window opens on, in the browser's own profile, where a snap may read it too. */
const doorOf = (browser: Browser): string => join(browser.profile, 'open.html');

/**
 * Leads on to an address with a token. Everybody on a computer can read the command line of a program; this file only
 * the person can.
 */
function makeDoor(browser: Browser, url: string): void {
  mkdirSync(browser.profile, { recursive: true, mode: 0o700 });
  const page = `<!doctype html><meta charset="utf-8"><title>Signalbox</title><meta http-equiv="refresh" content="0;url=${url}">`;
  writePrivately(doorOf(browser), page);
}

/**
 * The arguments that open an app window in a profile of its own, which nothing else is kept in.
 * @param firstTime the profile is not there yet
 */
export function appWindowArguments(browser: Browser, firstTime: boolean, asRoot: boolean): string[] {
  return [
    `--app=${pathToFileURL(doorOf(browser)).href}`,
    `--user-data-dir=${browser.profile}`,
    '--class=Signalbox',
    // Later the browser remembers where the window was; this would undo it.
    ...(firstTime ? ['--window-size=1240,840'] : []),
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

/**
 * Opens the app window on `url`. It outlives this process when it is not closed.
 * @throws what the file system throws when the profile cannot be written
 */
export function openAppWindow(browser: Browser, url: string): AppWindow {
  const firstTime = !existsSync(browser.profile);
  makeDoor(browser, url);
  const given = appWindowArguments(browser, firstTime, process.getuid?.() === 0);
  const child = spawn(browser.program, given, { stdio: 'ignore', detached: true });
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
