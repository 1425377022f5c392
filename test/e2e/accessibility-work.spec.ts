import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { startToolCaller, type ToolCaller } from '../support/tool-caller';
import { tabStops } from '../support/window/accessible';
import { connectServer } from '../support/window/connect';
import { choose, visit } from '../support/window/person';
import { addRule, openAdvanced, rulesTable, runTask } from '../support/window/tasks';
import { opensAndReturns, usable } from '../support/window/usable';

test.skip(({ host }) => host === 'electron-stand-in', 'the browser window shows the same page in the same browser');

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a8'.repeat(32) } });

const LONG = 'Ein ziemlich langer Name für einen Anbieter';
const TOOL_SERVER = fileURLToPath(new URL('../support/tool-servers/server.ts', import.meta.url));

/** Unfolds what is folded, one after the other, until nothing is. */
async function unfold(folded: Locator): Promise<void> {
  for (let left = 40; left > 0 && (await folded.count()) > 0; left -= 1) await folded.first().click();
  await expect(folded).toHaveCount(0);
}

/** A menu's entry that opens a dialog: the focus goes back to the button of the menu. */
async function byMenu(page: Page, opener: Locator, entry: string, dialog: Locator, name: string): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: entry }).press('Enter');
  await expect(dialog).toBeVisible();
  await usable(page, name);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
}

test('routing, with rules, all that is folded, and every dialog', async ({ app }) => {
  const { page } = app;
  const service = await startFakeService({ wire: 'openai-chat' });
  try {
    await connectServer(page, { url: service.url, label: 'Mine' });
    await connectServer(page, { url: service.url, label: LONG });
    await openAdvanced(page);
    await addRule(page, { context: 'agent:builder', backend: LONG });
    await addRule(page, { context: 'agent:not_there_yet', backend: 'Mine', priority: 900_000 });
    await addRule(page, { context: 'default', backend: 'Mine' });
    await page.getByRole('checkbox', { name: 'has an image' }).check();
    await choose(page, 'Assume of a provider', `${LONG} is red`);
    for (const part of [
      'Logical models',
      'Limits and budgets',
      'Backups',
      'Capability-aware choice',
      'Auto-escalation',
    ]) {
      await unfold(page.getByRole('button', { name: new RegExp(`^${part}`), expanded: false }));
    }
    await usable(page, 'Advanced, unfolded');
    const stops = await tabStops(page, 120);
    expect(stops.filter(({ seen }) => !seen)).toEqual([]);

    const addRuleDialog = page.getByRole('dialog', { name: 'Add rule' });
    await opensAndReturns(page, page.getByRole('button', { name: 'Add rule' }), addRuleDialog, async () => {
      await page.getByRole('button', { name: 'Save rule' }).click();
      await expect(addRuleDialog.getByRole('combobox', { name: 'Context' })).toBeFocused();
      for (const title of ['Only for some work', 'Own fallbacks', 'Own circuit breaker']) {
        await addRuleDialog.getByText(title, { exact: true }).click();
      }
      await addRuleDialog.getByRole('switch', { name: 'Figures of its own' }).click();
      await usable(page, 'Add rule, with faults');
      await addRuleDialog.getByRole('combobox', { name: 'Context' }).click();
      await usable(page, 'Add rule, with its list');
      await page.keyboard.press('Escape');
    });
    const row = rulesTable(page).getByRole('row').filter({ hasText: 'agent:builder' });
    await opensAndReturns(
      page,
      row.getByRole('button', { name: 'agent:builder', exact: true }),
      page.getByRole('dialog', { name: 'Edit rule' }),
      () => usable(page, 'Edit rule'),
    );
    const templates = page.getByRole('button', { name: 'Templates' });
    for (const template of ['Cheap everyday, strong builder', 'Pictures to a vision provider', 'A backup']) {
      await byMenu(page, templates, template, page.getByRole('dialog', { name: template }), template);
    }
    await opensAndReturns(
      page,
      page.getByRole('button', { name: 'Add logical model' }),
      page.getByRole('dialog', { name: 'Add logical model' }),
      () => usable(page, 'Add logical model'),
    );
    await opensAndReturns(
      page,
      page.getByRole('button', { name: 'Change the limits of Mine' }),
      page.getByRole('dialog', { name: 'Limits of Mine' }),
      () => usable(page, 'Limits'),
    );
  } finally {
    await service.close();
  }
});

test('agents and tool servers, with content, and their dialogs', async ({ app }) => {
  const { page } = app;
  const service = await startFakeService({ wire: 'openai-chat' });
  try {
    await connectServer(page, { url: service.url, label: LONG });
    await visit(page, 'Agents');
    const dialog = page.getByRole('dialog', { name: 'Add tool server' });
    await opensAndReturns(page, page.getByRole('button', { name: 'Add tool server' }), dialog, async () => {
      await dialog.getByRole('button', { name: 'Add variable' }).click();
      await dialog.getByRole('button', { name: 'Add and connect' }).click();
      await usable(page, 'Add tool server, a program');
      await dialog.getByRole('radio', { name: 'Address' }).check();
      await dialog.getByRole('textbox', { name: 'Address' }).fill('http://tools.example/mcp');
      await expect(dialog).toContainText('everyone on the way can read');
      await usable(page, 'Add tool server, an address');
    });
    for (const [name, behaviour] of [
      ['Dateien und Ordner auf diesem Rechner', 'good'],
      ['Broken', 'dies'],
    ] as const) {
      await page.getByRole('button', { name: 'Add tool server' }).click();
      await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
      await dialog.getByRole('textbox', { name: 'Command' }).fill(process.execPath);
      await dialog.getByRole('textbox', { name: 'Arguments' }).fill(`${TOOL_SERVER}\n${behaviour}`);
      await dialog.getByRole('button', { name: 'Add and connect' }).click();
      await expect(dialog).toBeHidden();
    }
    await page.getByText('11 tools', { exact: true }).click();
    await expect(page.getByRole('article', { name: 'Broken' })).toContainText('cannot open anything');
    await usable(page, 'Agents');

    await page.getByRole('link', { name: 'Builder' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Builder' })).toBeVisible();
    await page.getByRole('checkbox', { name: /^add/ }).check();
    await page.getByRole('textbox', { name: 'Title' }).fill('');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await usable(page, 'an agent, with a fault');
    expect((await tabStops(page, 120)).filter(({ seen }) => !seen)).toEqual([]);
    await opensAndReturns(
      page,
      page.getByRole('button', { name: 'Reset to shipped' }),
      page.getByRole('alertdialog', { name: /^Reset/ }),
      () => usable(page, 'Reset to shipped'),
    );
    await opensAndReturns(
      page,
      page.getByRole('link', { name: 'All agents' }),
      page.getByRole('dialog', { name: /^Save|leave/i }).or(page.getByRole('alertdialog')),
      () => usable(page, 'leaving without saving'),
    );
  } finally {
    await service.close();
  }
});

test.describe('with tasks', () => {
  let service: ToolCaller;
  /** Null where the test was skipped before anything was started. */
  let running: ToolCaller | null = null;
  test.beforeEach(async () => {
    running = service = await startToolCaller();
    service.says('## Fahrplan\n\n| Zug | Ab |\n| --- | --- |\n| ICE 70 | 9:05 |\n\n```ts\nconst gate = open();\n```');
  });
  test.afterEach(() => running?.close());

  test('tasks that are done or wait for a tool, their dialogs, and what they came to in Usage', async ({ app }) => {
    const { page } = app;
    await connectServer(page, { url: service.url, label: LONG, model: service.model });
    await visit(page, 'Agents');
    await page.getByRole('button', { name: 'Add tool server' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add tool server' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Files');
    await dialog.getByRole('textbox', { name: 'Command' }).fill(process.execPath);
    await dialog.getByRole('textbox', { name: 'Arguments' }).fill(`${TOOL_SERVER}\ngood`);
    await dialog.getByRole('button', { name: 'Add and connect' }).click();
    await expect(page.getByText('11 tools', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Builder' }).click();
    await page.getByRole('checkbox', { name: /^add/ }).check();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('button', { name: 'Save changes' })).toBeHidden();

    const done = await runTask(page, 'Write the timetable for a week with many trains', 'Writer');
    await expect(done.getByRole('status')).toContainText('Done');
    const paused = await runTask(page, 'Build the gate', 'Builder');
    await expect(paused.getByRole('status')).toContainText('Paused');
    await usable(page, 'Tasks');
    await opensAndReturns(
      page,
      page.getByRole('button', { name: 'New task' }).first(),
      page.getByRole('dialog', { name: 'New task' }),
      async () => {
        await page.getByRole('button', { name: 'Run task' }).click();
        await usable(page, 'New task, with a fault');
      },
    );

    await paused.getByRole('link').first().click();
    await expect(page.getByRole('button', { name: 'Allow', exact: true })).toBeVisible();
    await usable(page, 'a task that asks');
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible();
    await unfold(page.getByRole('main').locator('button[aria-expanded="false"]:not([aria-haspopup]):visible'));
    await usable(page, 'a task with its steps');
    expect((await tabStops(page, 120)).filter(({ seen }) => !seen)).toEqual([]);
    const more = page.getByRole('button', { name: 'More actions' });
    await byMenu(page, more, 'Run again on…', page.getByRole('dialog', { name: 'Run again on…' }), 'Run again on');

    await visit(page, 'Usage');
    await expect(page.getByRole('table', { name: 'Latest calls' })).toBeVisible();
    await usable(page, 'Usage');
    expect((await tabStops(page, 60)).filter(({ seen }) => !seen)).toEqual([]);
  });
});
