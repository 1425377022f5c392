import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { HomeLock, lockHome } from '../../storage/instance-lock';
import { StartRefusal } from '../../storage/start-refusal';
import { homeFolder, systemOf } from '../home';
import { HostRefusal } from '../host-refusal';
import type { Platform } from '../platform';
import type { ServedApp } from '../served-app';
import { type AppWindow, openAppWindow } from './app-window';
import { readArguments } from './arguments';
import { endWithWindow } from './end-with-window';
import { findBrowser, hasScreen } from './find-browser';
import { nodePlatform } from './node-platform';
import { askFirstStart, type FreshAddresses, HostContact } from './second-start';
import { openWindowServer, type WindowServer } from './window-server';

/** What the browser-window host is made of. */
export interface BrowserHostParts {
  /** The command line, without the program's own name. */
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
  /** The absolute path of the built window. */
  readonly rendererRoot: string;
  readonly createApp: (platform: Platform) => Promise<ServedApp>;
  readonly lockHome: typeof lockHome;
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

/** How long a first start may take until it says where it listens, or until it has ended. In ms. */
const FIRST_START_MS = 10_000;
const LOCK_RETRY_MS = 150;

const alreadyRunning = () =>
  new StartRefusal(
    'already_running',
    'Signalbox is already running with this data folder.',
    'Use its window, or close it first. With --home FOLDER a second one can run beside it.',
  );

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

/** Opens the window, or says why not: a browser that was not made for app windows is not opened unasked. */
function showWindow(parts: BrowserHostParts, home: string, freshAddress: () => string): AppWindow | null {
  const system = systemOf(process.platform);
  const browser = hasScreen(system, parts.env) ? findBrowser(system, home, parts.env) : null;
  if (browser) return openAppWindow(browser, freshAddress());
  parts.tell('Chrome, Chromium or Edge was not found here. Open the address above in your browser.');
  return null;
}

type HeldLock = Extract<HomeLock, { held: true }>;

/** A first start has the home folder and gave out these. */
interface FirstStart {
  readonly held: false;
  readonly fresh: FreshAddresses;
}

/** Takes the lock on the home folder, or gets addresses from the host that has it. */
async function lockOrAsk(parts: BrowserHostParts, home: string): Promise<HeldLock | FirstStart> {
  const patience = performance.now() + FIRST_START_MS;
  for (;;) {
    const lock = parts.lockHome(home);
    if (lock.held) return lock;
    const contact = HostContact.safeParse(lock.contact).data;
    if (contact?.host === 'electron' || performance.now() > patience) throw alreadyRunning();
    const fresh = contact ? await askFirstStart(contact.port, contact.secret) : null;
    if (fresh) return { held: false, fresh };
    await delay(LOCK_RETRY_MS);
  }
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
 * @throws {@link HostRefusal} or {@link StartRefusal} when it cannot start for a reason the person can do something about
 */
export async function startBrowserHost(parts: BrowserHostParts): Promise<RunningHost | null> {
  const asked = readArguments(parts.argv);
  if ('sentence' in asked) throw new HostRefusal(asked.sentence, asked.advice);
  const home = homeFolder(asked.home, parts.env);
  const lock = await lockOrAsk(parts, home);
  if (!lock.held) {
    parts.tell('Signalbox is already running with this data folder. Here is a fresh address for it.');
    parts.printLine(readyLine(lock.fresh.printed));
    if (asked.open) showWindow(parts, home, () => lock.fresh.soon);
    return null;
  }

  const undo: (() => Promise<void> | void)[] = [() => lock.release()];
  const end = async () => {
    for (const step of undo.splice(0).toReversed()) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- in order: the app is saved after its windows have let go
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
    const contact: HostContact = { host: 'browser-window', port: server.port, secret };
    lock.announce(contact);
    parts.printLine(readyLine(server.freshAddress('printed')));
    const window = asked.open ? watchWindow(parts, server, home) : null;
    undo.push(() => window?.close());
    return { end };
  } catch (error) {
    await end();
    throw error;
  }
}
