import { randomBytes } from 'node:crypto';
import { homeFolder, makeHome, systemOf } from '../home';
import { HostRefusal } from '../host-refusal';
import type { Platform } from '../platform';
import type { ServedApp } from '../served-app';
import { type AppWindow, openAppWindow } from './app-window';
import { type HostArguments, readArguments } from './arguments';
import { endWithWindow } from './end-with-window';
import { findBrowser, hasScreen } from './find-browser';
import { nodePlatform } from './node-platform';
import { askFirstStart, HostContact } from './second-start';
import { openWindowServer, type WindowServer } from './window-server';

/** The lock on a home folder: ours, or another running Signalbox's, with what that one left about itself. */
export type HomeLock =
  | { readonly held: true; announce(contact: HostContact): void; release(): void }
  | { readonly held: false; readonly contact: unknown };

/** What the browser-window host is made of. */
export interface BrowserHostParts {
  /** The command line, without the program's own name. */
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
  /** The absolute path of the built window. */
  readonly rendererRoot: string;
  readonly createApp: (platform: Platform) => Promise<ServedApp>;
  readonly lockHome: (home: string) => Promise<HomeLock>;
  /** Takes the ready line and nothing else. */
  readonly printLine: (line: string) => void;
  /** Takes sentences for the person at the terminal. */
  readonly tell: (sentence: string) => void;
  readonly onDefect: (error: unknown) => void;
  /** The person closed the window that was opened for them: the host should end. */
  readonly onWindowClosed: () => void;
}

/** A host that serves. */
export interface RunningHost {
  /** Saves what is under way, lets go of the windows and the port. Called once. */
  end(): Promise<void>;
}

const readyLine = (address: string): string => `Signalbox is ready: ${address}`;

function portRefusal(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new HostRefusal(
      `Port ${port} is taken by another program.`,
      'Start Signalbox with another --port, or without one to let it choose.',
      error,
    );
  }
  if (code === 'EACCES') {
    return new HostRefusal(
      `This computer does not let Signalbox use port ${port}.`,
      'Start it with a --port above 1023, or without one to let it choose.',
      error,
    );
  }
  return error;
}

function prepareHome(parts: BrowserHostParts, asked: HostArguments): string {
  const home = homeFolder(asked.home, parts.env);
  try {
    makeHome(home);
  } catch (cause) {
    throw new HostRefusal(
      `The folder ${home} cannot be made or used.`,
      'Choose another one with --home, or allow yourself to write there.',
      cause,
    );
  }
  return home;
}

/** Opens the window, or says why not: a browser that was not made for app windows is not opened unasked. */
function showWindow(parts: BrowserHostParts, home: string, freshAddress: () => string): AppWindow | null {
  const system = systemOf(process.platform);
  const browser = hasScreen(system, parts.env) ? findBrowser(system, home, parts.env) : null;
  if (browser) return openAppWindow(browser, freshAddress());
  parts.tell('Chrome, Chromium or Edge was not found here. Open the address above in your browser.');
  return null;
}

async function joinFirstStart(parts: BrowserHostParts, asked: HostArguments, home: string, left: unknown) {
  const contact = HostContact.safeParse(left);
  const fresh = contact.success ? await askFirstStart(contact.data) : null;
  if (fresh === null) {
    throw new HostRefusal(
      'Signalbox is already running with this data folder.',
      'Use its window, or close it first. With --home FOLDER a second one can run beside it.',
    );
  }
  parts.tell('Signalbox is already running with this data folder. Here is a fresh address for it.');
  parts.printLine(readyLine(fresh.printed));
  if (asked.open) showWindow(parts, home, () => fresh.soon);
}

function watchWindow(parts: BrowserHostParts, server: WindowServer, home: string): AppWindow | null {
  const window = showWindow(parts, home, () => server.freshAddress('soon'));
  if (window === null) return null;
  endWithWindow({
    window,
    windows: server.windows,
    system: systemOf(process.platform),
    onClosed: parts.onWindowClosed,
    onFailed: () => parts.tell('The window could not be opened. Open the address above in your browser.'),
  });
  return window;
}

/**
 * Starts the browser-window host: lock, app, server, ready line, window. Null when a first start runs already with the
 * same home and was asked for a fresh address.
 *
 * @throws {@link HostRefusal} when it cannot start for a reason the person can do something about, and what createApp
 * and lockHome throw
 */
export async function startBrowserHost(parts: BrowserHostParts): Promise<RunningHost | null> {
  const asked = readArguments(parts.argv);
  if ('sentence' in asked) throw new HostRefusal(asked.sentence, asked.advice);
  const home = prepareHome(parts, asked);
  const lock = await parts.lockHome(home);
  if (!lock.held) {
    await joinFirstStart(parts, asked, home, lock.contact);
    return null;
  }

  const undo: (() => Promise<void> | void)[] = [() => lock.release()];
  const end = async () => {
    for (const step of undo.splice(0).reverse()) {
      try {
        await step();
      } catch (error) {
        // The steps that are left must run all the same: the last one lets go of the home folder.
        parts.onDefect(error);
      }
    }
  };
  try {
    const app = await parts.createApp(nodePlatform(home, parts.version));
    undo.push(() => app.dispose());
    const secret = randomBytes(32).toString('base64url');
    const server = await openWindowServer({
      app,
      rendererRoot: parts.rendererRoot,
      port: asked.port,
      secondStartSecret: secret,
      onDefect: parts.onDefect,
    }).catch((error: unknown) => Promise.reject(portRefusal(error, asked.port)));
    undo.push(() => server.close());
    lock.announce({ host: 'browser-window', port: server.port, secret });
    parts.printLine(readyLine(server.freshAddress('printed')));
    const window = asked.open ? watchWindow(parts, server, home) : null;
    undo.push(() => window?.close());
    return { end };
  } catch (error) {
    await end();
    throw error;
  }
}
