import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { expect, test } from '../support/hosts/test';
import { hindrances } from '../support/window/accessible';
import { lookAround, messageField } from '../support/window/person';

const ENV = { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) };
test.use({ hostEnv: ENV });

const list = (page: Page): Locator => page.getByRole('navigation', { name: 'Recent' });
const row = (page: Page, title: string): Locator => list(page).getByRole('link', { name: title, exact: true });
const under = (page: Page, heading: string): Locator =>
  list(page).getByRole('region', { name: heading, exact: true }).getByRole('link');
/** Undoes what a notification tells. The list shows a change before main has it, and only then it is told. */
const undo = (page: Page, told: string): Promise<void> =>
  page
    .getByRole('region', { name: /^Notifications/ })
    .getByRole('listitem')
    .filter({ hasText: told })
    .getByRole('button', { name: 'Undo' })
    .click();

/** Writes conversations beside the app, which is not running: number n an hour older than the one before. */
function write(home: string, titles: readonly string[]): void {
  const db = new Database(join(home, 'signalbox.db'));
  const insert = db.prepare(
    "INSERT INTO conversations (id, title, title_by, created_at, updated_at) VALUES (?, ?, 'auto', ?, ?)",
  );
  db.transaction(() => {
    for (const [n, title] of titles.entries()) {
      const at = Date.now() - n * 3_600_000;
      insert.run(randomUUID(), title, at, at);
    }
  })();
  db.close();
}

/** The menu of the row that has the focus, by its key. */
async function choose(page: Page, ...names: string[]): Promise<void> {
  await page.keyboard.press('Shift+F10');
  for (const name of names) {
    const item = page.getByRole('menuitem', { name, exact: true });
    await expect(item).toBeVisible();
    while (!(await item.evaluate((element) => element === document.activeElement))) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press(name === 'Move to folder' ? 'ArrowRight' : 'Enter');
  }
}

test('pins, folders and the archive by keyboard alone, and all of it after a restart', async ({ app }) => {
  await lookAround(app.page);
  await app.stop();
  write(app.home, ['Porto', 'Bread', 'Heat pumps', 'Regex', 'Boat']);
  const page = await app.restart(ENV);
  // The composer takes the focus once, when the chat is there.
  await expect(messageField(page)).toBeFocused();

  await test.step('a pin stands on top', async () => {
    await row(page, 'Heat pumps').focus();
    await choose(page, 'Pin');
    await expect(under(page, 'Pinned')).toHaveText(['Heat pumps']);
    await expect(row(page, 'Regex')).toBeFocused();
  });
  await test.step('a row is moved to a new folder', async () => {
    await choose(page, 'Move to folder', 'New folder …');
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('Work');
    await page.keyboard.press('Enter');
    await expect(under(page, 'Work')).toHaveText(['Regex']);
    await expect(row(page, 'Regex')).toBeFocused();
  });
  await test.step('several are selected, moved, and put back with one undo', async () => {
    await row(page, 'Porto').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(list(page).getByText('2 selected')).toBeVisible();
    expect.soft(await hindrances(page), 'selecting').toEqual([]);
    await list(page).getByRole('button', { name: 'Move selected to folder' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(under(page, 'Work')).toHaveText(['Porto', 'Bread', 'Regex']);
    await undo(page, '2 chats were moved to Work');
    await expect(under(page, 'Work')).toHaveText(['Regex']);
  });
  await test.step('the archive takes one', async () => {
    await row(page, 'Boat').focus();
    await choose(page, 'Archive');
    await expect(row(page, 'Boat')).toHaveCount(0);
    await row(page, 'Regex').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(under(page, 'Work')).toHaveCount(0);
  });
  expect.soft(await hindrances(page), 'list').toEqual([]);

  const again = await app.restart(ENV);
  await expect(messageField(again)).toBeFocused();
  await expect(under(again, 'Pinned')).toHaveText(['Heat pumps']);
  await expect(list(again).getByRole('button', { name: 'Work', exact: true, expanded: false })).toBeVisible();
  await list(again).getByRole('button', { name: 'Work', exact: true }).press('ArrowRight');
  await expect(under(again, 'Work')).toHaveText(['Regex']);
  await list(again).getByRole('button', { name: 'Archived' }).press('Enter');
  await expect(list(again).getByRole('link')).toHaveText(['Boat']);
  expect.soft(await hindrances(again), 'archive').toEqual([]);
  await row(again, 'Boat').focus();
  await choose(again, 'Put back in the list');
  await list(again).getByRole('button', { name: 'Back to all chats' }).press('Enter');
  await expect(list(again).getByRole('link')).toHaveText(['Heat pumps', 'Regex', 'Porto', 'Bread', 'Boat']);
});

test('chats are dragged into a folder and out of it, several at once', async ({ app }) => {
  await lookAround(app.page);
  await app.stop();
  write(app.home, ['Porto', 'Bread', 'Heat pumps', 'Regex']);
  const page = await app.restart(ENV);
  // The composer takes the focus once, when the chat is there.
  await expect(messageField(page)).toBeFocused();
  await row(page, 'Regex').focus();
  await choose(page, 'Move to folder', 'New folder …');
  await page.keyboard.type('Work');
  await page.keyboard.press('Enter');
  const work = list(page).getByRole('region', { name: 'Work', exact: true });
  await expect(work.getByRole('link')).toHaveText(['Regex']);

  await row(page, 'Porto').click({ modifiers: ['ControlOrMeta'] });
  await row(page, 'Heat pumps').click({ modifiers: ['Shift'] });
  await row(page, 'Bread').dragTo(work);
  await expect(work.getByRole('link')).toHaveText(['Porto', 'Bread', 'Heat pumps', 'Regex']);
  await undo(page, '3 chats were moved to Work');
  await expect(work.getByRole('link')).toHaveText(['Regex']);
  await page.getByRole('button', { name: 'End selecting' }).click();
  await row(page, 'Regex').dragTo(row(page, 'Bread'));
  await expect(work.getByRole('link')).toHaveCount(0);
  await expect(row(page, 'Regex')).toBeVisible();
});

test('thousands of chats: few are drawn, all are reached, and nothing jumps', async ({ app }) => {
  await lookAround(app.page);
  await app.stop();
  write(
    app.home,
    Array.from({ length: 3000 }, (_, n) => `Chat ${n}`),
  );
  const page = await app.restart(ENV);
  // The composer takes the focus once, when the chat is there.
  await expect(messageField(page)).toBeFocused();
  await expect(row(page, 'Chat 0')).toBeVisible();
  await row(page, 'Chat 0').focus();
  const toTheEnd = async () => {
    await page.keyboard.press('End');
    return page.locator(':focus').innerText();
  };
  await expect.poll(toTheEnd, { intervals: [50], timeout: 60_000 }).toBe('Chat 2999');
  expect(await list(page).getByRole('link').count()).toBeLessThan(60);

  await test.step('what is in sight stays there while a row above it comes and goes', async () => {
    await page.locator(':focus').evaluate((line) => {
      const box = line.closest('[class*="scroller"]');
      if (box) box.scrollTop = 40_000;
    });
    await messageField(page).focus();
    const inSight = list(page).getByRole('link', { name: 'Chat 1250', exact: true });
    await expect(inSight).toBeVisible();
    const placeOf = async () => Math.round((await inSight.boundingBox())?.y ?? -1);
    const before = await placeOf();
    // A folder is made, which stands above all of it, and goes again.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search' }).fill('new folder');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('Work');
    await page.keyboard.press('Enter');
    await expect(list(page).getByRole('button', { name: 'Work', exact: true })).toHaveCount(0);
    await expect.poll(placeOf).toBe(before);
    await undo(page, 'Work');
    await expect.poll(placeOf).toBe(before);
  });
});
