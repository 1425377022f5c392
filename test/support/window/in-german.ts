import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import type { Text } from '../../../src/shared/language/text';
import { expect, test } from '../hosts/test';
import { de, germanWith, notGerman } from './german';
import { expectFocusSeen, tabTo } from './keyboard';

/** A server of tools that behaves. */
export const TOOL_SERVER = fileURLToPath(new URL('../tool-servers/server.ts', import.meta.url));

/**
 * Whether a text is German, or somebody's own: what tests write in a language that the app does not have, and what the
 * servers of these tests say.
 */
export const isGerman = germanWith(
  [
    'Mia servilo',
    'Alia servilo',
    'Kie staras la lumturo?',
    'La lumturo staras sur la roko.',
    'Kiom da tempo necesas?',
    'Skribu leteron',
    'Laboro',
    'vojago.md',
    'Iloj',
    'lumturo.json',
    'nenio tia',
    'Hello from the fake service.',
    'practice',
    `${process.execPath} ${TOOL_SERVER} good`,
    // The tools of that server, in its own words.
    'add, say, fails, environment, pictures, hang, die, freeze, much, more, ask',
    'Adds two numbers. Says it back. Cannot do it. Tells what it was given. Draws. Never answers. Ends. Stops everything.',
    'Writes too much. Offers another tool from now on. Asks the model of the app.',
    // Agents that come with the app, which rules know by these names.
    'default, builder, planner, research, vision_agent, writer, analyst, extractor, translator',
    'Builder, Planner, Researcher, Vision, Writer, Analyst, Extractor, Translator',
  ].join('\n'),
);

/** Chooses German in the settings by keyboard; the focus stays at the choice. */
export async function chooseGerman(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await tabTo(page, page.getByRole('radio', { name: 'As your system' }));
  // Held down until the choice has moved on, as a hand does.
  for (const language of ['English', 'Deutsch']) {
    await page.keyboard.down('ArrowRight');
    await expect(page.getByRole('radio', { name: language })).toBeChecked();
    await page.keyboard.up('ArrowRight');
  }
  await expect(page.getByRole('heading', { name: de('Settings'), level: 1 })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Deutsch' })).toBeFocused();
  await expectFocusSeen(page);
}

/** Says what of the page is not German now, without ending the test. */
export async function look(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    expect.soft(await notGerman(page, isGerman), name).toEqual([]);
  });
}

/** A button by what it says in German. */
export const button = (within: Page | Locator, english: Text) =>
  within.getByRole('button', { name: de(english), exact: true }).first();

/** Opens a dialog, looks at it, and closes it. */
export async function lookInto(page: Page, opener: Locator, name: string): Promise<void> {
  await opener.click();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(dialog.last()).toBeVisible();
  await look(page, name);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

/** Opens a menu, looks at it, and closes it. */
export async function lookIntoMenu(page: Page, opener: Locator, name: string): Promise<void> {
  await opener.click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look(page, name);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}
