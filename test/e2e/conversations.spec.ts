import type { Page } from '@playwright/test';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { draftsIn, textsIn } from '../support/hosts/on-disk';
import { connectServer } from '../support/window/connect';
import {
  answered,
  answers,
  conversation,
  lastAnswer,
  messageField,
  newChat,
  openChat,
  questions,
  recent,
  retry,
  say,
} from '../support/window/person';

const ENV = { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) };
test.use({ hostEnv: ENV });

/** So many numbered paragraphs, of eleven tokens each. */
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Paragraph ${at + 1} says a little about one thing only.`).join('\n\n');

let service: FakeService;
/** Null where the test was skipped before anything was started. */
let running: FakeService | null = null;
test.beforeEach(async ({ app }) => {
  running = service = await startFakeService({ wire: 'openai-chat' });
  await connectServer(app.page, { url: service.url, label: 'Mine' });
});
test.afterEach(() => running?.close());

const row = (page: Page, title: string) =>
  page.getByRole('navigation', { name: 'Recent' }).getByRole('link', { name: title, exact: true });

async function ask(page: Page, question: string): Promise<void> {
  await newChat(page);
  await say(page, question);
  await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
}

test('several conversations: titles, renaming, deleting, drafts, and all of it after a restart', async ({ app }) => {
  const { page } = app;
  await ask(page, 'Hi, please explain how a heat pump works.');
  await ask(page, '# Three days in Porto\n\nfor two people');
  await ask(page, 'Which knife for bread?');

  await test.step('titles come from what was asked', async () => {
    await expect(recent(page)).toHaveText([
      'Which knife for bread?',
      'Three days in Porto',
      'Explain how a heat pump works.',
    ]);
  });

  await test.step('a title is changed in the list and at the top, and can be left as it was', async () => {
    const newTitle = page.getByRole('textbox', { name: /^New title for/ });
    await row(page, 'Three days in Porto').focus();
    await page.keyboard.press('F2');
    await expect(newTitle).toBeFocused();
    await page.keyboard.type('Porto in May');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Porto in May')).toBeVisible();
    await row(page, 'Porto in May').focus();
    await page.keyboard.press('F2');
    await expect(newTitle).toBeFocused();
    await page.keyboard.type('Lisbon');
    await page.keyboard.press('Escape');
    await expect(newTitle).toBeHidden();
    await expect(row(page, 'Porto in May')).toBeVisible();
    await openChat(page, 'Explain how a heat pump works.');
    await page.getByRole('main').getByRole('button', { name: 'Explain how a heat pump works.' }).click();
    await page.getByRole('textbox', { name: 'Title of the conversation' }).fill('Heat pumps');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Heat pumps')).toBeVisible();
  });

  await test.step('what is deleted can be brought back, with all that was said', async () => {
    await row(page, 'Heat pumps').focus();
    await page.keyboard.press('Delete');
    await expect(row(page, 'Heat pumps')).toHaveCount(0);
    // Renaming offered one as well.
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(row(page, 'Heat pumps')).toBeVisible();
    await expect(questions(page)).toContainText('heat pump');
    await row(page, 'Which knife for bread?').hover();
    await page.getByRole('button', { name: 'More for Which knife for bread?' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(recent(page)).toHaveText(['Porto in May', 'Heat pumps']);
  });

  await test.step('what was typed and not sent stays where it was typed', async () => {
    await openChat(page, 'Heat pumps');
    await messageField(page).fill('And in winter');
    await openChat(page, 'Porto in May');
    await expect(messageField(page)).toHaveValue('');
    await messageField(page).fill('A fourth day?');
    await openChat(page, 'Heat pumps');
    await expect(messageField(page)).toHaveValue('And in winter');
    await newChat(page);
    await messageField(page).fill('Something new');
    await messageField(page).blur();
    await expect.poll(() => draftsIn(app.home)).toEqual(['A fourth day?', 'And in winter', 'Something new']);
  });

  const again = await app.restart(ENV);
  await expect(messageField(again)).toHaveValue('Something new');
  await expect(recent(again)).toHaveText(['Porto in May', 'Heat pumps']);
  await openChat(again, 'Porto in May');
  await expect(messageField(again)).toHaveValue('A fourth day?');
  await openChat(again, 'Heat pumps');
  await expect(messageField(again)).toHaveValue('And in winter');
  await again.getByRole('button', { name: 'Send' }).click();
  await expect(answers(again)).toHaveCount(2);
  await expect(messageField(again)).toHaveValue('');
});

/** Where a box has come to rest: the wheel moves it over several frames. */
async function restingPlace(box: Element): Promise<number> {
  for (let place = -1, still = 0; ; still = box.scrollTop === place ? still + 1 : 0) {
    if (still === 10) return place;
    place = box.scrollTop;
    await new Promise(requestAnimationFrame);
  }
}

test('an answer on its way: reading above it, going to its end, stopping, asking again', async ({ app }) => {
  const { page } = app;
  // Long enough to be still on its way when it is stopped, on a busy computer too.
  service.answers(paragraphs(3000), { tokensPerSecond: 300 });
  await say(page, 'tell me much');
  await expect(lastAnswer(page)).toContainText('Paragraph 30 ');
  const log = conversation(page);
  const distanceToEnd = () => log.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop);
  await expect.poll(distanceToEnd).toBeLessThan(100);

  await log.hover();
  await page.mouse.wheel(0, -400);
  const jump = page.getByRole('button', { name: 'Jump to latest' });
  await expect(jump).toBeVisible();
  const readAt = await log.evaluate(restingPlace);
  const heightThen = await log.evaluate((box) => box.scrollHeight);
  await expect.poll(() => log.evaluate((box) => box.scrollHeight)).toBeGreaterThan(heightThen + 300);
  expect(await log.evaluate((box) => box.scrollTop)).toBe(readAt);

  await jump.click();
  await expect(jump).toBeHidden();
  await expect.poll(distanceToEnd).toBeLessThan(100);

  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(lastAnswer(page)).toContainText('You stopped this answer.');
  await expect(lastAnswer(page)).not.toContainText('Paragraph 3000 ');
  await expect.poll(() => service.requests.at(-1)?.state).toBe('left');

  service.answers('A shorter answer.');
  await retry(page);
  await expect(lastAnswer(page)).toContainText('A shorter answer.');
  await expect(answers(page)).toHaveCount(1);
  await expect(questions(page)).toHaveCount(1);
});

test('an answer goes on through a reload, and what arrived outlives a crash', async ({ app }) => {
  const { page } = app;
  const whole = paragraphs(60);
  service.answers(whole, { heldAfter: 300 });
  await say(page, 'tell me much');
  await expect(lastAnswer(page)).toContainText('Paragraph 20 ');
  await expect(lastAnswer(page)).not.toContainText('Paragraph 60 ');
  await page.reload();
  await expect(lastAnswer(page)).toContainText('Paragraph 20 ');
  service.goOn();
  await expect(lastAnswer(page)).toContainText('Paragraph 60 ');
  await answered(page);
  expect(await lastAnswer(page).locator('p').filter({ hasText: 'Paragraph' }).allTextContents()).toEqual(
    whole.split('\n\n'),
  );
  expect(service.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);

  service.answers(whole, { heldAfter: 300 });
  await say(page, 'and then?');
  await expect(answers(page)).toHaveCount(2);
  await expect(lastAnswer(page)).toContainText('Paragraph 20 ');
  await expect.poll(() => textsIn(app.home).filter((text) => text.includes('Paragraph 20 '))).toHaveLength(2);
  await app.kill9();

  const again = await app.restart(ENV);
  await openChat(again, 'Tell me much');
  await expect(lastAnswer(again)).toContainText('Interrupted: Signalbox was closed before the answer was complete.');
  await expect(lastAnswer(again)).toContainText('Paragraph 20 ');
  await expect(lastAnswer(again)).not.toContainText('Paragraph 60 ');
  await expect(questions(again).last()).toContainText('and then?');
  service.answers('A shorter answer.');
  await retry(again);
  await expect(lastAnswer(again)).toContainText('A shorter answer.');
  await expect(answers(again)).toHaveCount(2);
});
