import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { tabStops } from '../support/window/accessible';
import { connectServer, openConnectForm, typeServer } from '../support/window/connect';
import {
  answered,
  card,
  choose,
  lastAnswer,
  lookAround,
  newChat,
  openChat,
  say,
  visit,
} from '../support/window/person';
import { opensAndReturns, usable } from '../support/window/usable';

test.skip(({ host }) => host === 'electron-stand-in', 'the browser window shows the same page in the same browser');

const ENV = { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) };
const KEY = 'sk-proj-4c2d9e7fa1b35860';

test.describe('with keys protected', () => {
  test.use({ hostEnv: ENV });

  test('the first start', async ({ app }) => {
    const { page } = app;
    await expect(page.getByRole('button', { name: 'Look around first' })).toBeVisible();
    await usable(page, 'four doors');
    for (const door of ['Sign in with Claude', 'Use a model on this computer', 'Use an API key']) {
      await page.getByRole('button', { name: door }).click();
      await page.getByRole('heading', { name: door }).waitFor();
      if (door === 'Use an API key') await page.getByRole('button', { name: 'Connect', exact: true }).click();
      await usable(page, door);
      await page.getByRole('button', { name: 'Back' }).click();
      await expect(page.getByRole('button', { name: door })).toBeFocused();
    }
  });

  test('chat, empty, answered and failed', async ({ app }) => {
    const { page } = app;
    await lookAround(page);
    await usable(page, 'empty chat');
    await say(page, 'a fast table');
    await answered(page);
    await newChat(page);
    await say(page, 'fast code');
    await answered(page);
    await usable(page, 'chat with an answer');

    await visit(page, 'AI Configuration');
    await card(page, 'Practice').getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: 'Edit Practice' });
    await choose(form, 'Practice behaviour', 'Is out of credits');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toBeHidden();
    await visit(page, 'Chat');
    await say(page, 'and again');
    await expect(lastAnswer(page).getByRole('alert')).toBeVisible();
    await usable(page, 'chat that failed');

    await openChat(page, 'A fast table');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
    await usable(page, 'palette');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();

    await page.setViewportSize({ width: 480, height: 800 });
    await opensAndReturns(
      page,
      page.getByRole('button', { name: 'Open sidebar' }),
      page.getByRole('dialog', { name: 'Sidebar' }),
      () => usable(page, 'drawer', 'narrow'),
    );
  });

  test('AI Configuration, its dialogs, and where the focus goes', async ({ app }) => {
    const { page } = app;
    await lookAround(page);
    let service: FakeService | null = null;
    try {
      service = await startFakeService({ wire: 'openai-chat', apiKey: KEY });
      await connectServer(page, { url: service.url, label: 'Ein ziemlich langer Name für einen Anbieter', key: KEY });
      service.behave('key_rejected');
      const failing = card(page, 'Ein ziemlich langer Name für einen Anbieter');
      await failing.getByRole('button', { name: 'Test connection' }).click();
      await expect(failing.getByRole('img', { name: 'Health: Failing' })).toBeVisible();
      await usable(page, 'cards');
      const stops = await tabStops(page, 40);
      expect(stops.filter(({ seen }) => !seen)).toEqual([]);
      expect(stops.length).toBeGreaterThan(15);

      await opensAndReturns(
        page,
        page.getByRole('button', { name: 'Add provider' }),
        page.getByRole('dialog', { name: 'Add provider' }),
        () => usable(page, 'Add provider'),
      );
      await opensAndReturns(
        page,
        failing.getByRole('button', { name: 'Edit' }),
        page.getByRole('dialog', { name: /^Edit/ }),
        () => usable(page, 'Edit'),
      );
      await opensAndReturns(
        page,
        failing.getByRole('button', { name: 'Replace key' }),
        page.getByRole('dialog', { name: /^Replace the key/ }),
        () => usable(page, 'Replace key'),
      );
      await opensAndReturns(
        page,
        card(page, 'Practice').getByRole('button', { name: 'Disconnect' }),
        page.getByRole('alertdialog', { name: 'Disconnect Practice?' }),
        () => usable(page, 'Disconnect'),
      );
    } finally {
      await service?.close();
    }
  });

  test('Settings, and every screen that has nothing to show yet', async ({ app }) => {
    const { page } = app;
    for (const screen of ['Settings', 'Tasks', 'Playbooks', 'Compare', 'Usage', 'Agents']) {
      await visit(page, screen);
      await page.getByRole('main').getByRole('heading', { name: screen, level: 1 }).waitFor();
      await usable(page, screen);
    }
  });
});

test.describe('without a store for keys', () => {
  test.use({ hostEnv: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } });
  test.skip(({ host }) => host === 'electron' || process.platform !== 'linux', 'the system’s own store would be asked');

  test('the question how keys are kept', async ({ app }) => {
    const { page } = app;
    const service = await startFakeService({ wire: 'openai-chat', apiKey: KEY });
    try {
      await typeServer(await openConnectForm(page), { url: service.url, label: 'Mine', key: KEY });
      const connect = page.getByRole('button', { name: 'Connect', exact: true });
      const dialog = page.getByRole('dialog', { name: 'Choose how your keys are kept' });
      await opensAndReturns(page, connect, dialog, () => usable(page, 'Choose how your keys are kept'));
      await visit(page, 'Settings');
      await expect(page.getByText('This computer has no store for keys')).toBeVisible();
      await usable(page, 'Settings without a store');
    } finally {
      await service.close();
    }
  });
});
