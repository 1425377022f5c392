import type { Page } from '@playwright/test';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { hindrances } from '../support/window/accessible';
import { openConnectForm } from '../support/window/connect';
import { answered, card, choose, lastAnswer, light, say, visit } from '../support/window/person';
import { addRule, openAdvanced, outlookOf, rulesTable, runTask } from '../support/window/tasks';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a4'.repeat(32) } });

const KEY = 'sk-routing-0123456789abcdef';

async function connect(page: Page, provider: string, service: FakeService): Promise<void> {
  const form = await openConnectForm(page);
  await choose(form, 'Provider', provider);
  await form.getByLabel('API key').fill(KEY);
  await form.getByRole('textbox', { name: 'Base URL' }).fill(service.url);
  await form.getByRole('textbox', { name: 'Label' }).fill(provider === 'Anthropic' ? 'Claude' : provider);
  await expect(form.getByRole('combobox', { name: 'Default model' })).not.toHaveValue('');
  const button = form.getByRole('button', { name: 'Connect', exact: true });
  await button.click();
  await expect(button).toBeHidden();
}

/** Gives a task and opens it once it is done. */
async function done(page: Page, what: string, agent: string): Promise<void> {
  const task = await runTask(page, what, agent);
  await expect(task.getByRole('status')).toContainText('Done');
  await task.getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: what })).toBeVisible();
}

test('a cheap Primary, and Claude for the builder and the planner', async ({ app }) => {
  const { page } = app;
  const deepseek = await startFakeService({ wire: 'openai-chat', apiKey: KEY });
  const claude = await startFakeService({ wire: 'anthropic', apiKey: KEY });
  try {
    await connect(page, 'DeepSeek', deepseek);
    await connect(page, 'Anthropic', claude);

    await test.step('three rules', async () => {
      await openAdvanced(page);
      await addRule(page, { context: 'agent:builder', backend: 'Claude' });
      await addRule(page, { context: 'agent:planner', backend: 'Claude' });
      await addRule(page, { context: 'default', backend: 'DeepSeek' });
      await expect(outlookOf(page, 'agent:builder')).toContainText('Claude');
      await expect(outlookOf(page, 'agent:writer')).toContainText('DeepSeek');
      await expect(outlookOf(page, 'default')).toContainText('DeepSeek');
      expect(await hindrances(page)).toEqual([]);
    });

    await test.step('each agent goes where its rule says', async () => {
      await done(page, 'Build the gate', 'Builder');
      await expect(page.getByRole('main')).toContainText('Ran on Claude');
      await done(page, 'Plan the station', 'Planner');
      await expect(page.getByRole('main')).toContainText('Ran on Claude');
      await done(page, 'Write the letter', 'Writer');
      await expect(page.getByRole('main')).toContainText('Ran on DeepSeek');
      expect(await hindrances(page)).toEqual([]);
    });

    await test.step('Claude is out of credits: the builder falls through, and the task says so', async () => {
      claude.behave('credits');
      await done(page, 'Build the bridge', 'Builder');
      await expect(page.getByRole('main')).toContainText('Ran on DeepSeek');
      await expect(page.getByRole('table', { name: 'Attempts' })).toContainText('Claude');
      await done(page, 'Build the tower', 'Builder');
      await expect(page.getByRole('main')).toContainText('Claude passed over: out of credits');
      await openAdvanced(page);
      await expect(light(page, 'Claude', 'Failing')).toBeVisible();
      await expect(rulesTable(page).getByRole('row').filter({ hasText: 'agent:builder' })).toContainText('credits');
      await expect(outlookOf(page, 'agent:builder')).toContainText('DeepSeek');
    });

    await test.step('credits are back: after Test connection the builder is on Claude again', async () => {
      claude.behave(null);
      await card(page, 'Claude').getByRole('button', { name: 'Test connection' }).click();
      await expect(light(page, 'Claude', 'Responding')).toBeVisible();
      await expect(outlookOf(page, 'agent:builder')).toContainText('Claude');
      await done(page, 'Build the harbour', 'Builder');
      await expect(page.getByRole('main')).toContainText('Ran on Claude');
    });

    await test.step('chat never left Primary', async () => {
      const before = claude.requests.length;
      await visit(page, 'Chat');
      await say(page, 'What is on the timetable today?');
      await answered(page);
      await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
      expect(claude.requests.length).toBe(before);
    });
  } finally {
    await deepseek.close();
    await claude.close();
  }
});
