import { closeSync, existsSync, ftruncateSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { misdeedsOf, overflowOf } from '../support/window/misdeeds';
import { FREEZE_MS, watchPauses } from '../support/window/pauses';
import {
  answered,
  conversation,
  lastAnswer,
  lookAround,
  messageField,
  newChat,
  say,
  visit,
} from '../support/window/person';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a9'.repeat(32) } });
test.skip(({ host }) => host !== 'browser-window', 'the window is the same on every host');

let running: FakeService | null = null;
test.afterEach(() => running?.close());

/** Answers that are there to freeze a window, and what is seen of each at its end. */
const BOMBS: readonly (readonly [string, string, string])[] = [
  ['a line of five megabytes', `${'one two '.repeat(655_360)}THE END`, 'one two'],
  [
    'a table of two thousand rows',
    `| a | b |\n| - | - |\n${Array.from({ length: 2000 }, (_, n) => `| row ${n} | **${n}** |`).join('\n')}`,
    'row 1',
  ],
  ['ten thousand quotes', `${'> '.repeat(10_000)}deep`, '>'],
  ['ten thousand brackets', `${'['.repeat(10_000)}x${']'.repeat(10_000)}`, '['],
  ['a fence that never ends', `Code:\n\n\`\`\`ts\n${'const x = 1; // more\n'.repeat(20_000)}`, 'const x'],
  ['broken formulas', `$$\n${'\\frac{'.repeat(5000)}\n$$\n\n${'$x^{'.repeat(3000)}\n\nseen`, 'seen'],
  ['what has no width and turns round', `${'\u202E\u2066\u200B'.repeat(2000)}seen`, 'seen'],
];

test('answers that are there to freeze a window arrive piece by piece, and hold nobody up', async ({ app }) => {
  const { page } = app;
  const service = (running = await startFakeService({ wire: 'openai-chat' }));
  await connectServer(page, { url: service.url, label: 'Mine' });
  const misdeeds = misdeedsOf(page);
  for (const [name, bomb, seen] of BOMBS) {
    await test.step(name, async () => {
      const size = Math.max(700, Math.ceil(bomb.length / 200));
      service.answers(bomb.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []);
      await newChat(page);
      const longest = await watchPauses(page);
      await say(page, `What is ${name}?`);
      // While it arrives, one goes on writing.
      await messageField(page).pressSequentially('And then?');
      await answered(page);
      expect(await lastAnswer(page).evaluate((answer, words) => answer.textContent.includes(words), seen)).toBe(true);
      await expect(messageField(page)).toHaveValue('And then?');
      await expect.poll(() => overflowOf(conversation(page))).toEqual([0, 0]);
      expect(await longest()).toBeLessThan(FREEZE_MS);
    });
  }
  expect(misdeeds).toEqual([]);
});

test('five megabytes in one line are pasted, told to be too much, and hold nobody up', async ({ app }) => {
  const { page } = app;
  await lookAround(page);
  const longest = await watchPauses(page);
  await messageField(page).evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'five megabytes '.repeat(350_000));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText(/This message has 5\.\d MB, and at most 1 MB can be sent at once/)).toBeVisible();
  await messageField(page).pressSequentially('What is in it?');
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled();
  expect(await longest()).toBeLessThan(FREEZE_MS);
});

test('a file of two gigabytes is taken in with progress and in flat memory, and can be stopped; one that is none is refused at once', async ({
  app,
}, info) => {
  const { page } = app;
  await lookAround(page);
  await visit(page, 'Settings');
  const file = (name: string, beginning: string) => {
    const path = info.outputPath(name);
    const handle = openSync(path, 'w');
    writeSync(handle, beginning);
    // A hole: it takes no room on the disk.
    ftruncateSync(handle, 2 * 1024 ** 3);
    closeSync(handle);
    return path;
  };
  const large = file('conversations.json', '[{"uuid":"a","name":"');
  const film = file('film.json', '\0\0\0 ftypmp42');
  const longest = await watchPauses(page);
  const heap = () =>
    page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize);
  const before = await heap();

  await page.getByTestId('chats-to-import').setInputFiles(film);
  await expect(page.getByRole('alert')).toContainText('“film.json” is neither an archive nor a file of conversations.');

  await page.getByTestId('chats-to-import').setInputFiles(large);
  const bar = page.getByRole('progressbar', { name: 'Importing conversations.json' });
  await expect.poll(async () => Number(await bar.getAttribute('value')), { timeout: 60_000 }).toBeGreaterThan(0.01);
  const arrived = join(app.home, 'imports');
  expect(readdirSync(arrived)).toHaveLength(1);
  expect((await heap()) - before).toBeLessThan(100_000_000);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(bar).toBeHidden();
  await expect.poll(() => (existsSync(arrived) ? readdirSync(arrived) : [])).toEqual([]);
  expect(await longest()).toBeLessThan(FREEZE_MS);
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
  for (const path of [large, film]) rmSync(path);
});
