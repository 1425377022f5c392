import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { AIMOCK_TOOL_ANSWER, AIMOCK_TOOL_QUESTION, startAimock } from '../support/aimock';
import { startFakeService } from '../support/fake-services';
import { letScheduleBeDue, tasksIn } from '../support/hosts/on-disk';
import { expect, test } from '../support/hosts/test';
import { samplePdf } from '../support/sample-pdf';
import { connectServer } from '../support/window/connect';
import { answered, choose, questions, say, visit } from '../support/window/person';
import { runTask, stateOfTask, taskInList } from '../support/window/tasks';

const ENV = { SIGNALBOX_ROOT_KEY: 'a6'.repeat(32) };
test.use({ hostEnv: ENV });

const APPEND_SERVER = fileURLToPath(new URL('../support/tool-servers/append-server.ts', import.meta.url));
const PLAN = 'Plan the move in six weeks';

/** The dialog in which a task is given, however it was opened. */
const newTask = (page: Page) => page.getByRole('dialog', { name: 'New task' });

test('tasks: from a chat, with files, cancelled, deleted and brought back, at times, and after a crash', async ({
  app,
}) => {
  const { page } = app;
  const service = await startFakeService({ wire: 'openai-chat' });
  try {
    await connectServer(page, { url: service.url, label: 'Mine' });

    await test.step('a message becomes a task, with a text and a PDF', async () => {
      await say(page, PLAN);
      await answered(page);
      await questions(page).last().hover();
      await questions(page).last().getByRole('button', { name: 'Turn into a task' }).click();
      const dialog = newTask(page);
      await expect(dialog.getByRole('textbox', { name: 'What should be done?' })).toHaveValue(PLAN);
      await dialog.getByTestId('files-to-attach').setInputFiles([
        { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('The piano goes first.') },
        { name: 'lease.pdf', mimeType: 'application/pdf', buffer: samplePdf(['Keys are due on the first.']) },
      ]);
      await expect(dialog.getByText('1 page ·')).toBeVisible();
      await choose(dialog, 'Agent', 'Planner');
      service.answers('# The plan\n\n- pack');
      await dialog.getByRole('button', { name: 'Run task' }).click();
      await expect(dialog).toBeHidden();
      await page.getByRole('button', { name: 'Open', exact: true }).first().click();
      await expect(stateOfTask(page)).toHaveText('Done');
      await expect(page.getByRole('heading', { name: 'The plan' })).toBeVisible();
      await expect(page.getByRole('list', { name: 'Files' })).toContainText('lease.pdf');
      const asked = JSON.stringify(service.requests.at(-1)?.json);
      expect(asked).toContain('The piano goes first.');
      expect(asked).toContain('Keys are due on the first.');
      await page.getByRole('button', { name: 'From a conversation' }).click();
      await expect(questions(page).last()).toContainText(PLAN);
    });

    await test.step('one that runs is cancelled at once', async () => {
      service.answers('one two three four five six seven', { heldAfter: 3 });
      const task = await runTask(page, 'Count the boxes', 'Writer');
      await expect(task.getByRole('status')).toHaveText('Running');
      await task.getByRole('link').click();
      await expect(page.getByRole('region', { name: 'So far' })).toContainText('one two');
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await expect(stateOfTask(page)).toHaveText('Cancelled');
      await expect.poll(() => service.requests.at(-1)?.state).toBe('left');
    });

    await test.step('it is deleted, and brought back', async () => {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await expect(taskInList(page, PLAN)).toBeVisible();
      await expect(taskInList(page, 'Count the boxes')).toHaveCount(0);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('heading', { name: 'Count the boxes' })).toBeVisible();
      await visit(page, 'Tasks');
      await expect(taskInList(page, 'Count the boxes')).toBeVisible();
    });

    await test.step('work is given its times', async () => {
      await page.getByRole('button', { name: 'Schedules' }).first().click();
      await page.getByRole('button', { name: 'New schedule' }).click();
      const dialog = page.getByRole('dialog', { name: 'New schedule' });
      await dialog.getByRole('textbox', { name: 'What should be done?' }).fill('Say what is due');
      await choose(dialog, 'Agent', 'Writer');
      await dialog.getByRole('radio', { name: 'Weekly' }).click();
      await expect(dialog.getByText('Every weekday at 07:30')).toBeVisible();
      await dialog.getByRole('button', { name: 'Save schedule' }).click();
      await expect(dialog).toBeHidden();
      const schedule = page.getByRole('article', { name: 'Say what is due' });
      await expect(schedule).toContainText('Every weekday at 07:30');
      await expect(schedule.getByRole('switch')).toBeChecked();
    });

    await test.step('one that runs outlives a crash, and what was due meanwhile is done once', async () => {
      const before = service.requests.length;
      service.answers('half of it and the rest', { heldAfter: 2 });
      const task = await runTask(page, 'Write the letter', 'Writer');
      await expect(task.getByRole('status')).toHaveText('Running');
      await expect.poll(() => service.requests.length).toBe(before + 1);
      await app.kill9();
      letScheduleBeDue(app.home);
      service.answers('All of it.');

      const again = await app.restart(ENV);
      await visit(again, 'Tasks');
      await expect(taskInList(again, 'Write the letter').getByRole('status')).toHaveText('Done');
      await expect(taskInList(again, 'Say what is due').getByRole('status')).toHaveText('Done');
      await expect(taskInList(again, 'Say what is due')).toHaveCount(1);
      await taskInList(again, 'Write the letter').getByRole('link').click();
      const answer = again.getByRole('region', { name: 'Answer' });
      await expect(answer).toContainText('All of it.');
      await expect(answer).not.toContainText('half');
      expect(service.requests.length).toBe(before + 3);
      expect(tasksIn(app.home)).toEqual([
        'Count the boxes: cancelled',
        'Plan the move in six weeks: done',
        'Say what is due: done',
        'Write the letter: done',
      ]);
    });
  } finally {
    await service.close();
  }
});

test('a tool asks, also after a crash, and acts once', async ({ app }) => {
  const { page } = app;
  const mock = await startAimock();
  const file = join(app.home, 'written.txt');
  const written = () => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  };
  try {
    await connectServer(page, { url: `${mock.url}/v1`, label: 'Mine', key: 'sk-tools-0123456789', model: 'gpt-4o' });

    await test.step('a tool server is added, and its tool is given to an agent', async () => {
      await visit(page, 'Agents');
      await page.getByRole('button', { name: 'Add tool server' }).click();
      const dialog = page.getByRole('dialog', { name: 'Add tool server' });
      await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Diary');
      await dialog.getByRole('textbox', { name: 'Command' }).fill(process.execPath);
      await dialog.getByRole('textbox', { name: 'Arguments' }).fill(`${APPEND_SERVER}\n${file}`);
      await dialog.getByRole('button', { name: 'Add and connect' }).click();
      await expect(page.getByRole('article', { name: 'Diary' })).toContainText('append');
      await page.getByRole('link', { name: 'Writer' }).click();
      await page.getByRole('checkbox', { name: 'append' }).check();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page.getByRole('button', { name: 'Save changes' })).toBeHidden();
    });

    await test.step('it asks before it acts', async () => {
      const task = await runTask(page, AIMOCK_TOOL_QUESTION, 'Writer');
      await expect(task.getByRole('status')).toContainText('Paused');
      expect(written()).toBe('');
    });

    await app.kill9();
    const again = await app.restart(ENV);

    await test.step('after a crash it still asks, and acts once when it is allowed', async () => {
      await visit(again, 'Tasks');
      await again.getByRole('button', { name: `Decide about ${AIMOCK_TOOL_QUESTION}` }).click();
      await expect(again.getByRole('region', { name: 'Why it is paused' })).toContainText('append');
      expect(written()).toBe('');
      await again.getByRole('button', { name: 'Allow', exact: true }).click();
      await expect(stateOfTask(again)).toHaveText('Done');
      await expect(again.getByRole('region', { name: 'Answer' })).toContainText(AIMOCK_TOOL_ANSWER);
      expect(written()).toBe('one\n');
    });
  } finally {
    await mock.stop();
  }
});
