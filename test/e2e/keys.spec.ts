import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer, openConnectForm, typeServer } from '../support/window/connect';
import { answered, card, lastAnswer, messageField, questions, say, trySaying, visit } from '../support/window/person';

test.skip(({ host }) => host === 'electron' || process.platform !== 'linux', 'the system’s own store would be asked');

// No keyring answers at this address, whatever runs on this computer.
test.use({ hostEnv: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } });

const KEY = 'sk-canary-8f3b1c77d2a94e60b5';
const PASSPHRASE = 'seven quiet signal lamps';
const ANSWER = 'Hello from the fake service.';

let service: FakeService;
/** Null where the test was skipped before anything was started. */
let running: FakeService | null = null;
test.beforeEach(async () => {
  running = service = await startFakeService({ wire: 'openai-chat', apiKey: KEY });
});
test.afterEach(() => running?.close());

const protectDialog = (page: Page) => page.getByRole('dialog', { name: 'Choose how your keys are kept' });
const fieldIn = (page: Page, dialog: string, name: string) =>
  page.getByRole('dialog', { name: dialog }).getByRole('textbox', { name, exact: true });

/** Where the page holds the key: in its elements, in a field, in what it stores. Empty when nowhere. */
function placesOfKey(page: Page): Promise<string[]> {
  return page.evaluate((key) => {
    const places: string[] = [];
    if (document.documentElement.outerHTML.includes(key)) places.push('the document');
    for (const field of document.querySelectorAll('input, textarea')) {
      if ('value' in field && String(field.value).includes(key)) places.push(field.outerHTML);
    }
    for (const store of [localStorage, sessionStorage]) {
      if (JSON.stringify({ ...store }).includes(key)) places.push('a store of the page');
    }
    return places;
  }, KEY);
}

/** The files under a folder that hold the key in the clear. */
function filesWithKey(home: string): string[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => holds(file, KEY));
}

/** The browser clears up its own files while they are looked through: what is gone holds nothing. */
function holds(file: string, text: string): boolean {
  try {
    return readFileSync(file).includes(text);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Clicks Connect in the form that is open, which asks how keys are to be kept. */
async function connectAndBeAsked(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(protectDialog(page)).toBeVisible();
}

test('keys behind a passphrase: asked for once, and again after a restart', async ({ app }) => {
  const { page } = app;
  await typeServer(await openConnectForm(page), { url: service.url, label: 'Mine', key: KEY });

  await test.step('nothing is kept before the person chose', async () => {
    await connectAndBeAsked(page);
    await expect(protectDialog(page)).toContainText(/keyring|store/i);
    await protectDialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByLabel('API key')).toHaveValue(KEY);
    await expect(page.getByText('Primary:')).toHaveCount(0);
  });

  await test.step('a passphrase that will not do is told of at its field', async () => {
    await connectAndBeAsked(page);
    const first = fieldIn(page, 'Choose how your keys are kept', 'Passphrase');
    const again = fieldIn(page, 'Choose how your keys are kept', 'Passphrase again');
    const submit = protectDialog(page).getByRole('button', { name: 'Protect keys' });
    await first.fill('short');
    await submit.click();
    await expect(protectDialog(page)).toContainText('Use at least 8 characters.');
    await first.fill(PASSPHRASE);
    await again.fill(`${PASSPHRASE}!`);
    await submit.click();
    await expect(protectDialog(page)).toContainText('The two are not the same.');
    await again.fill(PASSPHRASE);
    await submit.click();
    await expect(page.getByText('Primary: Mine')).toBeVisible();
  });

  await test.step('the key works, and is nowhere to be seen', async () => {
    await say(page, 'hello');
    await answered(page);
    await expect(lastAnswer(page)).toContainText(ANSWER);
    expect(service.requests.at(-1)?.headers['authorization']).toBe(`Bearer ${KEY}`);
    expect(await placesOfKey(page)).toEqual([]);
    await visit(page, 'AI Configuration');
    await card(page, 'Mine').getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: 'Edit Mine' });
    await expect(form.getByLabel('API key')).toHaveText('Saved');
    await expect(form.locator('input[type="password"]')).toHaveCount(0);
    await form.getByRole('button', { name: 'Replace' }).click();
    await expect(form.getByLabel('API key')).toHaveValue('');
    expect(await placesOfKey(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  const again = await app.restart();
  expect(filesWithKey(app.home)).toEqual([]);

  await test.step('after a restart the passphrase is asked for, and a wrong one is told of', async () => {
    await expect(again.getByText('Chat needs them.')).toBeVisible();
    await trySaying(again, 'hello again');
    await expect(again.getByRole('alert')).toContainText('Your keys are locked.');
    await expect(messageField(again)).toHaveValue('hello again');
    await again.getByRole('button', { name: 'Unlock keys' }).click();
    const passphrase = fieldIn(again, 'Unlock your keys', 'Passphrase');
    await passphrase.fill('not the passphrase');
    await passphrase.press('Enter');
    await expect(again.getByRole('dialog', { name: 'Unlock your keys' })).toContainText(
      'That is not the passphrase of your keys.',
    );
    await passphrase.fill(PASSPHRASE);
    await passphrase.press('Enter');
    await expect(again.getByRole('dialog')).toHaveCount(0);
    await expect(again.getByText('Chat needs them.')).toBeHidden();
    // The message that waited for it goes off by itself, once.
    await expect(lastAnswer(again)).toContainText(ANSWER);
    await expect(questions(again)).toHaveText(/hello again/);
    await expect(messageField(again)).toHaveValue('');
    await expect(again.getByRole('alert')).toHaveCount(0);
  });
});

test('keys in memory: gone after a restart, told of on the card, and replaced there', async ({ app }) => {
  const { page } = app;
  await typeServer(await openConnectForm(page), { url: service.url, label: 'Mine', key: KEY });
  await connectAndBeAsked(page);
  await protectDialog(page).getByRole('radio', { name: 'Keep them in memory for this run only' }).click();
  await protectDialog(page).getByRole('button', { name: 'Keep keys in memory' }).click();
  await expect(page.getByText('Primary: Mine')).toBeVisible();
  await say(page, 'hello');
  await expect(lastAnswer(page)).toContainText(ANSWER);
  await visit(page, 'AI Configuration');
  await expect(card(page, 'Mine')).toContainText('Key in memory for this run only');

  const again = await app.restart();
  expect(filesWithKey(app.home)).toEqual([]);
  await visit(again, 'AI Configuration');
  await expect(card(again, 'Mine')).toContainText('The key is gone: an earlier run kept it in memory only.');
  await expect(card(again, 'Mine').getByRole('img', { name: 'Health: Failing' })).toBeVisible();

  await visit(again, 'Chat');
  await trySaying(again, 'hello again');
  await expect(again.getByRole('alert')).toContainText('There is no key for this provider');
  await expect(messageField(again)).toHaveValue('hello again');
  await again.getByRole('alert').getByRole('button', { name: 'Replace key' }).click();
  const dialog = again.getByRole('dialog', { name: 'Replace the key of Mine' });
  await dialog.getByLabel('API key').fill(KEY);
  await dialog.getByRole('button', { name: 'Replace key' }).click();
  await protectDialog(again).getByRole('radio', { name: 'Keep them in memory for this run only' }).click();
  await protectDialog(again).getByRole('button', { name: 'Keep keys in memory' }).click();
  await expect(again.getByRole('dialog')).toHaveCount(0);
  await again.getByRole('button', { name: 'Send' }).click();
  await expect(lastAnswer(again)).toContainText(ANSWER);
  expect(await placesOfKey(again)).toEqual([]);
});

test('a second provider’s key is kept as the first one’s, without another question', async ({ app }) => {
  const { page } = app;
  await typeServer(await openConnectForm(page), { url: service.url, label: 'Mine', key: KEY });
  await connectAndBeAsked(page);
  await protectDialog(page).getByRole('radio', { name: 'Keep them in memory for this run only' }).click();
  await protectDialog(page).getByRole('button', { name: 'Keep keys in memory' }).click();
  await expect(page.getByText('Primary: Mine')).toBeVisible();
  await connectServer(page, { url: service.url, label: 'Other', key: KEY });
  await expect(card(page, 'Other')).toContainText('Key in memory for this run only');
});
