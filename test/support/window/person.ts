import { expect, type Locator, type Page } from '@playwright/test';

/** Types into a combobox and takes what matches. */
export async function choose(within: Page | Locator, field: string, value: string): Promise<void> {
  const box = within.getByRole('combobox', { name: field });
  await box.fill(value);
  await box.press('Enter');
}

/** The field that messages are written in. */
export const messageField = (page: Page): Locator => page.getByRole('textbox', { name: 'Message' });

/** The log of the open conversation. */
export const conversation = (page: Page): Locator => page.getByRole('log', { name: 'Conversation' });

/** The questions of the open conversation, the oldest first. */
export const questions = (page: Page): Locator => conversation(page).getByRole('article', { name: 'You' });

/** The answers of the open conversation, the oldest first. */
export const answers = (page: Page): Locator => conversation(page).getByRole('article', { name: 'Assistant' });

/** The newest answer. */
export const lastAnswer = (page: Page): Locator => answers(page).last();

/** Writes a message and clicks Send, whatever comes of it. */
export async function trySaying(page: Page, text: string): Promise<void> {
  await messageField(page).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

/**
 * Writes a message and sends it. At the end it is the newest question in the log, so that {@link lastAnswer} is its
 * answer, however far that is, and no longer the one before.
 * @param text is not shown in the open conversation yet
 */
export async function say(page: Page, text: string): Promise<void> {
  await trySaying(page, text);
  await expect(questions(page).last()).toContainText(text);
}

/** Waits until nothing is being received any more. After {@link say} and {@link retry}, their answer has ended then. */
export async function answered(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
}

/** Asks the last question again. At the end the new answer, however far it is, stands in the old one's place. */
export async function retry(page: Page): Promise<void> {
  const old = await lastAnswer(page).getAttribute('data-message');
  await lastAnswer(page).hover();
  await lastAnswer(page).getByRole('button', { name: 'Retry' }).click();
  await expect(lastAnswer(page)).not.toHaveAttribute('data-message', String(old));
}

/** Clicks a link of the sidebar. At the end what it leads to is on the screen, and no longer what was there before. */
async function follow(link: Locator): Promise<void> {
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** Goes to a screen by the sidebar. */
export async function visit(page: Page, screen: string): Promise<void> {
  await follow(page.getByRole('link', { name: screen, exact: true }));
}

/** Goes to a screen by its address. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${place}`);
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
}

/** The titles under Recent, the newest first. */
export const recent = (page: Page): Locator => page.getByRole('navigation', { name: 'Recent' }).getByRole('link');

/** Opens a conversation of the list, and waits until what was said in it is there. */
export async function openChat(page: Page, title: string | RegExp): Promise<void> {
  await follow(page.getByRole('navigation', { name: 'Recent' }).getByRole('link', { name: title }));
  await expect(lastAnswer(page)).toBeVisible();
}

/** Begins another chat: the composer is its own at the end. */
export async function newChat(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New chat' }).first().click();
  await expect(page.getByRole('heading', { name: 'Where shall we begin?' })).toBeVisible();
}

/** The card of a connected provider. */
export const card = (page: Page, label: string): Locator => page.getByRole('article', { name: label, exact: true });

/** The light on a card, by its words. */
export const light = (page: Page, label: string, words: string): Locator =>
  card(page, label).getByRole('img', { name: `Health: ${words}` });

/** Takes the door to the practice provider. */
export async function lookAround(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look around first' }).click();
  await expect(messageField(page)).toBeVisible();
}
