import { readFile, writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { zipFile } from '../main/chat-files/zip-file';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { ask, command, expectFocusSeen, tabTo, take } from '../support/window/keyboard';
import { conversation, lastAnswer, messageField, questions } from '../support/window/person';

test.skip(({ host }) => host !== 'browser-window', 'what is gone through is the same on every host');
test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

const FIXTURES = new URL('../support/chat-exports/', import.meta.url);

/** Numbers as the ids of another service. */
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 8, minutes)).toISOString();

/** Messages of the longest chat: more than are read at once. */
const LONG = 400;
const HOSTILE = 'Rechnung \u202Efdp.exe <img src=x onerror=alert(1)>';

/** Chats as Claude exports them: a long one in which one thing was said near its beginning, and some short ones. */
function claudeChats() {
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

/** The files that the other apps sent: an archive of ChatGPT, and the list of conversations of Claude. */
async function exportsOf(info: TestInfo): Promise<{ readonly chatGpt: string; readonly claude: string }> {
  const [chatGpt, claude] = [info.outputPath('chatgpt-export.zip'), info.outputPath('conversations.json')];
  const content = await readFile(new URL('chatgpt.json', FIXTURES));
  await writeFile(chatGpt, zipFile([{ name: 'conversations.json', content }]));
  const short = JSON.parse(await readFile(new URL('claude.json', FIXTURES), 'utf8')) as unknown[];
  await writeFile(claude, JSON.stringify([...short, ...claudeChats()]));
  return { chatGpt, claude };
}

/** Has the page note the bars of progress that it shows from now on, and every press of a mouse. */
const takeNotes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const notes = ((window as unknown as { notes: object }).notes = { bars: [] as string[], pressed: 0 });
    new MutationObserver(() => {
      const bar = document.querySelector('progress')?.getAttribute('aria-label');
      if (bar && !notes.bars.includes(bar)) notes.bars.push(bar);
    }).observe(document.body, { childList: true, subtree: true });
    addEventListener('pointerdown', ({ isTrusted }) => (notes.pressed += isTrusted ? 1 : 0), true);
  });
const notesOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { notes: { bars: string[]; pressed: number } }).notes);

/** Chooses a file in the dialog that the key on a button opens. */
async function chooseFile(page: Page, files: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  // The browser is told to hand over its dialog; a key that came before would open none.
  await page.evaluate(() => null);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(files);
}

let running: FakeService | null = null;
test.beforeEach(async ({ app }) => {
  const service = (running = await startFakeService({ wire: 'openai-chat' }));
  await connectServer(app.page, { url: service.url, label: 'Mine' });
  await expect(messageField(app.page)).toBeFocused();
});
test.afterEach(() => running?.close());

test('somebody moves over from another app, by keyboard alone', async ({ app }, info) => {
  const { page } = app;
  const files = await exportsOf(info);
  await takeNotes(page);
  const versions = page.getByRole('group', { name: 'Versions of this message' });

  await test.step('a command leads to the import; bar and report say what comes in', async () => {
    await command(page, 'import chats', /^Import chats/);
    const choose = page.getByRole('button', { name: 'Choose a file' });
    await expect(choose).toBeFocused();
    await expectFocusSeen(page);
    await chooseFile(page, files.chatGpt);
    const report = page.getByRole('region', { name: 'Last import' });
    await expect(report).toContainText('2 chats came in');
    await expect(report).toContainText('chatgpt-export.zip');
    // One goes on where one was.
    await expect(choose).toBeFocused();
    await expectFocusSeen(page);
    await chooseFile(page, files.claude);
    await expect(report).toContainText('74 chats came in');
    await tabTo(page, report.getByText('Which').first());
    await expectFocusSeen(page);
    expect((await notesOf(page)).bars).toEqual(['Importing chatgpt-export.zip', 'Importing conversations.json']);
  });

  await test.step('the palette finds the beginning of a word far up in a long chat, and leads there', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lighthou');
    const hit = page.getByRole('option', { name: /Porto in detail/ });
    await expect(hit.locator('mark')).toHaveText('lighthouse');
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    for (let press = 0; press < 5 && (await hit.getAttribute('aria-selected')) !== 'true'; press += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await expect(hit).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    const said = conversation(page).getByText('closes at six');
    await expect(said).toBeInViewport();
    await expect(said.locator('xpath=ancestor::article')).toBeFocused();
    await expectFocusSeen(page);
  });

  await test.step('it finds a phrase as well', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('"too hot"');
    const hit = page.getByRole('option', { name: /Green tea without bitterness/ });
    await expect(hit).toContainText('too hot');
    await expect(hit).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(conversation(page).getByText('70 °C').first()).toBeInViewport();
    await expectFocusSeen(page);
  });

  await test.step('all results have a place of their own, which Back leads to', async () => {
    await page.keyboard.press('Control+Shift+f');
    const field = page.getByRole('searchbox', { name: 'Search your chats' });
    await expect(field).toBeFocused();
    await page.keyboard.type('steamer');
    await expect(page.getByText('70 results')).toBeVisible();
    await expect(page).toHaveURL(/#\/chat\/search%3Asteamer$/);
    await page.keyboard.press('ArrowDown');
    await expectFocusSeen(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(conversation(page).getByText('Two hours by steamer.')).toBeInViewport();
    // The browser's own command, whose keys it keeps for itself.
    await page.goBack();
    await expect(page.getByText('70 results')).toBeVisible();
    await expect(page.locator('a[data-hit="1"]')).toBeFocused();
    await expectFocusSeen(page);
  });

  await test.step('find goes from message to message within a conversation', async () => {
    await command(page, 'porto in detail', 'Porto in detail');
    await expect(conversation(page)).toContainText('Line 399 of');
    await page.keyboard.press('Control+f');
    const field = page.getByRole('searchbox', { name: 'Find in this conversation' });
    await expect(field).toBeFocused();
    await page.keyboard.type('"line 39"');
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 message$|^1 of 1$/);
    await page.keyboard.press('Enter');
    await expect(conversation(page).getByText('Line 39 of')).toBeInViewport();
    await expectFocusSeen(page);
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await expectFocusSeen(page);
  });

  await test.step('it is gone on with, with a file', async () => {
    await tabTo(page, messageField(page));
    await tabTo(page, page.getByRole('button', { name: 'Attach files' }), 'Shift+Tab');
    await expectFocusSeen(page);
    const list = info.outputPath('packing.txt');
    await writeFile(list, 'a windproof jacket');
    await chooseFile(page, list);
    await expect(page.getByRole('list', { name: 'Attached files' })).toContainText('packing.txt');
    await expectFocusSeen(page);
    await tabTo(page, messageField(page));
    await ask(page, 'And what do I pack?');
    await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
    await expect(questions(page).last()).toContainText('packing.txt');
    await expect(messageField(page)).toBeFocused();
  });

  await test.step('the question is asked in another way, and both ways are gone between', async () => {
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(questions(page).last()).toBeFocused();
    await expectFocusSeen(page);
    await page.keyboard.press('e');
    await expect(page.getByRole('textbox', { name: 'Edited message' })).toBeFocused();
    await page.keyboard.type(' For rain?');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Edited message' })).toBeHidden();
    await expect(questions(page).last()).toContainText('For rain?');
    await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
    await expect(messageField(page)).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(versions.last()).toContainText('2 / 2');
    await page.keyboard.press('ArrowLeft');
    await expect(questions(page).last()).not.toContainText('For rain?');
    await expect(questions(page).last()).toBeFocused();
    await expectFocusSeen(page);
    await page.keyboard.press('ArrowRight');
    await expect(questions(page).last()).toContainText('For rain?');
    await expect(questions(page).last()).toBeFocused();
  });

  await test.step('an answer is quoted in the next question', async () => {
    await page.keyboard.press('Alt+ArrowDown');
    await expect(lastAnswer(page)).toBeFocused();
    await page.keyboard.press('m');
    await take(page, 'Quote');
    await expect(messageField(page)).toHaveValue(/^> Hello from the fake service\./);
    await ask(page, 'Shorter?');
    await expect(questions(page).last()).toContainText('> Hello from the fake service.');
  });

  await test.step('it is pinned, and then put into a folder', async () => {
    await command(page, 'pin this', 'Pin this conversation');
    await expect(page.getByRole('region', { name: 'Pinned' }).getByRole('link')).toHaveText(['Porto in detail']);
    await expectFocusSeen(page);
    await command(page, 'move to a new', /^Move to a new folder/);
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('Travels');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Travels' }).getByRole('link')).toHaveText(['Porto in detail']);
    await expectFocusSeen(page);
  });

  await test.step('it is given out as a file of each form', async () => {
    for (const [typed, ending] of [
      ['as markdown', 'md'],
      ['as json', 'json'],
      ['as a web page', 'html'],
    ] as const) {
      const download = page.waitForEvent('download');
      await command(page, typed, /^Export this conversation/);
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(`Porto in detail.${ending}`);
      const path = info.outputPath(`saved.${ending}`);
      await saved.saveAs(path);
      const text = await readFile(path, 'utf8');
      for (const said of ['lighthouse', 'For rain?', 'Shorter?']) expect(text, ending).toContain(said);
      await expectFocusSeen(page);
    }
  });

  await test.step('on paper stands the conversation alone', async () => {
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await command(page, 'print this', /^Print this conversation/);
    await expect(page.locator('body > div > article').last()).toBeAttached();
    await expectFocusSeen(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body > div > article').last()).toBeVisible();
    await expect(page.locator('#root')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('#root')).toBeVisible();
    // What is hidden here loses the focus; a browser that prints draws another page.
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Escape');
    await expect(messageField(page)).toBeFocused();
  });

  await test.step('all keys are on one sheet, which gives the focus back', async () => {
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Find in this conversation');
    await expectFocusSeen(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectFocusSeen(page);
  });

  await test.step('a quick question has a window of its own', async () => {
    const opened = page.context().waitForEvent('page');
    await command(page, 'ask quickly', /^Ask quickly/);
    const quick = await opened;
    await expect(quick.getByRole('textbox', { name: 'Ask Primary' })).toBeFocused();
    await quick.keyboard.type('By train or by ship?');
    await quick.keyboard.press('Enter');
    await expect(quick.getByRole('article', { name: 'Assistant' })).toContainText('Hello from the fake service.');
    const closed = quick.waitForEvent('close');
    await quick.keyboard.press('Control+o').catch(() => undefined);
    await closed;
    await expect(questions(page)).toHaveText([/By train or by ship\?/]);
  });

  expect((await notesOf(page)).pressed).toBe(0);
});
