import { randomBytes } from 'node:crypto';
import type { lockHome } from '../../storage/instance-lock';
import { homeFolder, systemOf } from '../home';
import { HostRefusal } from '../host-refusal';
import type { Platform } from '../platform';
import type { ServedApp } from '../served-app';
import { assertBuilt } from '../window-files';
import { type AppWindow, openAppWindow } from './app-window';
import { readArguments } from './arguments';
import { endWithWindow } from './end-with-window';
import { findBrowser, hasScreen } from './find-browser';
import { nodePlatform } from './node-platform';
import { listen } from './listen';
import { lockOrAsk } from './lock-or-ask';
import type { HostContact } from './second-start';
import type { WindowServer } from './window-server';
import { t } from '../../../shared/language/t';

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

const notOpened = () => t('The window could not be opened. Open the address above in your browser.');

const readyLine = (address: string): string => `Signalbox is ready: ${address}`;

/** Opens the window, or says why not: a browser that was not made for app windows is not opened unasked. */
function showWindow(parts: BrowserHostParts, home: string, freshAddress: () => string): AppWindow | null {
  const system = systemOf(process.platform);
  if (!hasScreen(system, parts.env)) {
    parts.tell(t('There is no screen here to open a window on. Open the address above in a browser.'));
    return null;
  }
  const browser = findBrowser(system, home, parts.env);
  if (!browser) {
    parts.tell(t('Chrome, Chromium or Edge was not found here. Open the address above in your browser.'));
    return null;
  }
  try {
    return openAppWindow(browser, freshAddress());
  } catch (error) {
    parts.onDefect(error);
    parts.tell(notOpened());
    return null;
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
    onFailed: () => parts.tell(notOpened()),
  });
  return window;
}

/**
 * Starts the browser-window host: lock, app, server, ready line, window. Null when a first start runs already with the
 * same home and was asked for a fresh address.
 *
 * @throws {@link HostRefusal} or StartRefusal when it cannot start for a reason that the person can do something about
 */
export async function startBrowserHost(parts: BrowserHostParts): Promise<RunningHost | null> {
  const asked = readArguments(parts.argv);
  if ('sentence' in asked) throw new HostRefusal(asked.sentence, asked.advice);
  assertBuilt(parts.rendererRoot);
  const home = homeFolder(asked.home, parts.env);
  const lock = await lockOrAsk(parts.lockHome, home);
  if (!lock.held) {
    parts.tell(t('Signalbox is already running with this data folder. Here is a fresh address for it.'));
    parts.printLine(readyLine(lock.fresh.printed));
    if (asked.open) showWindow(parts, home, () => lock.fresh.soon);
    return null;
  }

  const undo: (() => Promise<void> | void)[] = [() => lock.release()];
  const end = async () => {
    for (const step of undo.splice(0).toReversed()) {
      try {
        // In order, not at once: the app is saved after its windows have let go.
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
    const server = await listen({
      app,
      rendererRoot: parts.rendererRoot,
      port: asked.port,
      secondStartSecret: secret,
      onDefect: parts.onDefect,
    });
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
