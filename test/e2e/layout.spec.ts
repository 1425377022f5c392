import type { Page } from '@playwright/test';
import { startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { answered, answers, lookAround, messageField } from '../support/window/person';
import { openAdvanced } from '../support/window/tasks';

test.skip(({ host }) => host === 'electron-stand-in', 'the browser window shows the same page in the same browser');

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

/** Whether a button lies wholly inside the window, with nothing over its middle. */
async function isInReach(page: Page, name: string): Promise<boolean> {
  return page.getByRole('button', { name, exact: true }).evaluate((button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const isInside = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return isInside && over !== null && button.contains(over);
  });
}

test('Send stays in reach, whatever is written and whatever is told', async ({ app }) => {
  const { page } = app;
  const service = await startFakeService({ wire: 'openai-chat' });
  await connectServer(page, { url: service.url, label: 'Mine' });
  for (const width of [1100, 480]) {
    await page.setViewportSize({ width, height: 800 });
    for (const text of [`https://example.com/${'a'.repeat(180)}`, 'x'.repeat(600)]) {
      await messageField(page).fill(text);
      const told = `${width} pixels wide, ${text.length} characters`;
      await expect.poll(() => isInReach(page, 'Send'), told).toBe(true);
    }
  }
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(answers(page)).toHaveCount(1);
  await answered(page);
  // Deleting another chat tells so while this one is being written in.
  await page.getByRole('navigation', { name: 'Recent' }).getByRole('link').first().focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await messageField(page).fill('Still here');
  for (const width of [1100, 480]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => isInReach(page, 'Send'), `${width} pixels wide, under a notice`).toBe(true);
  }
  await service.close();
});

test('a long screen scrolls by itself, and the window around it never does', async ({ app }) => {
  const { page } = app;
  await lookAround(page);
  await openAdvanced(page);
  const fold = page.getByRole('button', { name: /^Limits and budgets/ });
  await fold.click();
  for (const width of [1100, 480]) {
    await page.setViewportSize({ width, height: 600 });
    const change = page.getByRole('button', { name: 'Change the limits of Practice' });
    await change.evaluate((button) => button.scrollIntoView({ block: 'center' }));
    await expect(change).toBeInViewport();
    const window = () =>
      page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollTop]);
    expect(await window(), `${width} pixels wide`).toEqual([600, 0]);
  }
});
