import { writeFile } from 'node:fs/promises';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { catalogue, de } from '../support/window/german';
import { button, chooseGerman, isGerman, look, lookInto, lookIntoMenu, TOOL_SERVER } from '../support/window/in-german';
import { command, expectFocusSeen, tabTo } from '../support/window/keyboard';
import { answered, goTo, messageField, say, visit } from '../support/window/person';
import { addRule, openAdvanced, runTask } from '../support/window/tasks';

test.skip(({ host }) => host !== 'browser-window', 'the browser window shows the same page');
test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

let service: FakeService;
let running: FakeService | null = null;
test.beforeEach(async () => {
  running = service = await startFakeService({ wire: 'openai-chat' });
});
test.afterEach(() => running?.close());

test('what is English is told apart', () => {
  const english = Object.entries(catalogue).filter(
    ([text, german]) => /^[^<¦{ ]+ [^<¦{ ]+ [^<¦{]+$/u.test(text) && text !== german,
  );
  expect(english.length).toBeGreaterThan(500);
  expect(english.map(([text]) => text).filter(isGerman)).toEqual([]);
});

test('somebody moves over in German, by keyboard alone', async ({ app }, info) => {
  const { page } = app;
  await connectServer(page, { url: service.url, label: 'Mia servilo' });
  await expect(messageField(page)).toBeFocused();
  await chooseGerman(page);
  const file = info.outputPath('lumturo.json');
  const messages = ['Kie staras la lumturo?', 'La lumturo staras sur la roko.'].map((text, n) => ({
    uuid: `00000000-0000-4000-8000-00000000000${n + 1}`,
    sender: n === 0 ? 'human' : 'assistant',
    text,
    created_at: '2026-01-05T08:00:00Z',
  }));
  const chat = { uuid: '00000000-0000-4000-8000-000000000009', name: 'vojago', chat_messages: messages };
  await writeFile(file, JSON.stringify([{ ...chat, created_at: '2026-01-05T08:00:00Z' }]));

  const importing = de('Import chats from ChatGPT or Claude');
  await command(page, importing, importing);
  await expect(button(page, 'Choose a file')).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  // The browser is told to hand over its dialog; a key that came before would open none.
  await page.evaluate(() => null);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
  await expect(page.getByRole('region', { name: de('Last import') })).toContainText('1');
  await look(page, 'settings, with a report');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('rok');
  const hit = page.getByRole('option', { name: /vojago/ });
  await expect(hit.locator('mark')).toHaveText('roko');
  await look(page, 'palette, with a find');
  await page.keyboard.press('Enter');
  const log = page.getByRole('log');
  const asked = log.getByRole('article', { name: de('You') });
  await expect(log.getByText('sur la roko')).toBeInViewport();
  await expectFocusSeen(page);
  await look(page, 'conversation that came in');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('lumturo');
  await expect(page.getByRole('search').getByRole('status')).not.toBeEmpty();
  await look(page, 'finding');
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('textbox', { name: de('Message') }));
  await page.keyboard.type('Kiom da tempo necesas?');
  await page.keyboard.press('Enter');
  await expect(log.getByText('Hello from the fake service.')).toBeVisible();
  await expect(button(page, 'Send')).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: de('Edited message') })).toBeFocused();
  await look(page, 'a question that is edited');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Laboro');
  await page.keyboard.press('Enter');
  await expect(asked.last()).toContainText('2 / 2');
  await look(page, 'two ways to ask');

  const download = page.waitForEvent('download');
  const exporting = de('Export this conversation as Markdown');
  await command(page, exporting, exporting);
  expect((await download).suggestedFilename()).toBe('vojago.md');
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: de('Keyboard shortcuts') })).toBeVisible();
  await look(page, 'sheet of shortcuts');
  await page.keyboard.press('Escape');
});

test('the first start, and every screen that has nothing to show yet', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('button', { name: 'Look around first' })).toBeVisible();
  await chooseGerman(page);
  await look(page, 'settings');
  for (const screen of ['tasks', 'tasks/schedules', 'playbooks', 'compare', 'usage', 'ai-configuration', 'agents']) {
    await goTo(page, screen);
    await look(page, `${screen}, empty`);
  }
  await goTo(page, 'chat');
  await look(page, 'four doors');
  for (const door of ['Sign in with Claude', 'Use a model on this computer', 'Use an API key'] as const) {
    await page.getByRole('button', { name: de(door) }).click();
    await page.getByRole('heading', { name: de(door) }).waitFor();
    if (door === 'Use an API key') await button(page, 'Connect').click();
    await look(page, door);
    await button(page, 'Back').click();
  }
  await page.getByRole('button', { name: de('Look around first') }).click();
  const field = page.getByRole('textbox', { name: de('Message') });
  await expect(field).toBeFocused();
  await look(page, 'a chat that has not begun');
  await page.keyboard.type('/');
  await expect(page.getByRole('listbox')).toBeVisible();
  await look(page, 'commands of the composer');
  await page.keyboard.press('Escape');
});

test('every screen with something on it, and the dialogs', async ({ app }) => {
  const { page } = app;
  await connectServer(page, { url: service.url, label: 'Mia servilo' });
  await connectServer(page, { url: service.url, label: 'Alia servilo' });
  await openAdvanced(page);
  await addRule(page, { context: 'agent:builder', backend: 'Alia servilo' });
  await addRule(page, { context: 'default', backend: 'Mia servilo' });
  await visit(page, 'Agents');
  await page.getByRole('button', { name: 'Add tool server' }).click();
  const server = page.getByRole('dialog', { name: 'Add tool server' });
  await server.getByRole('textbox', { name: 'Name' }).fill('Iloj');
  await server.getByRole('textbox', { name: 'Command' }).fill(process.execPath);
  await server.getByRole('textbox', { name: 'Arguments' }).fill(`${TOOL_SERVER}\ngood`);
  await server.getByRole('button', { name: 'Add and connect' }).click();
  await expect(page.getByText('11 tools', { exact: true })).toBeVisible();
  const task = await runTask(page, 'Skribu leteron', 'Writer');
  await expect(task.getByRole('status')).toContainText('Done');
  await visit(page, 'Chat');
  await say(page, 'Kie staras la lumturo?');
  await answered(page);
  // What was said before the language changes stays as it was said.
  await expect(page.getByText('Alia servilo is connected.')).toHaveCount(0);
  await chooseGerman(page);
  await look(page, 'settings');
  for (const opener of ['Export connections', 'Import connections'] as const) {
    await lookInto(page, button(page, opener), opener);
  }

  await test.step('chat', async () => {
    await goTo(page, 'chat');
    await page
      .getByRole('link', { name: /lumturo/ })
      .first()
      .click();
    const log = page.getByRole('log');
    await expect(log.getByText('Hello from the fake service.')).toBeVisible();
    await look(page, 'chat');
    await lookInto(page, button(page, 'Options of this conversation'), 'options');
    for (const message of await log.getByRole('article').all()) {
      await message.hover();
      await lookIntoMenu(page, button(message, 'More'), 'menu of a message');
    }
    await page
      .getByRole('navigation', { name: de('Recent') })
      .getByRole('link')
      .first()
      .hover();
    await lookIntoMenu(
      page,
      page.getByRole('navigation', { name: de('Recent') }).getByRole('button', { name: /lumturo/ }),
      'menu of a chat',
    );
    service.behave('key_rejected');
    await page.getByRole('textbox', { name: de('Message') }).fill('Kiom da tempo necesas?');
    await page.keyboard.press('Enter');
    await expect(log.getByRole('alert')).toBeVisible();
    await look(page, 'an answer that failed');
    await page.keyboard.press('Control+k');
    await expect(page.locator('[cmdk-input]')).toBeFocused();
    await look(page, 'palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+f');
    await look(page, 'search, empty');
    await page.keyboard.type('nenio tia');
    await expect(page.getByText(de('Nothing found'))).toBeVisible();
    await look(page, 'search that found nothing');
  });

  await test.step('providers and routing', async () => {
    await goTo(page, 'ai-configuration');
    const mine = page.getByRole('article', { name: 'Mia servilo', exact: true });
    await button(mine, 'Test connection').click();
    await expect(mine.getByRole('listitem').first()).toBeVisible();
    await look(page, 'providers');
    for (const opener of ['Edit', 'Replace key', 'Disconnect'] as const) {
      if (await button(mine, opener).isVisible()) await lookInto(page, button(mine, opener), opener);
    }
    await lookInto(page, button(page, 'Add provider'), 'Add provider');
    await button(mine, 'Details').click();
    await look(page, 'details of a provider');
    for (const part of [
      'Logical models',
      'Limits and budgets',
      'Backups',
      'Capability-aware choice',
      'Auto-escalation',
    ] as const) {
      const fold = page.getByRole('button', { name: new RegExp(`^${de(part)}`), expanded: false });
      if ((await fold.count()) > 0) await fold.first().click();
    }
    await look(page, 'Advanced, unfolded');
    await button(page, 'Add rule').click();
    for (const title of ['Only for some work', 'Own fallbacks', 'Own circuit breaker'] as const) {
      await page.getByRole('dialog').getByText(de(title), { exact: true }).click();
    }
    await page
      .getByRole('dialog')
      .getByRole('button', { name: de('Save rule') })
      .click();
    await look(page, 'Add rule, with faults');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await lookIntoMenu(page, button(page, 'Templates'), 'templates');
    for (const template of ['Cheap everyday, strong builder', 'Pictures to a vision provider', 'A backup'] as const) {
      await button(page, 'Templates').click();
      await lookInto(page, page.getByRole('menuitem', { name: de(template) }), template);
    }
    await lookInto(page, button(page, 'Add logical model'), 'Add logical model');
    const change = de('Change the limits of {label}').replace('{label}', 'Mia servilo');
    await lookInto(page, page.getByRole('button', { name: change }), 'limits');
  });

  await test.step('agents', async () => {
    await goTo(page, 'agents');
    await look(page, 'agents');
    await button(page, 'Add tool server').click();
    await button(page.getByRole('dialog'), 'Add and connect').click();
    await look(page, 'Add tool server, with faults');
    await page.keyboard.press('Escape');
    await page.getByRole('main').getByRole('link', { name: 'Builder' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Builder' })).toBeVisible();
    await look(page, 'an agent');
  });

  await test.step('tasks and usage', async () => {
    await goTo(page, 'tasks');
    await look(page, 'tasks');
    await button(page, 'New task').click();
    await button(page.getByRole('dialog'), 'Run task').click();
    await look(page, 'New task, with a fault');
    await page.keyboard.press('Escape');
    await page.getByRole('main').getByRole('link', { name: 'Skribu leteron' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Skribu leteron' })).toBeVisible();
    await look(page, 'a task');
    await lookIntoMenu(page, button(page, 'More actions'), 'menu of a task');
    await goTo(page, 'usage');
    await look(page, 'usage');
  });
});
