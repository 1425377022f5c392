import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../hosts/test';
import { hindrances } from './accessible';

/** A screen or a dialog, as it stands on the page now: nothing keeps anybody from using it. */
export async function usable(page: Page, name: string, sizes?: 'narrow'): Promise<void> {
  await test.step(name, async () => {
    expect.soft(await hindrances(page, sizes), name).toEqual([]);
  });
}

/** Opens something by keyboard and closes it with Escape; the focus is given back to where it was. */
export async function opensAndReturns(
  page: Page,
  opener: Locator,
  inside: Locator,
  look: () => Promise<void>,
): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(inside).toBeVisible();
  await look();
  await page.keyboard.press('Escape');
  await expect(inside).toBeHidden();
  await expect(opener).toBeFocused();
}
