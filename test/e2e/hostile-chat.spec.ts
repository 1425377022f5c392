import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from '@playwright/test';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { HOSTILE_NAME as NAME, hostileExport, TURNED } from '../support/window/hostile-export';
import { activeIn, hostileTexts, misdeedsOf, overflowOf, straysOf } from '../support/window/misdeeds';
import { conversation, lastAnswer, messageField, newChat, openChat, questions, visit } from '../support/window/person';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a8'.repeat(32) } });
test.skip(({ host }) => host !== 'browser-window', 'the window is the same on every host; files are not');

let running: FakeService | null = null;
test.afterEach(() => running?.close());

/** Nothing in these parts is more than words, stands out of its part or is wider than the window, wide and narrow. */
async function isHarmless(page: Page, parts: Locator, widths = [480, 1100]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expect(parts.first()).toBeVisible();
    await expect.poll(() => overflowOf(parts.first())).toEqual([0, 0]);
    await expect.poll(() => straysOf(parts)).toEqual([]);
    await expect(activeIn(parts)).toHaveCount(0);
  }
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search' }).fill(words);
  await page.keyboard.press('Enter');
}

/** Unfolds everything that is folded, and what comes to light by that. */
async function unfoldAll(part: Locator): Promise<void> {
  const folded = part.locator('details:not([open]) > summary');
  await expect(async () => {
    await folded.evaluateAll((heads) => heads.forEach((head) => head instanceof HTMLElement && head.click()));
    await expect(folded).toHaveCount(0, { timeout: 1000 });
  }).toPass();
}

async function importHostile(page: Page, folder: (name: string) => string): Promise<void> {
  const file = folder('conversations.json');
  await writeFile(file, JSON.stringify(hostileExport()));
  await command(page, 'import chats');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (
    await chooser
  ).setFiles({
    name: `${NAME.replaceAll('/', '')}${TURNED}.json`,
    mimeType: 'application/json',
    buffer: await readFile(file),
  });
  await expect(page.getByRole('region', { name: 'Last import' })).toContainText('10 chats came in');
}

/** Opens a page that was given away where its own policy counts and where nothing holds it. */
async function lookAtGiven(browser: Browser, path: string): Promise<void> {
  const whole = await readFile(path, 'utf8');
  const loose = path.replace('.html', '-loose.html');
  await writeFile(loose, whole.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  expect(await readFile(loose, 'utf8')).not.toContain('Content-Security-Policy');
  for (const [file, javaScriptEnabled] of [
    [path, true],
    [path, false],
    [loose, true],
  ] as const) {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1100, height: 800 } });
    const page = await context.newPage();
    const misdeeds: string[] = [];
    const address = pathToFileURL(file).href;
    page.on('request', (request) => request.url() !== address && misdeeds.push(`requested ${request.url()}`));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => misdeeds.push('opened a dialog')));
    page.on('console', (message) => misdeeds.push(`complained: ${message.text()}`));
    page.on('pageerror', (error) => misdeeds.push(String(error)));
    await page.goto(address);
    await expect(page.getByRole('article')).toHaveCount(2 * hostileTexts.size);
    await isHarmless(page, page.locator('article'));
    await expect(page.locator('body form, body [style], body [id], body [onerror], body [onload]')).toHaveCount(0);
    expect(misdeeds).toEqual([]);
    await context.close();
  }
}

test('what comes from elsewhere stays words where it is listed, found, read, printed and given away', async ({
  app,
  browser,
}, info) => {
  const { page } = app;
  const service = (running = await startFakeService({ wire: 'openai-chat' }));
  await connectServer(page, { url: service.url, label: 'Mine' });
  const misdeeds = misdeedsOf(page);
  await importHostile(page, (name) => info.outputPath(name));
  const main = page.getByRole('main');
  const list = page.getByRole('navigation', { name: 'Recent' });

  await test.step('the report of the import, with titles and kinds that nobody knows', async () => {
    await unfoldAll(main);
    await expect(main).toContainText(NAME);
    await isHarmless(page, main);
    expect(await main.innerText()).not.toMatch(/[\u202E\u2066]/);
  });

  await test.step('titles in the list, and a folder', async () => {
    await isHarmless(page, list, [1100]);
    await page.setViewportSize({ width: 480, height: 800 });
    await page.getByRole('button', { name: 'Open sidebar' }).click();
    await isHarmless(page, list, [480]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1100, height: 800 });
    await command(page, 'new folder');
    await page.getByRole('textbox', { name: 'Name' }).fill(`${NAME}${TURNED}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: /^Notifications/ })).toContainText(NAME);
    await list.getByRole('link', { name: /scripts\.md/ }).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Move to folder' }).click();
    await expect(page.getByRole('menuitem', { name: NAME })).toBeVisible();
    await expect(activeIn(page.getByRole('menu'))).toHaveCount(0);
    await page.getByRole('menuitem', { name: NAME }).click();
    await expect(list.getByRole('button', { name: NAME, exact: false }).first()).toBeVisible();
    await isHarmless(page, list, [1100]);
    await expect(activeIn(page.getByRole('region', { name: /^Notifications/ }))).toHaveCount(0);
    expect(await list.innerText()).not.toMatch(/[\u202E\u2066\u200B]/);
  });

  await test.step('what the palette and the search find', async () => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search' });
    await page.getByRole('combobox', { name: 'Search' }).fill('evil');
    await expect(palette.locator('mark').first()).toHaveText('evil');
    await isHarmless(page, palette);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+f');
    for (const words of ['evil', 'onerror alert', '"reversed"']) {
      await page.getByRole('searchbox', { name: 'Search your chats' }).fill(words);
      await expect(main.locator('mark').first()).toBeVisible();
      await isHarmless(page, main);
      expect(await main.innerText()).not.toMatch(/\u202E/);
    }
  });

  await test.step('questions, answers, reasoning and steps, and what is found in them', async () => {
    await openChat(page, 'Everything at once');
    const log = conversation(page);
    await expect(questions(page).first()).toContainText('broken.md');
    await unfoldAll(log);
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: 'Find in this conversation' }).fill('alert');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
    await isHarmless(page, log);
    await isHarmless(page, log.getByRole('article'));
    await expect(log.locator('form, mark, [onerror], [onload]')).toHaveCount(0);
    // No reading order is forced, and no marks are heaped upon a letter until they lie over other lines.
    expect(await log.innerText()).not.toMatch(/[\u202D\u202E]|[\p{Mn}\p{Me}]{7}/u);
    await page.keyboard.press('Escape');
    await expect(lastAnswer(page)).toContainText('somebody else');
  });
  expect(misdeeds).toEqual([]);

  await test.step('the page that is given away, and the Markdown', async () => {
    for (const [words, ending] of [
      ['as a web page', 'html'],
      ['as markdown', 'md'],
    ] as const) {
      const download = page.waitForEvent('download');
      await command(page, words);
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(`Everything at once.${ending}`);
      await saved.saveAs(info.outputPath(`given.${ending}`));
    }
    await lookAtGiven(browser, info.outputPath('given.html'));
    expect(await readFile(info.outputPath('given.md'), 'utf8')).toMatch(/^# Everything at once\n\n## You\n/);
  });

  await test.step('the paper, and the name of the file that it is proposed as', async () => {
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await command(page, 'print this');
    const paper = page.locator('body > div:has(> article)');
    await expect(paper.locator('article')).toHaveCount(2 * hostileTexts.size);
    await page.emulateMedia({ media: 'print' });
    await isHarmless(page, paper);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.title()).toBe('Everything at once');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.title()).toContain('Signalbox');
  });
  expect(misdeeds.filter((one) => !one.startsWith('downloaded blob:'))).toEqual([]);
});

test('names, files, snippets, instructions, drafts and quotations stay words wherever they are shown', async ({
  app,
}) => {
  const { page } = app;
  const service = (running = await startFakeService({
    wire: 'openai-chat',
    models: [{ id: NAME }, { id: 'plain<b>' }],
  }));
  await connectServer(page, { url: service.url, label: 'A & <b>B</b>', model: NAME });
  await visit(page, 'Settings');
  await page.getByRole('switch', { name: 'Say what the next message takes' }).click();
  await visit(page, 'Chat');
  const misdeeds = misdeedsOf(page);
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const all = [...hostileTexts.values()].join('\n');

  await test.step('what is written, the files with it, and what it would take', async () => {
    await page.getByTestId('files-for-the-message').setInputFiles([
      {
        name: `${NAME.replaceAll('/', '')}${TURNED}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(all.replaceAll('\0', '')),
      },
      { name: `${NAME.replaceAll('/', '')}${TURNED}`, mimeType: 'image/png', buffer: Buffer.from([0, 1, 2, 0]) },
    ]);
    const files = page.getByRole('list', { name: 'Attached files' });
    await expect(files.getByRole('alert')).toContainText('is a file of unknown form');
    await messageField(page).fill(all);
    await expect(main).toContainText(/About [\d,]+ tokens for <img/);
    await isHarmless(page, main);
    expect(await files.innerText()).not.toMatch(/[\u202E\u2066\u200B]/);
    await files.getByRole('button', { name: /^Remove .*gnp\.exe$/ }).click();
    service.answers(all.match(/[^]{1,400}/g) ?? []);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(lastAnswer(page).getByRole('button', { name: 'Retry' })).toBeVisible();
    await isHarmless(page, main);
    await isHarmless(page, conversation(page).getByRole('article'));
  });

  await test.step('a quotation, kept as a draft', async () => {
    await lastAnswer(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Quote' }).click();
    await expect(messageField(page)).toHaveValue(/^> /);
    await isHarmless(page, main);
    await newChat(page);
    await page.getByRole('navigation', { name: 'Recent' }).getByRole('link').first().click();
    await expect(messageField(page)).toHaveValue(/^> /);
    await messageField(page).fill('');
  });

  await test.step('names of models where one is chosen', async () => {
    await lastAnswer(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Retry with another model' }).click();
    await page.getByRole('combobox', { name: 'Model' }).click();
    await expect(page.getByRole('option', { name: NAME })).toBeVisible();
    await expect(activeIn(dialog)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('instructions of the conversation', async () => {
    await page.getByRole('button', { name: 'Options of this conversation' }).click();
    await dialog.getByRole('textbox', { name: 'Instructions' }).fill(all);
    await isHarmless(page, dialog);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('button', { name: 'instructions' })).toBeVisible();
    await isHarmless(page, main);
  });

  await test.step('a snippet, in its list, behind the slash and asked for', async () => {
    await messageField(page).fill('/snippets');
    await page.getByRole('option', { name: '/snippets' }).click();
    await dialog.getByRole('button', { name: 'New snippet' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('hostile');
    await dialog.getByRole('textbox', { name: 'Text' }).fill(`{{${NAME}}} ${TURNED} ${all}`);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toContainText('/hostile');
    await isHarmless(page, dialog);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await messageField(page).fill('/host');
    await expect(page.getByRole('option', { name: '/hostile' })).toBeVisible();
    await isHarmless(page, page.getByRole('listbox'));
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('textbox', { name: NAME })).toBeVisible();
    await isHarmless(page, dialog);
    await dialog.getByRole('textbox', { name: NAME }).fill(NAME);
    await dialog.getByRole('button', { name: 'Insert' }).click();
    await expect(messageField(page)).toHaveValue(new RegExp(`^${NAME.replace(/[()]/g, '\\$&')}`));
    await isHarmless(page, main);
  });

  expect(misdeeds).toEqual([]);
  expect(await page.title()).toContain('Signalbox');
});
