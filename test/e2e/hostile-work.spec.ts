import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/hosts/test';
import { startToolCaller } from '../support/tool-caller';
import { connectServer } from '../support/window/connect';
import { activeIn, hostileTexts, misdeedsOf, overflowOf } from '../support/window/misdeeds';
import { visit } from '../support/window/person';
import { openAdvanced, runTask, taskInList } from '../support/window/tasks';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a7'.repeat(32) } });

const SERVER = fileURLToPath(new URL('../support/tool-servers/hostile-server.ts', import.meta.url));
const SCRIPTS = fileURLToPath(new URL('../renderer/markdown/hostile/scripts.md', import.meta.url));

/** Names as short as a name has to be, and no less hostile. */
const AGENT = '<img src=https://evil.example/a onerror=alert(1)>';
const TOOLS = '<script src=//evil.example/t></script>‮slooT';

/** Nothing on the screen is more than words, and nothing is wider than the window, wide and narrow. */
async function isHarmless(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(activeIn(main)).toHaveCount(0);
  await expect.poll(() => overflowOf(main)).toEqual([0, 0]);
  await page.setViewportSize({ width: 480, height: 800 });
  await expect.poll(() => overflowOf(main)).toEqual([0, 0]);
  await page.setViewportSize({ width: 1100, height: 800 });
}

/** Unfolds everything that is folded, and what comes to light by that. */
async function unfoldAll(page: Page): Promise<void> {
  const folded = page.getByRole('main').locator('button[aria-expanded="false"]:visible, details:not([open]) > summary');
  for (let left = 60; left > 0 && (await folded.count()) > 0; left -= 1) await folded.first().click();
  await expect(folded).toHaveCount(0);
}

test('what models, agents and tool servers write stays words wherever it is shown', async ({ app }) => {
  const { page } = app;
  const service = await startToolCaller();
  try {
    await connectServer(page, { url: service.url, label: 'Mine', model: service.model });
    const misdeeds = misdeedsOf(page);

    await test.step('a tool server, its tool and what it says of it', async () => {
      await visit(page, 'Agents');
      await page.getByRole('button', { name: 'Add tool server' }).click();
      const dialog = page.getByRole('dialog', { name: 'Add tool server' });
      await dialog.getByRole('textbox', { name: 'Name' }).fill(TOOLS);
      await dialog.getByRole('textbox', { name: 'Command' }).fill(process.execPath);
      await dialog.getByRole('textbox', { name: 'Arguments' }).fill(`${SERVER}\n${SCRIPTS}`);
      await dialog.getByRole('button', { name: 'Add and connect' }).click();
      await page.getByText('1 tool', { exact: true }).click();
      await expect(page.getByRole('main')).toContainText('<?php echo 1 ?>');
      await isHarmless(page);
    });

    await test.step('an agent, its instructions and its examples', async () => {
      await page.getByRole('button', { name: 'New agent' }).click();
      await page.getByRole('textbox', { name: 'Title' }).fill(AGENT);
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('hostile');
      await page.getByRole('textbox', { name: 'Description' }).fill((hostileTexts.get('links.md') ?? '').slice(0, 300));
      await page.getByRole('textbox', { name: 'Instructions' }).fill([...hostileTexts.values()].join('\n'));
      await page.getByRole('textbox', { name: 'Examples of its work' }).fill(AGENT);
      await page.getByRole('group', { name: 'slooT' }).getByRole('checkbox').first().check();
      await isHarmless(page);
      await page.getByRole('button', { name: 'Add agent' }).click();
      await expect(page.getByRole('heading', { level: 1, name: AGENT })).toBeVisible();
      await isHarmless(page);
      await visit(page, 'Agents');
      await isHarmless(page);
    });

    for (const [file, text] of hostileTexts) {
      await test.step(`a task whose answer is ${file}`, async () => {
        service.says(text);
        const task = await runTask(page, `Look at ${file}`, AGENT);
        await expect(task.getByRole('status')).toContainText('Paused');
        await task.getByRole('link').first().click();
        await expect(page.getByRole('button', { name: 'Allow', exact: true })).toBeVisible();
        await isHarmless(page);
        await page.getByRole('button', { name: 'Allow', exact: true }).click();
        await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible();
        await unfoldAll(page);
        await expect(page.getByLabel('Output', { exact: true })).toContainText('<iframe src="https://evil.example">');
        await isHarmless(page);
      });
    }

    await test.step('the same once more, as it was kept', async () => {
      await page.reload();
      for (const file of hostileTexts.keys()) {
        await visit(page, 'Tasks');
        await isHarmless(page);
        await taskInList(page, `Look at ${file}`).getByRole('link').first().click();
        await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible();
        await unfoldAll(page);
        await isHarmless(page);
      }
    });

    await test.step('everywhere else that names them', async () => {
      await visit(page, 'Usage');
      await expect(page.getByRole('table', { name: 'By agent' })).toContainText('hostile');
      await isHarmless(page);
      await openAdvanced(page);
      await page.getByRole('button', { name: 'Add rule' }).click();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Context' }).click();
      await expect(page.getByRole('option', { name: 'agent:hostile' })).toHaveAccessibleDescription(AGENT);
      await expect(page.getByRole('listbox')).toContainText(AGENT);
      await expect(activeIn(page.getByRole('dialog'))).toHaveCount(0);
    });

    expect(misdeeds).toEqual([]);
    expect(await page.evaluate(() => document.title)).toContain('Signalbox');
  } finally {
    await service.close();
  }
});
