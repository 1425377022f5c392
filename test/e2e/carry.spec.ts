import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { hindrances } from '../support/window/accessible';
import { card, lastAnswer, say, visit } from '../support/window/person';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });
test.skip(({ host }) => host !== 'browser-window', 'where a file is saved is asked by each host in its own way');

const KEY = 'sk-carried-0123456789abcdef';
const PASSPHRASE = 'four words make one';

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const typePassphrase = (page: Page, name: string, text: string) =>
  dialog(page, name).getByLabel('Passphrase', { exact: true }).fill(text);

test('a provider leaves in a sealed file and comes back from it, key and all', async ({ app }) => {
  const { page } = app;
  const service = await startFakeService({ wire: 'openai-chat', apiKey: KEY });
  try {
    await connectServer(page, { url: service.url, label: 'Mine', key: KEY });
    await visit(page, 'Settings');
    let path = '';

    await test.step('the file is saved, and shows nothing of what it holds', async () => {
      await page.getByRole('button', { name: 'Export connections' }).click();
      await typePassphrase(page, 'Export connections', PASSPHRASE);
      await dialog(page, 'Export connections').getByLabel('Passphrase again').fill(PASSPHRASE);
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save file' }).click(),
      ]);
      expect(saved.suggestedFilename()).toMatch(/^signalbox-connections-.*\.json$/);
      path = await saved.path();
      const content = await readFile(path, 'utf8');
      expect(content).not.toContain(KEY);
      expect(content).not.toContain('Mine');
    });

    await test.step('a wrong passphrase is told at its field', async () => {
      await page.getByRole('button', { name: 'Import connections' }).click();
      await dialog(page, 'Import connections').getByLabel('File').setInputFiles(path);
      await typePassphrase(page, 'Import connections', 'another passphrase');
      await page.getByRole('button', { name: 'Open file' }).click();
      await expect(dialog(page, 'Import connections')).toContainText('That passphrase does not open this file');
    });

    await test.step('the right one shows what is in it, and what is chosen is connected', async () => {
      await typePassphrase(page, 'Import connections', PASSPHRASE);
      await page.getByRole('button', { name: 'Open file' }).click();
      await page.getByRole('checkbox', { name: /Mine/ }).check();
      await expect(dialog(page, 'Import connections')).toContainText('It will be called Mine 2 here.');
      expect(await hindrances(page)).toEqual([]);
      await page.getByRole('button', { name: 'Connect one' }).click();
      await expect(dialog(page, 'Import connections')).toBeHidden();
    });

    await test.step('its key works', async () => {
      await visit(page, 'AI Configuration');
      await card(page, 'Mine 2').getByRole('button', { name: 'Make Primary' }).click();
      await expect(card(page, 'Mine 2').getByText('Primary', { exact: true })).toBeVisible();
      await visit(page, 'Chat');
      await say(page, 'Did my key come along?');
      await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
    });
  } finally {
    await service.close();
  }
});
