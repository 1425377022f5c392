import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { messageField } from '../support/window/person';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

/** Numbers as the ids of another service. */
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 8, minutes)).toISOString();

/** Messages of the longest chat: more than are read at once. */
const LONG = 400;
const HOSTILE = 'Rechnung \u202Efdp.exe <img src=x onerror=alert(1)>';

/** An export of Claude: a long chat in which one thing was said near its beginning, and some short ones. */
function claudeExport() {
  const chat = (n: number, name: string, texts: readonly string[]) => ({
    uuid: uuid(n),
    name,
    created_at: at(n),
    updated_at: at(n + texts.length),
    chat_messages: texts.map((text, index) => ({
      uuid: uuid(n * 1000 + index),
      sender: index % 2 === 0 ? 'human' : 'assistant',
      text,
      created_at: at(n + index),
    })),
  });
  const long = Array.from({ length: LONG }, (_, n) =>
    n === 7 ? 'The **lighthouse** at Felgueiras closes at six.' : `Line ${n} of a long talk about Porto.`,
  );
  return [
    chat(1, 'Porto in detail', long),
    chat(2, HOSTILE, ['What is on this invoice?', 'A lighthouse keeper bought <b>oil</b>.']),
    ...Array.from({ length: 70 }, (_, n) =>
      chat(10 + n, `Donaudampfschifffahrtsgesellschaft ${n + 1}`, [`How long is trip ${n}?`, 'Two hours by steamer.']),
    ),
  ];
}

let running: FakeService | null = null;
test.beforeEach(async ({ app }) => {
  const service = (running = await startFakeService({ wire: 'openai-chat' }));
  await connectServer(app.page, { url: service.url, label: 'Mine' });
});
test.afterEach(() => running?.close());

const palette = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const log = (page: Page) => page.getByRole('log', { name: 'Conversation' });

test('somebody moves over: import, search, find, go on, export, all by keyboard', async ({ app }, info) => {
  const { page } = app;
  const file = info.outputPath('conversations.json');
  await writeFile(file, JSON.stringify(claudeExport()));

  await test.step('a command leads to the import, and its report says what came in', async () => {
    await page.keyboard.press('Control+k');
    await palette(page).fill('import chats');
    await page.keyboard.press('Enter');
    const choose = page.getByRole('button', { name: 'Choose a file' });
    await expect(choose).toBeFocused();
    const chooser = page.waitForEvent('filechooser');
    // The browser is told to hand over its dialog; a key that came before would open none.
    await page.evaluate(() => null);
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(file);
    await expect(page.getByText('72 chats came in: 542 messages.')).toBeVisible();
  });

  await test.step('the palette finds what was said, far up in a long chat, and leads there', async () => {
    await page.keyboard.press('Control+k');
    await palette(page).fill('lighthou');
    const hit = page.getByRole('option', { name: /Porto in detail/ });
    await expect(hit.locator('mark')).toHaveText('lighthouse');
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    await hit.click();
    const said = log(page).getByText('closes at six');
    await expect(said).toBeInViewport();
    await expect(said.locator('xpath=ancestor::article')).toBeFocused();
  });

  await test.step('find goes from message to message within it', async () => {
    await page.keyboard.press('Control+f');
    const field = page.getByRole('searchbox', { name: 'Find in this conversation' });
    await expect(field).toBeFocused();
    await field.fill('"line 39"');
    await expect(
      page.getByText('1 message', { exact: true }).or(page.getByText('1 of 1', { exact: true })),
    ).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(log(page).getByText('Line 39 of')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
  });

  await test.step('all results have a place of their own, which Back leads to', async () => {
    await page.keyboard.press('Control+Shift+f');
    const field = page.getByRole('searchbox', { name: 'Search your chats' });
    await expect(field).toBeFocused();
    await field.fill('steamer');
    await expect(page.getByText('70 results')).toBeVisible();
    await expect(page).toHaveURL(/#\/chat\/search%3Asteamer$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(log(page).getByText('Two hours by steamer.')).toBeInViewport();
    await page.goBack();
    await expect(page.getByText('70 results')).toBeVisible();
    await expect(page.locator('a[data-hit="1"]')).toBeFocused();
    await page.goForward();
  });

  await test.step('it is gone on with, and given out as a file', async () => {
    await messageField(page).fill('And back?');
    await page.keyboard.press('Enter');
    await expect(log(page).getByText('Hello from the fake service.')).toBeVisible();
    for (const [command, ending] of [
      ['as markdown', 'md'],
      ['as json', 'json'],
      ['as a web page', 'html'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.keyboard.press('Control+k');
      await palette(page).fill(command);
      await page.keyboard.press('Enter');
      const saved = await download;
      expect(saved.suggestedFilename()).toMatch(new RegExp(`^Donaudampfschifffahrtsgesellschaft \\d+\\.${ending}$`));
      const path = info.outputPath(`saved.${ending}`);
      await saved.saveAs(path);
      expect(await readFile(path, 'utf8')).toContain('And back?');
    }
  });

  await test.step('on paper stands the conversation alone', async () => {
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.keyboard.press('Control+k');
    await palette(page).fill('print this');
    await page.keyboard.press('Enter');
    await expect(page.locator('body > div > article').last()).toBeAttached();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body > div > article').last()).toBeVisible();
    await expect(page.locator('#root')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('#root')).toBeVisible();
  });
});
