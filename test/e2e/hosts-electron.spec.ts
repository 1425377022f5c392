import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Host } from '../support/hosts/host';
import { settingsIn } from '../support/hosts/on-disk';
import { startHost } from '../support/hosts/start-host';
import type { StandInControl } from '../support/hosts/stand-in-control';
import { expect, test } from '../support/hosts/test';

// What only the stand-in can show: how Electron was set up. It shows the wiring; that Electron keeps its promises
// is Electron's to show, wherever hosts.spec.ts runs on it.
test.skip(({ host }) => host !== 'electron-stand-in', 'asks the stand-in what Electron was told');

const usable = (page: Page) => expect(page.getByRole('button', { name: 'Look around first' })).toBeVisible();

function controlOf(app: Host): StandInControl {
  if (app.standIn === null) throw new Error('no stand-in');
  return app.standIn;
}

const settingsFile = (app: Host): string => join(app.home, 'settings.json');

const refused = async (app: Host): Promise<unknown[]> => controlOf(app).given('navigation.refused');

test.describe('what Electron was told', () => {
  // One start serves them all: they only look, and leave everything as it was.
  test.describe.configure({ mode: 'default' });
  let started: Promise<Host> | null = null;

  async function start(): Promise<Host> {
    const home = mkdtempSync(join(tmpdir(), 'signalbox-e2e-'));
    const host = await startHost('electron-stand-in', { home });
    if ('notRunBecause' in host) throw new Error(host.notRunBecause);
    return host;
  }
  const sharedApp = (): Promise<Host> => (started ??= start());

  test.afterAll(async () => {
    const host = await started;
    if (host === null) return;
    await host.stop();
    rmSync(host.home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  test('is made with every protection on, by name, and none off', async () => {
    const app = await sharedApp();
    const [options] = (await controlOf(app).given('BrowserWindow')) as { webPreferences: Record<string, unknown> }[];
    const { preload, spellcheck, ...protections } = options?.webPreferences ?? {};
    expect(protections).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    });
    expect(spellcheck).toBe(process.platform === 'darwin');
    expect(existsSync(String(preload))).toBe(true);
    expect(await controlOf(app).given('app.enableSandbox')).toHaveLength(1);
  });

  test('comes from its own scheme, which is secure and standard and no file', async () => {
    const app = await sharedApp();
    expect(await controlOf(app).given('window.loadURL')).toEqual(['app://signalbox/']);
    expect(await controlOf(app).given('protocol.registerSchemesAsPrivileged')).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }],
    ]);
  });

  test('the page sees its bridge and nothing else of Electron', async () => {
    const app = await sharedApp();
    const seen = await app.page.evaluate(() => ({
      bridge: Object.keys(window.signalbox ?? {}).toSorted(),
      names: ['require', 'process', 'module', 'electron', 'ipcRenderer', 'Buffer', 'global'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({ bridge: ['onMenu', 'onMessage', 'send'], names: [] });
  });

  test('new windows are refused', async () => {
    const app = await sharedApp();
    await usable(app.page);
    await app.page.evaluate(() => void window.open('https://example.com/popup'));
    await expect.poll(() => controlOf(app).given('window.open')).toMatchObject([{ action: 'deny' }]);
  });

  test('embedded pages are refused', async () => {
    const app = await sharedApp();
    expect(await controlOf(app).do({ do: 'attach-webview' })).toBe(true);
  });

  test('permissions are refused, but for copying text from the page itself', async () => {
    const app = await sharedApp();
    const control = controlOf(app);
    const ask = (permission: string, url = 'app://signalbox/', isMainFrame = true) =>
      control.do({ do: 'ask-permission', permission, url, isMainFrame });
    const denied = { request: false, check: false };
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'midi',
      'midiSysex',
      'pointerLock',
      'fullscreen',
      'openExternal',
      'display-capture',
      'serial',
      'usb',
      'hid',
      'idle-detection',
      'storage-access',
      'unknown',
    ]) {
      expect(await ask(permission), permission).toEqual(denied);
    }
    const copy = 'clipboard-sanitized-write';
    expect(await ask(copy)).toEqual({ request: true, check: true });
    expect(await ask(copy, 'https://example.com/')).toEqual(denied);
    expect(await ask(copy, 'app://signalbox.evil/')).toEqual(denied);
    expect(await ask(copy, 'app://signalbox/', false)).toEqual(denied);
    expect(await control.do({ do: 'ask-device' })).toBe(false);
  });

  test('a frame in the page has no bridge', async () => {
    const app = await sharedApp();
    await usable(app.page);
    const bridged = await app.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      return (frame.contentWindow as typeof window).signalbox !== undefined;
    });
    expect(bridged).toBe(false);
  });

  test('the application menu has the usual roles and shortcuts', async () => {
    const app = await sharedApp();
    const [template] = (await controlOf(app).given('Menu.setApplicationMenu')) as Record<string, unknown>[][];
    const text = JSON.stringify(template);
    for (const role of ['editMenu', 'windowMenu', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'reload']) {
      expect(text, role).toContain(`"role":"${role}"`);
    }
    for (const accelerator of [
      'CommandOrControl+N',
      'CommandOrControl+K',
      'CommandOrControl+,',
      'CommandOrControl+/',
    ]) {
      expect(text, accelerator).toContain(`"accelerator":"${accelerator}"`);
    }
  });

  test('the application menu reaches the window', async () => {
    const app = await sharedApp();
    await usable(app.page);
    await app.page.evaluate(() => {
      const commands: string[] = [];
      Object.assign(window, { commands });
      window.signalbox?.onMenu((command) => commands.push(command));
    });
    for (const label of ['Settings…', 'New chat', 'Search…', 'Keyboard shortcuts']) {
      await controlOf(app).do({ do: 'choose-menu', label });
    }
    const commands = () => app.page.evaluate(() => (window as unknown as { commands: string[] }).commands);
    await expect.poll(commands).toEqual(['settings', 'new-chat', 'search', 'shortcuts']);
  });

  test('the application menu shows the data folder', async () => {
    const app = await sharedApp();
    await controlOf(app).do({ do: 'choose-menu', label: 'Show data folder' });
    await expect.poll(() => controlOf(app).given('shell.openPath')).toEqual([app.home]);
  });

  test('keeps Chromium’s own files apart from the person’s', async () => {
    const app = await sharedApp();
    expect(await controlOf(app).given('app.setPath')).toEqual([
      { name: 'userData', path: app.home },
      { name: 'sessionData', path: join(app.home, 'window') },
    ]);
  });
});

test.describe('the window', () => {
  test('is shown once it is painted, on the ground of its theme', async ({ app }) => {
    const [options] = (await controlOf(app).given('BrowserWindow')) as Record<string, unknown>[];
    expect(options).toMatchObject({ show: false, backgroundColor: '#fbfaf8', minWidth: 480 });
    await expect.poll(() => controlOf(app).given('window.show')).toHaveLength(1);
    const calls = (await controlOf(app).asked()).map((asked) => asked.call);
    expect(calls.indexOf('window.show')).toBeGreaterThan(calls.indexOf('window.loadURL'));
    await app.stop();
    writeFileSync(settingsFile(app), JSON.stringify({ theme: 'dark' }));
    await app.restart();
    expect(await controlOf(app).given('BrowserWindow')).toMatchObject([{ backgroundColor: '#1b1a18' }]);
  });

  test('is where it was left', async ({ app }) => {
    await controlOf(app).do({ do: 'drag-window', x: 100, y: 60, width: 900, height: 700 });
    await expect
      .poll(() => settingsIn(app.home)['windowBounds'])
      .toEqual({ x: 100, y: 60, width: 900, height: 700, maximized: false });
    await app.restart();
    const [options] = await controlOf(app).given('BrowserWindow');
    expect(options).toMatchObject({ x: 100, y: 60, width: 900, height: 700 });
  });

  test('is on a screen even when the one it was on has gone', async ({ app }) => {
    await controlOf(app).do({ do: 'drag-window', x: 5000, y: 60, width: 900, height: 700 });
    await expect.poll(() => settingsIn(app.home)['windowBounds']).toMatchObject({ x: 5000 });
    await app.restart();
    const [options] = (await controlOf(app).given('BrowserWindow')) as Record<string, unknown>[];
    expect(options).toMatchObject({ width: 900, height: 700 });
    expect(options).not.toHaveProperty('x');
  });

  test('is loaded again when it crashes, with a sentence', async ({ app }) => {
    await usable(app.page);
    await app.page.evaluate(() => Object.assign(window, { isBeforeCrash: true }));
    await controlOf(app).do({ do: 'crash-window' });
    await app.page.waitForFunction(() => !('isBeforeCrash' in window));
    await usable(app.page);
    await expect
      .poll(() => controlOf(app).given('dialog.showMessageBox'))
      .toMatchObject([{ message: 'The window had to be opened again' }]);
  });

  test('that keeps crashing ends the app, with a sentence', async ({ app }) => {
    await usable(app.page);
    const control = controlOf(app);
    await control.do({ do: 'crash-window' });
    await control.do({ do: 'crash-window' });
    await control.do({ do: 'crash-window' }).catch(() => undefined);
    await expect.poll(() => app.page.isClosed()).toBe(true);
    expect(await app.stop()).toBe(0);
  });
});

test.describe('ways out of the page', () => {
  test('navigation is refused, from the page, from a frame and by a form', async ({ app }) => {
    await usable(app.page);
    await app.page.evaluate(() => {
      window.location.href = 'https://example.com/away';
    });
    await expect.poll(() => refused(app)).toContain('https://example.com/away');
    await app.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/link';
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => refused(app)).toContain('https://example.com/link');
    await usable(app.page);
    expect(await controlOf(app).given('network.request')).toEqual([]);
  });
});

test.describe('the process', () => {
  /** A second start, as a person makes one; resolves with its status. */
  async function startAgain(home: string): Promise<number | null> {
    const launcher = new URL('../support/electron-stand-in/electron-stand-in', import.meta.url).pathname;
    const root = new URL('../..', import.meta.url).pathname;
    const second = spawn(launcher, [root, '--home', home], { stdio: 'ignore' });
    const [status] = (await once(second, 'exit')) as [number | null];
    return status;
  }

  test('is the only one: a second start brings its window to the front', async ({ app }) => {
    await usable(app.page);
    expect(await startAgain(app.home)).toBe(0);
    await expect.poll(() => controlOf(app).given('window.focus')).toHaveLength(1);
    await usable(app.page);
  });

  test('ends cleanly when its window is closed', async ({ app }) => {
    await usable(app.page);
    await app.page.close();
    await expect.poll(() => existsSync(join(app.home, 'signalbox.lock.json'))).toBe(false);
    expect(await app.stop()).toBe(0);
  });
});

test('a damaged settings file is put aside and told of', async ({ app }) => {
  await app.stop();
  writeFileSync(settingsFile(app), '{"theme":');
  await app.restart();
  const aside = readdirSync(app.home).filter((name) => name.startsWith('settings.damaged-'));
  expect(aside).toHaveLength(1);
  expect(readFileSync(join(app.home, aside[0] ?? ''), 'utf8')).toBe('{"theme":');
  await expect(app.page.getByText('The settings file was damaged')).toBeVisible();
});
