import { expect, type Locator, type Page } from '@playwright/test';

/** Types into a combobox and takes what matches. */
export async function choose(within: Page | Locator, field: string, value: string): Promise<void> {
  const box = within.getByRole('combobox', { name: field });
  await box.fill(value);
  await box.press('Enter');
}

/** The field that messages are written in. */
export const messageField = (page: Page): Locator => page.getByRole('textbox', { name: 'Message' });

/** Writes a message and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  await messageField(page).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

/** The log of the open conversation. */
export const conversation = (page: Page): Locator => page.getByRole('log', { name: 'Conversation' });

/** The answers of the open conversation, the oldest first. */
export const answers = (page: Page): Locator => conversation(page).getByRole('article', { name: 'Assistant' });

/** The newest answer. */
export const lastAnswer = (page: Page): Locator => answers(page).last();

/** Waits until nothing is being received any more. */
export async function answered(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible({ timeout: 20_000 });
}

/** Goes to a screen by the sidebar. */
export async function visit(page: Page, screen: string): Promise<void> {
  await page.getByRole('link', { name: screen, exact: true }).click();
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
