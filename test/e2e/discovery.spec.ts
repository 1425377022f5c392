import type { Page } from '@playwright/test';
import { type FakeService, startFakeService } from '../support/fake-services';
import { startHost } from '../support/hosts/start-host';
import { expect, test } from '../support/hosts/test';
import { answers, card, lastAnswer, light, messageField, retry, say, visit } from '../support/window/person';

test.skip(({ host }) => host === 'electron-stand-in', 'looking is done in main, which is the same elsewhere');

const found = (page: Page) => page.getByRole('region', { name: 'Found on this computer' });
const lookAgain = (page: Page) => found(page).getByRole('button', { name: 'Look again' }).click();

let ollama: FakeService;
/** The same; undefined where the test was skipped before it was started. */
let running: FakeService | undefined;
test.beforeEach(async () => {
  ollama = await startFakeService({ wire: 'ollama' });
  running = ollama;
  ollama.answers('Hello from this computer.');
});
test.afterEach(() => running?.close());

test('a model on this computer is one click from chat, and its server may go away and come back', async ({
  home,
  host,
  browser,
}, testInfo) => {
  const app = await startHost(host, { home, env: { OLLAMA_BASE_URL: ollama.origin } }, browser);
  if ('notRunBecause' in app) return testInfo.skip(true, app.notRunBecause);
  const { page } = app;

  await test.step('the third door shows it, and a click leads to chat', async () => {
    await page.getByRole('button', { name: 'Use a model on this computer' }).click();
    await page
      .getByRole('region', { name: /Ollama/ })
      .getByRole('button', { name: 'qwen3:8b' })
      .click();
    await expect(messageField(page)).toBeVisible();
    await expect(page.getByText('Primary: Ollama · qwen3:8b')).toBeVisible();
    await say(page, 'Who are you?');
    await expect(lastAnswer(page)).toContainText('Hello from this computer.');
  });

  await test.step('AI Configuration knows that it is connected', async () => {
    await visit(page, 'AI Configuration');
    await expect(found(page).getByRole('listitem')).toContainText('Ollama 0.21.0');
    await expect(found(page)).toContainText('Connected as Ollama');
    await expect(light(page, 'Ollama', 'Responding')).toBeVisible();
  });

  await test.step('when the server goes away, looking again and asking say so', async () => {
    await ollama.goDown();
    await lookAgain(page);
    await expect(found(page)).toContainText('No model server answers here.');
    await visit(page, 'Chat');
    await say(page, 'Still there?');
    await expect(lastAnswer(page).getByRole('alert')).toContainText('Ollama');
    await visit(page, 'AI Configuration');
    await expect(light(page, 'Ollama', 'Recent failure')).toBeVisible();
  });

  await test.step('when it is back, everything is as before', async () => {
    await ollama.comeBack();
    await lookAgain(page);
    await expect(found(page)).toContainText('Connected as Ollama');
    await visit(page, 'Chat');
    await retry(page);
    await expect(answers(page)).toHaveCount(2);
    await expect(lastAnswer(page)).toContainText('Hello from this computer.');
    await visit(page, 'AI Configuration');
    await card(page, 'Ollama').getByRole('button', { name: 'Test connection' }).click();
    await expect(light(page, 'Ollama', 'Responding')).toBeVisible();
  });

  await test.step('what was disconnected can be connected in one click', async () => {
    await card(page, 'Ollama').getByRole('button', { name: 'Disconnect' }).click();
    await expect(card(page, 'Ollama')).toBeHidden();
    await found(page).getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(card(page, 'Ollama')).toBeVisible();
    await expect(found(page)).toContainText('Connected as Ollama');
  });
  expect(await app.stop()).toBe(0);
});

test('where nothing is found the door teaches, and leads to typing an address', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Use a model on this computer' }).click();
  await expect(page.getByText('No model server answers here yet.')).toBeVisible();
  await expect(page.getByText('ollama pull')).toBeVisible();
  await page.getByRole('button', { name: 'Type an address' }).click();
  await page.getByRole('textbox', { name: 'Base URL' }).fill(ollama.origin);
  await expect(page.getByRole('combobox', { name: 'Default model' })).not.toHaveValue('');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await say(page, 'hello');
  await expect(lastAnswer(page)).toContainText('Hello from this computer.');
});
