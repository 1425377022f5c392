import type { Page } from '@playwright/test';
import { startFakeService } from '../support/fake-services';
import type { Host } from '../support/hosts/host';
import { expect, test } from '../support/hosts/test';
import { hindrances } from '../support/window/accessible';
import { connectServer } from '../support/window/connect';
import { activeIn, hostileTexts, misdeedsOf, overflowOf } from '../support/window/misdeeds';
import { lastAnswer, messageField, questions } from '../support/window/person';

// In a browser the quick question is a page of its own. What Electron adds to it is in quick-ask-electron.spec.ts.
test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

const field = (page: Page) => page.getByRole('textbox', { name: 'Ask Primary' });

async function lookAround({ page }: Host): Promise<void> {
  await page.getByRole('button', { name: 'Look around first' }).click();
  await expect(messageField(page)).toBeVisible();
}

/** Opens the quick question from the palette, by keyboard. */
async function fromPalette({ page }: Host): Promise<Page> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ask quickly');
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('Enter');
  const quick = await opened;
  await expect(field(quick)).toBeFocused();
  return quick;
}

/** Presses keys that close the page, which may be gone before the press is over. */
async function closeBy(page: Page, keys: string): Promise<void> {
  const closed = page.waitForEvent('close');
  await page.keyboard.press(keys).catch(() => undefined);
  await closed;
}

test('from the palette: a question, an answer as it streams, on in Signalbox, and it is in the history', async ({
  app,
}) => {
  await lookAround(app);
  await messageField(app.page).fill('a letter, half done');
  const quick = await fromPalette(app);
  await quick.keyboard.type('How fast is this?');
  await quick.keyboard.press('Enter');
  const answer = quick.getByRole('article', { name: 'Assistant' });
  await expect(answer).toHaveAttribute('aria-busy', 'true');
  await expect(quick.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect(answer).toContainText('at another speed', { timeout: 20_000 });
  await expect(field(quick)).toHaveValue('');
  await closeBy(quick, 'Control+o');
  await expect(questions(app.page).last()).toContainText('How fast is this?');
  await expect(lastAnswer(app.page)).toContainText('at another speed');
  await expect(app.page.getByRole('navigation', { name: 'Recent' }).getByRole('link')).toHaveCount(1);
  // The chat that has not begun is as it was.
  await app.page.getByRole('button', { name: 'New chat' }).click();
  await expect(messageField(app.page)).toHaveValue('a letter, half done');
});

test('an answer is stopped; what is typed is kept; a new question begins a conversation of its own', async ({
  app,
}) => {
  await lookAround(app);
  const quick = await fromPalette(app);
  await quick.keyboard.type('a long one');
  await quick.keyboard.press('Enter');
  await quick.getByRole('button', { name: 'Stop' }).click();
  await expect(quick.getByText(/^You stopped this/)).toBeVisible();
  await quick.keyboard.press('Control+l');
  await expect(quick.getByRole('article')).toHaveCount(0);
  await expect(field(quick)).toBeFocused();
  await quick.keyboard.type('half a quest');
  await closeBy(quick, 'Escape');
  const again = await fromPalette(app);
  await expect(field(again)).toHaveValue('half a quest');
  await again.keyboard.type('ion');
  await again.keyboard.press('Enter');
  await expect(again.getByRole('article', { name: 'You' })).toHaveText('half a question');
  await expect(app.page.getByRole('navigation', { name: 'Recent' }).getByRole('link')).toHaveCount(2);
});

test('hostile answers ask nobody, run nothing and break no layout here either', async ({ app }) => {
  test.setTimeout(240_000);
  const service = await startFakeService({ wire: 'openai-chat' });
  try {
    await connectServer(app.page, { url: service.url, label: 'Mine' });
    const quick = await fromPalette(app);
    await quick.setViewportSize({ width: 480, height: 520 });
    const log = quick.getByRole('log', { name: 'Conversation' });
    const misdeeds = misdeedsOf(quick);
    for (const [file, text] of hostileTexts) {
      await test.step(file, async () => {
        service.answers(text.match(/[^]{1,40}/g) ?? [], { tokensPerSecond: 400 });
        await quick.keyboard.press('Control+l');
        await field(quick).fill(`What is in ${file}?`);
        await quick.keyboard.press('Enter');
        await expect(quick.getByRole('article', { name: 'Assistant' })).not.toHaveAttribute('aria-busy');
        await expect(quick.getByRole('button', { name: 'Copy the answer' })).toBeVisible();
        await expect.poll(() => overflowOf(log)).toEqual([0, 0]);
        await expect(activeIn(log)).toHaveCount(0);
      });
    }
    expect(misdeeds).toEqual([]);
  } finally {
    await service.close();
  }
});

test('a failure says what happened to whom, and leads on', async ({ app }) => {
  const service = await startFakeService({ wire: 'openai-chat' });
  try {
    await connectServer(app.page, { url: service.url, label: 'Mine' });
    await service.goDown();
    const quick = await fromPalette(app);
    await quick.keyboard.type('hello?');
    await quick.keyboard.press('Enter');
    await expect(quick.getByRole('alert')).toContainText('Mine');
    await service.comeBack();
    service.answers('Here again.');
    await quick.getByRole('button', { name: 'Retry' }).click();
    await expect(quick.getByRole('article', { name: 'Assistant' })).toContainText('Here again.');
  } finally {
    await service.close();
  }
});

test('before anything is connected it says so and leads to the first start', async ({ app }) => {
  // The window listens for keys once it stands.
  await expect(app.page.getByRole('button', { name: 'Use an API key' })).toBeVisible();
  const opened = app.page.context().waitForEvent('page');
  await app.page.keyboard.press('Control+Shift+Space');
  const quick = await opened;
  await expect(quick.getByText('Nothing is connected yet')).toBeVisible();
  const closed = quick.waitForEvent('close');
  await quick.getByRole('button', { name: 'Set up Signalbox' }).click();
  await closed;
  await expect(app.page.getByRole('button', { name: 'Use an API key' })).toBeVisible();
});

test('loads without the window around the chat, and its field is there at once', async ({ app }) => {
  await lookAround(app);
  const opened = app.page.context().waitForEvent('page');
  await app.page.keyboard.press('Control+Shift+Space');
  const quick = await opened;
  await expect(field(quick)).toBeFocused();
  const loaded = await quick.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  for (const part of ['chat-screen', 'palette', 'sidebar', 'settings-screen']) {
    expect(
      loaded.filter((name) => new RegExp(`/${part}-`).test(name)),
      part,
    ).toEqual([]);
  }
});

test('the page, the sheet of shortcuts and the settings keep nobody out', async ({ app }) => {
  await lookAround(app);
  const quick = await fromPalette(app);
  expect(await hindrances(quick)).toEqual([]);
  await field(quick).fill('How fast is this?');
  await field(quick).press('Enter');
  await expect(quick.getByRole('article', { name: 'Assistant' })).toContainText('at another speed', {
    timeout: 20_000,
  });
  expect(await hindrances(quick)).toEqual([]);
  await quick.close();
  await app.page.keyboard.press('Control+/');
  await expect(app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  expect(await hindrances(app.page)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Control+,');
  await expect(app.page.getByText('Signalbox runs in a browser here')).toBeVisible();
  expect(await hindrances(app.page)).toEqual([]);
});
