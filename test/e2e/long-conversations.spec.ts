import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { activeIn, hostileTexts, misdeedsOf, overflowOf } from '../support/window/misdeeds';
import { answered, answers, conversation, lastAnswer, messageField, openChat, say } from '../support/window/person';

const ENV = { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) };
test.use({ hostEnv: ENV });

/** A model that takes little: half of it is kept free for its answer. */
const SMALL = { id: 'tiny-model', contextTokens: 3000 };
const LARGE = { id: 'roomy-model', contextTokens: 64_000 };

let running: FakeService | null = null;
test.beforeEach(async ({ app }) => {
  const service = (running = await startFakeService({ wire: 'openai-chat', dialect: 'vllm', models: [SMALL, LARGE] }));
  service.answers('Porto lies on the Douro, and trams climb its hills. '.repeat(24));
  await connectServer(app.page, { url: service.url, label: 'Mine', model: SMALL.id });
});
test.afterEach(() => running?.close());

/** What was sent last, as one text. */
const sentLast = (): string => JSON.stringify(running!.requests.findLast(({ json }) => hasMessages(json))!.json);
const hasMessages = (json: unknown): boolean => typeof json === 'object' && json !== null && 'messages' in json;

const divider = (page: Page) => conversation(page).locator('[data-context-cut]');
const summaryDivider = (page: Page) => conversation(page).getByText(/^Summary of the \d+ messages above/);

/** Talks until the conversation is too long, and gives the question for which it was. */
async function growTooLong(page: Page): Promise<void> {
  for (let n = 1; n <= 8; n++) {
    await say(page, `Question ${n} about Porto`);
    await answered(page);
    if (await lastAnswer(page).getByRole('button', { name: 'Summarise the older part' }).isVisible()) return;
  }
  throw new Error('the conversation never became too long');
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[role="log"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
}

/** Presses Tab, or it backwards, until something has the focus. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused.startsWith(name)) return;
  }
  throw new Error(`${name} was never reached by Tab`);
}

test('a conversation outgrows its model: by keyboard it is summarised, the summary is read and edited, and all of it is there after a restart', async ({
  app,
}) => {
  let { page } = app;
  await test.step('the choice stands where the answer would, and nothing was sent', async () => {
    await growTooLong(page);
    await expect(lastAnswer(page)).toContainText('has become too long for tiny-model at Mine');
    await expect(lastAnswer(page).getByRole('button', { name: 'Use roomy-model here' })).toBeVisible();
    expect(sentLast()).not.toContain('You write summaries');
    await expectAccessible(page);
  });

  await test.step('the summary is written, said to be under way, and then sent in place of the older messages', async () => {
    running!.answers('They talked about **trams** and the Douro.', { heldAfter: 3 });
    await page.keyboard.press('Escape');
    await messageField(page).focus();
    await tabTo(page, 'Summarise the older part', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(divider(page)).toContainText(/Summarising the \d+ messages above/);
    await expect(lastAnswer(page)).toContainText('Waiting for the summary of the older messages');
    await expect(messageField(page)).toBeFocused();
    expect(sentLast()).toContain('You write summaries');
    await expectAccessible(page);
    running!.answers('Trams still run today.');
    running!.goOn();
    await expect(summaryDivider(page)).toBeVisible();
    await expect(lastAnswer(page)).toContainText('Trams still run today.');
    expect(sentLast()).toContain('They talked about **trams** and the Douro.');
    expect(sentLast()).not.toContain('Question 1 about');
  });

  await test.step('it unfolds, and is edited by keyboard', async () => {
    await conversation(page).focus();
    await tabTo(page, 'Summary of the');
    await page.keyboard.press('Enter');
    await expect(divider(page).getByText('trams', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await tabTo(page, 'Edit');
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'Summary' });
    await expect(field).toBeFocused();
    await field.fill('They talked about boats.');
    await page.keyboard.press('Control+Enter');
    await expect(divider(page)).toContainText('They talked about boats.');
    await expect(divider(page)).toContainText('changed by you');
    await expect(divider(page).getByRole('button', { name: 'Edit' })).toBeFocused();
  });

  await test.step('a restart keeps it, and what is sent next begins with it', async () => {
    page = await app.restart(ENV);
    await openChat(page, /Question 1/);
    await expect(summaryDivider(page)).toBeVisible();
    await say(page, 'And the boats?');
    await answered(page);
    expect(sentLast()).toContain('They talked about boats.');
    expect(sentLast()).not.toContain('Question 1 about');
  });

  await test.step('removed, everything is sent again, and it can be undone', async () => {
    await summaryDivider(page).click();
    await divider(page).getByRole('button', { name: 'Remove' }).click();
    await expect(divider(page)).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(summaryDivider(page)).toBeVisible();
  });
});

test('the oldest messages are left out, which moves as the conversation grows, and can become a summary', async ({
  app: { page },
}) => {
  await growTooLong(page);
  await lastAnswer(page).getByRole('button', { name: 'Leave out the oldest messages' }).click();
  const left = conversation(page).getByText(/^The (\d+) messages above are no longer sent/);
  await expect(left).toBeVisible();
  await answered(page);
  expect(sentLast()).not.toContain('Question 1 about');
  const before = await left.textContent();

  // Nothing is asked again: the divider moves down by itself.
  for (let n = 20; n < 24; n++) {
    await say(page, `Question ${n} about Porto`);
    await answered(page);
  }
  await expect(left).not.toHaveText(before ?? '');
  expect(sentLast()).toContain('Question 23 about');
  await expect(answers(page)).not.toHaveCount(0);

  running!.answers('A summary of Porto.');
  await left.click();
  await divider(page).getByRole('button', { name: 'Summarise them instead' }).click();
  await expect(summaryDivider(page)).toBeVisible();
  await say(page, 'Last one');
  await answered(page);
  expect(sentLast()).toContain('A summary of Porto.');
});

test('a summary can be stopped, and a message that is too long by itself goes to a model that takes more', async ({
  app: { page },
}) => {
  await growTooLong(page);
  running!.answers('They talked about trams and more.', { heldAfter: 2 });
  await lastAnswer(page).getByRole('button', { name: 'Summarise the older part' }).click();
  await divider(page).getByRole('button', { name: 'Cancel the summary' }).click();
  await expect(lastAnswer(page)).toContainText('You stopped this before an answer came.');
  await expect(divider(page)).toBeHidden();

  running!.answers('Short.');
  await messageField(page).fill('word '.repeat(3000));
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(lastAnswer(page)).toContainText('This message alone has about');
  await lastAnswer(page).getByRole('button', { name: 'Use roomy-model here' }).click();
  await expect(lastAnswer(page)).toContainText('Short.');
  expect(sentLast()).toContain('roomy-model');
  // Where all of it fits, nothing is left out.
  expect(sentLast()).toContain('Question 1 about');
});

test('a hostile summary asks nobody, runs nothing, leads nowhere and breaks no layout', async ({ app: { page } }) => {
  await growTooLong(page);
  const misdeeds = misdeedsOf(page);
  running!.answers('Trams.');
  await lastAnswer(page).getByRole('button', { name: 'Summarise the older part' }).click();
  await summaryDivider(page).click();
  await answered(page);
  for (const [file, text] of hostileTexts) {
    await test.step(file, async () => {
      running!.answers(text.match(/[^]{1,40}/g) ?? []);
      await divider(page).getByRole('button', { name: 'Make again' }).click();
      await expect(divider(page)).toHaveAttribute('data-context-cut', 'summary');
      await expect(divider(page)).not.toContainText('Trams.');
      await expect.poll(() => overflowOf(conversation(page))).toEqual([0, 0]);
      await page.setViewportSize({ width: 480, height: 800 });
      await expect.poll(() => overflowOf(conversation(page))).toEqual([0, 0]);
      await page.setViewportSize({ width: 1100, height: 800 });
      await expect(activeIn(conversation(page))).toHaveCount(0);
    });
  }
  expect(misdeeds).toEqual([]);
});
