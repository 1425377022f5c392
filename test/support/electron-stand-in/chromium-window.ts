import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Request as PageRequest, type Route } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium';
import { appAddress, shownAddress } from './address';
import { app, closeAtExit } from './lifecycle';
import { DELIVER_FUNCTION, preloadWorld, SEND_BINDING } from './preload-world';
import { answerRequest } from './protocol';
import { record } from './record';
import { session } from './session';
import { fromWire, toWire, type WireValue } from './wire-values';

/** Electron's own switch: with it the window can be looked at from outside. */
const DEBUGGING_SWITCH = '--remote-debugging-port';

let opened: Promise<BrowserContext> | null = null;

async function launch(): Promise<BrowserContext> {
  const profile = join(app.getPath('sessionData'), 'chromium');
  mkdirSync(profile, { recursive: true });
  const debugging = process.argv.filter((argument) => argument.startsWith(`${DEBUGGING_SWITCH}=`));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: [...CHROMIUM_FLAGS, ...debugging],
    chromiumSandbox: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport: null,
  });
  closeAtExit(() => context.close());
  if (debugging.length > 0) {
    const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    process.stderr.write(`\nDevTools listening on ws://127.0.0.1:${port}${path}\n`);
  }
  return context;
}

/** What a window is told by the page in it. */
export interface PageEvents {
  /** A message from the preload script; `origin` and `isMainFrame` as Chromium knows them. */
  message(channel: string, values: unknown[], shownUrl: string, isMainFrame: boolean): void;
  /** The page wants to go somewhere else. True when the app objects. */
  objectsToNavigation(address: string, isMainFrame: boolean): boolean;
  popup(address: string): void;
  loaded(): void;
  failed(reason: string, address: string): void;
  crashed(): void;
  closed(): void;
}

/** One page of Chromium, shown as the app's window. */
export class ChromiumWindow {
  readonly #page: Page;
  readonly #events: PageEvents;
  /** Where the app itself has sent the page: no navigation of the page's own. */
  #sentTo: string | null = null;

  private constructor(page: Page, events: PageEvents) {
    this.#page = page;
    this.#events = events;
  }

  static async open(preload: string, events: PageEvents): Promise<ChromiumWindow> {
    opened ??= launch();
    const context = await opened;
    const [first] = context.pages();
    const page = first && first.url() === 'about:blank' ? first : await context.newPage();
    const window = new ChromiumWindow(page, events);
    await page.exposeBinding(SEND_BINDING, ({ frame }, channel: string, values: WireValue[]) => {
      events.message(channel, values.map(fromWire), frame.url(), frame.parentFrame() === null);
    });
    await page.addInitScript({ content: preloadWorld(readFileSync(preload, 'utf8')) });
    await page.route('**/*', (route) => window.#answer(route));
    page.on('popup', (popup) => {
      events.popup(popup.url());
      void popup.close().catch(() => undefined);
    });
    page.on('load', () => events.loaded());
    page.on('crash', () => events.crashed());
    page.on('close', () => events.closed());
    return window;
  }

  async load(address: string): Promise<void> {
    this.#sentTo = shownAddress(address);
    try {
      await this.#page.goto(this.#sentTo);
    } catch (error) {
      this.#events.failed(error instanceof Error ? error.message : String(error), address);
      throw error;
    }
  }

  async reload(): Promise<void> {
    this.#sentTo = this.#page.url();
    await this.#page.reload();
  }

  /** Hands a message to the preload script. A page that has gone or is being loaded again gets none. */
  deliver(channel: string, values: readonly unknown[]): void {
    const call = { name: DELIVER_FUNCTION, channel, values: values.map(toWire) };
    this.#page
      .evaluate(({ name, ...message }) => {
        const deliver = Reflect.get(window, name) as ((channel: string, values: unknown[]) => void) | undefined;
        deliver?.(message.channel, message.values);
      }, call)
      .catch(() => undefined);
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  /** Answers every request of the page as Electron does: the guards are asked, then the app's own protocol. */
  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const address = appAddress(request.url());
    // Aborted, a navigation leaves the page where it is, as Electron does; blocked, it would show an error page.
    if (this.#isStopped(request, address)) return route.abort('aborted');
    const response = await answerRequest(address, request.method());
    if (response === null) {
      // The dev server of the window; nothing else is ever let out to the network.
      if (new URL(address).hostname === 'localhost') return route.continue();
      record('network.request', address);
      return route.abort('aborted');
    }
    const body = Buffer.from(await response.arrayBuffer());
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  }

  #isStopped(request: PageRequest, address: string): boolean {
    if (request.isNavigationRequest()) {
      const isMainFrame = request.frame().parentFrame() === null;
      const sentByApp = isMainFrame && this.#sentTo === request.url();
      this.#sentTo = null;
      if (!sentByApp && this.#events.objectsToNavigation(address, isMainFrame)) {
        record('navigation.refused', address);
        return true;
      }
    }
    if (session.defaultSession.lets(address)) return false;
    record('request.refused', address);
    return true;
  }
}
