import type { Page } from '@playwright/test';
import { type Fault, type FakeService, startFakeService, type WireName } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { hindrances } from '../support/window/accessible';
import { openConnectForm } from '../support/window/connect';
import { answered, card, choose, lastAnswer, light, retry, say, visit } from '../support/window/person';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

const KEY = 'sk-five-providers-0123456789abcdef';

interface Provider {
  /** As the field "Provider" lists it. */
  readonly provider: string;
  readonly label: string;
  readonly wire: WireName;
  /** What is wrong with its service; `off`: it is switched off. */
  readonly trouble: Fault | 'off' | null;
  /** What the card then shows and says. */
  readonly light: string;
  readonly line: RegExp;
  readonly sentence: string | RegExp | null;
  readonly step: string | null;
  /** How the test that finds it is listed in the details. */
  readonly outcome: string;
}

/** The first becomes Primary. */
const PROVIDERS: readonly Provider[] = [
  {
    provider: 'OpenAI-compatible',
    label: 'Crowded',
    wire: 'openai-chat',
    trouble: 'overloaded',
    light: 'Recent failure',
    line: /^Recent failure just now$/,
    sentence: 'Crowded is overloaded right now.',
    step: null,
    outcome: 'Overloaded',
  },
  {
    provider: 'Anthropic',
    label: 'Claude',
    wire: 'anthropic',
    trouble: 'key_rejected',
    light: 'Failing',
    line: /^Key not accepted .*, skipped$/,
    sentence: 'Claude did not accept the API key.',
    step: 'Replace key',
    outcome: 'Key not accepted',
  },
  {
    provider: 'OpenAI',
    label: 'GPT',
    wire: 'openai-chat',
    trouble: 'credits',
    light: 'Failing',
    line: /^Out of credits since .*, skipped$/,
    sentence: 'GPT is out of credits.',
    step: null,
    outcome: 'Out of credits',
  },
  {
    provider: 'Ollama',
    label: 'Ollama',
    wire: 'ollama',
    trouble: 'off',
    light: 'Failing',
    line: /^Last test failed just now$/,
    sentence: /^Ollama cannot be reached: nothing answers/,
    step: null,
    outcome: 'Not reached',
  },
  {
    provider: 'OpenAI-compatible',
    label: 'Gateway',
    wire: 'openai-chat',
    trouble: null,
    light: 'Responding',
    line: /^Responding just now$/,
    sentence: null,
    step: null,
    outcome: 'Succeeded',
  },
];

async function connect(page: Page, { provider, label }: Provider, url: string): Promise<void> {
  const form = await openConnectForm(page);
  await choose(form, 'Provider', provider);
  if (provider !== 'Ollama') await form.getByLabel('API key').fill(KEY);
  await form.getByRole('textbox', { name: 'Base URL' }).fill(url);
  await form.getByRole('textbox', { name: 'Label' }).fill(label);
  await expect(form.getByRole('combobox', { name: 'Default model' })).not.toHaveValue('');
  const button = form.getByRole('button', { name: 'Connect', exact: true });
  await button.click();
  await expect(button).toBeHidden();
}

async function testConnection(page: Page, label: string): Promise<void> {
  await card(page, label).getByRole('button', { name: 'Test connection' }).click();
}

test('five providers: each light and each sentence is right, and Test connection turns each green', async ({ app }) => {
  const { page } = app;
  const services = new Map<string, FakeService>();
  const serviceOf = (label: string): FakeService => {
    const service = services.get(label);
    if (!service) throw new Error(`${label} has no service.`);
    return service;
  };
  try {
    for (const one of PROVIDERS) {
      const service = await startFakeService({ wire: one.wire, ...(one.provider !== 'Ollama' && { apiKey: KEY }) });
      services.set(one.label, service);
      await connect(page, one, service.url);
    }

    await test.step('something goes wrong with four of them', async () => {
      for (const { label, trouble } of PROVIDERS) {
        if (trouble === 'off') await serviceOf(label).goDown();
        else serviceOf(label).behave(trouble);
      }
      await visit(page, 'Chat');
      await say(page, 'Is anybody there?');
      await expect(lastAnswer(page).getByRole('alert')).toContainText('Crowded is overloaded right now.');
      await visit(page, 'AI Configuration');
      for (const { label } of PROVIDERS.slice(1)) await testConnection(page, label);
    });

    await test.step('each light and each sentence says which, why, and what to do', async () => {
      for (const one of PROVIDERS) {
        const shown = card(page, one.label);
        await expect(light(page, one.label, one.light)).toBeVisible();
        await expect(shown.getByText(one.line)).toBeVisible();
        if (one.sentence !== null) await expect(shown.getByText(one.sentence)).toBeVisible();
        if (one.step !== null) await expect(shown.getByRole('button', { name: one.step })).toBeVisible();
      }
      await expect(page.getByRole('link', { name: 'AI Configuration' })).toHaveAccessibleDescription(
        'Worst light: Failing',
      );
      await page.setViewportSize({ width: 1600, height: 1000 });
      expect(await hindrances(page)).toEqual([]);
    });

    await test.step('the causes are put right, and Test connection turns each green', async () => {
      for (const { label, trouble } of PROVIDERS) {
        if (trouble === 'off') await serviceOf(label).comeBack();
        else serviceOf(label).behave(null);
      }
      for (const { label, sentence } of PROVIDERS) {
        await testConnection(page, label);
        await expect(card(page, label).getByText(/^Test passed/)).toBeVisible();
        await expect(light(page, label, 'Responding')).toBeVisible();
        if (sentence !== null) await expect(card(page, label).getByText(sentence)).toBeHidden();
      }
      await expect(page.getByRole('link', { name: 'AI Configuration' })).toHaveAccessibleDescription(
        'Worst light: Responding',
      );
    });

    await test.step('the timeline shows it', async () => {
      for (const { label, outcome, trouble } of PROVIDERS) {
        const shown = card(page, label);
        const details = shown.getByRole('button', { name: 'Details' });
        await details.click();
        const rows = shown.getByRole('table', { name: 'Last calls' }).getByRole('row');
        await expect(rows.nth(1)).toContainText(/Test.*Succeeded/);
        await expect(rows.nth(2)).toContainText(outcome);
        await expect(shown.getByRole('img', { name: /^Last 24 hours: / }).first()).toHaveAccessibleName(
          trouble === null ? /none failed/ : /[1-9]\d* failed/,
        );
        if (label === 'Claude') expect(await hindrances(page)).toEqual([]);
        await details.click();
      }
    });

    await test.step('chat goes on where it stopped', async () => {
      await visit(page, 'Chat');
      await retry(page);
      await answered(page);
      await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
    });
  } finally {
    for (const service of services.values()) await service.close();
  }
});
