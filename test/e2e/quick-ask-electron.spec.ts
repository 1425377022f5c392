import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Host } from '../support/hosts/host';
import type { StandInControl } from '../support/hosts/stand-in-control';
import { settingsIn } from '../support/hosts/on-disk';
import { expect, test } from '../support/hosts/test';
import { lastAnswer, messageField } from '../support/window/person';

// The keys, the window and the sign of the quick question, as Electron was asked for them.
test.skip(({ host }) => host !== 'electron-stand-in', 'asks the stand-in what Electron was told');
test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

const KEYS = 'CommandOrControl+Shift+Space';

function controlOf(app: Host): StandInControl {
  if (app.standIn === null) throw new Error('no stand-in');
  return app.standIn;
}

/** The page of the quick question, once it is there. */
async function quickPage(app: Host): Promise<Page> {
  const isQuick = (page: Page) => page.url().endsWith('/quick-ask.html');
  const pages = () => app.page.context().pages();
  await expect.poll(() => pages().some(isQuick)).toBe(true);
  const page = pages().find(isQuick);
  if (!page) throw new Error('no page');
  await page.waitForLoadState('load');
  return page;
}

async function pressKeys(app: Host, accelerator = KEYS): Promise<Page> {
  await controlOf(app).do({ do: 'press-global-keys', accelerator });
  return quickPage(app);
}

async function lookAround({ page }: Host): Promise<void> {
  await page.getByRole('button', { name: 'Look around first' }).click();
  await expect(messageField(page)).toBeVisible();
}

test('its keys open a small guarded window over everything else, which answers and goes on in Signalbox', async ({
  app,
}) => {
  const control = controlOf(app);
  await lookAround(app);
  const page = await pressKeys(app);
  const [main, quick] = (await control.given('BrowserWindow')) as Record<string, unknown>[];
  expect(quick).toMatchObject({
    frame: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    resizable: false,
    show: false,
    width: 640,
    height: 132,
  });
  expect(quick?.['webPreferences']).toEqual(main?.['webPreferences']);
  expect(await control.given('window.loadURL')).toEqual(['app://signalbox/', 'app://signalbox/quick-ask.html']);

  const field = page.getByRole('textbox', { name: 'Ask Primary' });
  await expect(field).toBeFocused();
  await page.keyboard.type('How fast is this?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Assistant' })).toContainText('at another speed', {
    timeout: 20_000,
  });
  await expect.poll(async () => (await control.given('window.setBounds')).at(-1)).toMatchObject({ height: 520 });
  await page.getByRole('button', { name: 'Open in Signalbox' }).click();
  await expect(lastAnswer(app.page)).toContainText('at another speed');
  await expect.poll(() => control.given('window.hide')).toHaveLength(1);
});

test('its keys put it away where it is in front, and so does Escape; what was typed is kept', async ({ app }) => {
  const control = controlOf(app);
  await lookAround(app);
  const page = await pressKeys(app);
  const field = page.getByRole('textbox', { name: 'Ask Primary' });
  await expect(field).toBeFocused();
  await page.keyboard.type('half a quest');
  await pressKeys(app);
  await expect.poll(() => control.given('window.hide')).toHaveLength(1);
  await pressKeys(app);
  await expect(field).toHaveValue('half a quest');
  await page.keyboard.press('Escape');
  await expect.poll(() => control.given('window.hide')).toHaveLength(2);
  // One window for it, however often it is wanted.
  expect(await control.given('BrowserWindow')).toHaveLength(2);
});

test('without a connection it says so and leads to the first start', async ({ app }) => {
  const page = await pressKeys(app);
  await expect(page.getByText('Nothing is connected yet')).toBeVisible();
  await page.getByRole('button', { name: 'Set up Signalbox' }).click();
  await expect.poll(() => controlOf(app).given('window.hide')).toHaveLength(1);
  await expect(app.page.getByRole('button', { name: 'Use an API key' })).toBeVisible();
});

test('other keys are taken by pressing them in the settings; none are held when it is switched off', async ({
  app,
}) => {
  const control = controlOf(app);
  const { page } = app;
  await lookAround(app);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Change the keys' }).click();
  await page.keyboard.press('Shift+J');
  await expect(page.getByText('Hold Ctrl or Alt as well')).toBeVisible();
  await page.keyboard.press('Control+Alt+J');
  await expect.poll(() => settingsIn(app.home)['quickAskKeys']).toBe('CommandOrControl+Alt+J');
  expect(await control.given('globalShortcut.register')).toEqual([KEYS, 'CommandOrControl+Alt+J']);
  await pressKeys(app, 'CommandOrControl+Alt+J');
  await page.getByRole('switch', { name: 'Open it with keys' }).click();
  await expect.poll(() => control.given('globalShortcut.unregister')).toEqual([KEYS, 'CommandOrControl+Alt+J']);
});

test.describe('where another program has the keys', () => {
  test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32), ELECTRON_STAND_IN_TAKEN_KEYS: KEYS } });

  test('the settings say so, with a command that does the same', async ({ app }) => {
    await lookAround(app);
    await app.page.getByRole('link', { name: 'Settings' }).click();
    await expect(app.page.getByText('Another program has these keys')).toBeVisible();
    await expect(app.page.getByText(/--quick-ask$/)).toBeVisible();
  });

  test('that command opens the quick question in the app that runs', async ({ app }) => {
    await lookAround(app);
    const launcher = new URL('../support/electron-stand-in/electron-stand-in', import.meta.url).pathname;
    const root = new URL('../..', import.meta.url).pathname;
    const second = spawn(launcher, [root, '--home', app.home, '--quick-ask'], { stdio: 'ignore' });
    expect(await once(second, 'exit')).toEqual([0, null]);
    const page = await quickPage(app);
    await expect(page.getByRole('textbox', { name: 'Ask Primary' })).toBeFocused();
  });
});

test.describe('the sign beside the clock', () => {
  test('leads to everything, and says how the providers are', async ({ app }) => {
    const control = controlOf(app);
    await expect.poll(() => control.given('tray.setContextMenu')).toHaveLength(1);
    const labels = async () =>
      ((await control.given('tray.setContextMenu')).at(-1) as { label?: string }[]).flatMap(({ label }) => label ?? []);
    expect(await labels()).toEqual([
      'Ask quickly',
      'Open Signalbox',
      'New chat',
      'No provider is connected',
      'Quit Signalbox',
    ]);
    await lookAround(app);
    await expect.poll(labels).toContain('All providers in use are responding');
    await control.do({ do: 'choose-tray', label: 'All providers in use are responding' });
    await expect(app.page.getByRole('heading', { level: 1, name: 'AI Configuration' })).toBeVisible();
    await control.do({ do: 'choose-tray', label: 'New chat' });
    await expect(messageField(app.page)).toBeFocused();
    await control.do({ do: 'choose-tray', label: 'Ask quickly' });
    await quickPage(app);
  });

  test('goes with its switch', async ({ app }) => {
    await lookAround(app);
    await app.page.getByRole('link', { name: 'Settings' }).click();
    await app.page.getByRole('switch', { name: 'Sign beside the clock' }).click();
    await expect.poll(() => controlOf(app).given('tray.destroy')).toHaveLength(1);
    await expect(app.page.getByRole('switch', { name: 'Go on when the window is closed' })).toBeDisabled();
  });
});

test.describe('when the window is closed', () => {
  test('everything ends, a hidden quick question included', async ({ app }) => {
    await lookAround(app);
    const page = await pressKeys(app);
    await page.keyboard.press('Escape');
    await app.page.close();
    await expect.poll(() => existsSync(join(app.home, 'signalbox.lock.json'))).toBe(false);
    expect(await app.stop()).toBe(0);
  });

  test('it goes on where that was chosen, until somebody quits from the sign', async ({ app }) => {
    await app.stop();
    writeFileSync(join(app.home, 'settings.json'), JSON.stringify({ staysInTray: true }));
    await app.restart();
    const control = controlOf(app);
    const context = app.page.context();
    await lookAround(app);
    // A page that stays open keeps the browser of the stand-in alive.
    await pressKeys(app);
    await app.page.close();
    await expect.poll(() => control.do({ do: 'visible-windows' })).toBe(1);
    await control.do({ do: 'choose-tray', label: 'New chat' });
    await expect.poll(() => context.pages().length).toBe(2);
    const reopened = context.pages().find((page) => !page.url().endsWith('/quick-ask.html'));
    if (!reopened) throw new Error('no window');
    await expect(messageField(reopened)).toBeFocused();
    await control.do({ do: 'choose-tray', label: 'Quit Signalbox' });
    await expect.poll(() => existsSync(join(app.home, 'signalbox.lock.json'))).toBe(false);
  });
});
