import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { ask, tabTo, take } from '../support/window/keyboard';
import { conversation, lastAnswer, messageField, questions, recent } from '../support/window/person';

// Everything that is done with chats, by somebody who never touches a mouse.
test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

let service: FakeService;
let running: FakeService | null = null;
test.beforeEach(async ({ app }) => {
  running = service = await startFakeService({ wire: 'openai-chat' });
  await connectServer(app.page, { url: service.url, label: 'Mine' });
  await expect(messageField(app.page)).toBeVisible();
});
test.afterEach(() => running?.close());

test('what can be done with messages', async ({ app }) => {
  const { page } = app;
  await ask(page, 'Which knife for bread?');
  await ask(page, 'And for cheese?');

  await test.step('from the composer to the messages and back', async () => {
    await page.keyboard.press('Alt+ArrowUp');
    await expect(lastAnswer(page)).toBeFocused();
    const { outlineStyle } = await lastAnswer(page).evaluate((element) => getComputedStyle(element));
    expect(outlineStyle).toBe('solid');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(questions(page).last()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(messageField(page)).toBeFocused();
  });

  await test.step('quoted from its menu', async () => {
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('m');
    await take(page, 'Quote');
    await expect(messageField(page)).toBeFocused();
    await expect(messageField(page)).toHaveValue(/^> /);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  });

  await test.step('edited, and gone through by its versions', async () => {
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('e');
    await expect(page.getByRole('textbox', { name: 'Edited message' })).toBeFocused();
    await page.keyboard.type(' Or fish?');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Edited message' })).toHaveCount(0);
    await expect(questions(page).last()).toContainText('And for cheese? Or fish?');
    await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(questions(page).last()).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(questions(page).last()).not.toContainText('fish');
    await expect(questions(page).last()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(questions(page).last()).toContainText('fish');
  });

  await test.step('asked again, deleted, and brought back from the notification', async () => {
    await expect(questions(page).last()).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('r');
    await expect(messageField(page)).toBeFocused();
    await expect(page.getByRole('group', { name: 'Answers to this message' })).toContainText('2 / 2');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Shift+F10');
    await take(page, 'Delete');
    await expect(page.getByRole('group', { name: 'Answers to this message' })).toHaveCount(0);
    await page.keyboard.press('F8');
    await tabTo(page, page.getByRole('button', { name: 'Undo' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Answers to this message' })).toBeVisible();
  });

  await test.step('found within the conversation, with the way back', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('bread');
    await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('search')).toHaveCount(0);
  });

  await test.step('to the beginning and to the latest', async () => {
    await conversation(page).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => conversation(page).evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    await page.keyboard.press('End');
    await expect
      .poll(() => conversation(page).evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop))
      .toBeLessThan(2);
  });
});

test('what can be done with chats', async ({ app }) => {
  const { page } = app;
  await ask(page, 'Which knife for bread?');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('new chat');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'New chat' })).toBeVisible();
  await ask(page, 'Three days in Porto');
  const row = (title: string) => page.getByRole('link', { name: title, exact: true });

  await test.step('renamed in the list, with the way back', async () => {
    await tabTo(page, row('Three days in Porto'), 'Shift+Tab');
    await page.keyboard.press('F2');
    await page.keyboard.type('Lisbon');
    await page.keyboard.press('Enter');
    await expect(row('Lisbon')).toBeFocused();
    await page.keyboard.press('F8');
    await tabTo(page, page.getByRole('button', { name: 'Undo' }));
    await page.keyboard.press('Enter');
    await expect(row('Three days in Porto')).toBeVisible();
  });

  await test.step('pinned, and put into a folder that is made for it', async () => {
    await tabTo(page, row('Three days in Porto'), 'Shift+Tab');
    await page.keyboard.press('Shift+F10');
    await take(page, 'Pin');
    await expect(page.getByRole('region', { name: 'Pinned' }).getByRole('link')).toHaveText(['Three days in Porto']);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('move to a new folder');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('Travels');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Travels' }).getByRole('link')).toHaveText(['Three days in Porto']);
  });

  await test.step('several are selected, and archived', async () => {
    // The list is one stop, at the line where one was last.
    const stop = page.getByRole('navigation', { name: 'Recent' }).locator('[data-line][tabindex="0"]');
    await tabTo(page, stop, 'Shift+Tab');
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('toolbar', { name: 'Selected chats' })).toContainText('2 selected');
    await tabTo(page, page.getByRole('button', { name: 'Archive selected' }));
    await page.keyboard.press('Enter');
    await expect(recent(page)).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('archived conv');
    await page.keyboard.press('Enter');
    await expect(recent(page)).toHaveCount(2);
  });

  await test.step('found in all chats, and opened', async () => {
    await page.keyboard.press('Control+Shift+f');
    await expect(page.getByRole('searchbox', { name: 'Search your chats' })).toBeFocused();
    await page.keyboard.type('bread');
    await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(questions(page).first()).toContainText('Which knife for bread?');
  });

  await test.step('handed out as a file', async () => {
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('export this conversation as markdown');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.md$/);
  });

  await test.step('brought in from another app, as far as the choice of the file', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('import chats');
    await page.keyboard.press('Enter');
    const choose = page.getByRole('button', { name: /Choose/ }).first();
    await expect(choose).toBeVisible();
    await tabTo(page, choose);
    const chooser = page.waitForEvent('filechooser');
    // The browser is told to hand over its dialog; a key that came before would open none.
    await page.evaluate(() => null);
    await page.keyboard.press('Enter');
    await chooser;
  });
});

test('what goes with a message: files, options, snippets', async ({ app }) => {
  const { page } = app;
  // Once something was asked, nothing takes the focus by itself any more.
  await ask(page, 'Which knife for bread?');
  const attach = page.getByRole('button', { name: 'Attach files' });
  await tabTo(page, attach, 'Shift+Tab');
  await expect(attach).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  // The browser is told to hand over its dialog; a key that came before would open none.
  await page.evaluate(() => null);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('bread, cheese') });
  const files = page.getByRole('list', { name: 'Attached files' });
  await expect(files).toContainText('list.txt');
  await tabTo(page, files.getByRole('button', { name: /Remove/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(files).toHaveCount(0);

  await tabTo(page, page.getByRole('button', { name: 'Options of this conversation' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await tabTo(page, messageField(page));
  await page.keyboard.type('/');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
});
