import type { Page } from '@playwright/test';
import { type Fault, type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { settingsIn } from '../support/hosts/on-disk';
import { connectServer } from '../support/window/connect';
import {
  answered,
  answers,
  card,
  choose,
  lastAnswer,
  light,
  lookAround,
  messageField,
  newChat,
  openChat,
  questions,
  retry,
  say,
  visit,
} from '../support/window/person';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

/** Each way in which the practice provider can be told to fail, and what a person then reads and sees. */
const PRACTICE_FAILURES = [
  {
    behaviour: 'Rejects the key',
    says: 'Practice did not accept the API key.',
    kept: null,
    light: 'Failing',
  },
  {
    behaviour: 'Is out of credits',
    says: 'Practice is out of credits.',
    kept: null,
    light: 'Failing',
  },
  {
    behaviour: 'Says: too many requests',
    says: 'Practice takes no more requests for the moment.',
    kept: null,
    light: 'Recent failure',
  },
  {
    behaviour: 'Is overloaded',
    says: 'Practice is overloaded right now.',
    kept: null,
    light: 'Recent failure',
  },
  {
    behaviour: 'Begins and then goes silent',
    says: 'Practice stopped in the middle of the answer.',
    kept: 'the answer stops in the middle, on purpose',
    light: 'Recent failure',
  },
  {
    behaviour: 'Breaks off in the middle',
    says: 'The answer of Practice broke off before its end.',
    kept: 'the connection breaks in the middle of this answer',
    light: 'Recent failure',
  },
] as const;

async function addPractice(page: Page, label: string): Promise<void> {
  await visit(page, 'AI Configuration');
  await page.getByRole('button', { name: 'Add provider' }).click();
  const form = page.getByRole('dialog', { name: 'Add provider' });
  await choose(form, 'Provider', 'Practice');
  await form.getByRole('textbox', { name: 'Label' }).fill(label);
  await form.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(card(page, label)).toBeVisible();
}

async function behave(page: Page, behaviour: string): Promise<void> {
  await visit(page, 'AI Configuration');
  await card(page, 'Practice').getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('dialog', { name: 'Edit Practice' });
  await choose(form, 'Practice behaviour', behaviour);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

const worstLight = (page: Page, words: string) =>
  expect(page.getByRole('link', { name: 'AI Configuration' })).toHaveAccessibleDescription(`Worst light: ${words}`);

/** Lets the practice provider answer again, and has it tested: whatever its light was, it is green at once. */
async function putRight(page: Page, lightBefore: string): Promise<void> {
  await behave(page, 'Answers as it should');
  await expect(light(page, 'Practice', lightBefore)).toBeVisible();
  await card(page, 'Practice').getByRole('button', { name: 'Test connection' }).click();
  await expect(card(page, 'Practice').getByText('Test passed')).toBeVisible();
  await expect(light(page, 'Practice', 'Responding')).toBeVisible();
  await worstLight(page, 'Responding');
}

test.describe('of the practice provider', () => {
  test.skip(({ host }) => host === 'electron-stand-in', 'what fails and the page that tells it are the same elsewhere');

  test('every way of failing is told in plain words, keeps everything, and is put right by Test connection', async ({
    app,
  }) => {
    const { page } = app;
    await lookAround(page);
    await addPractice(page, 'Spare');
    await visit(page, 'Settings');
    const patience = page.getByRole('textbox', { name: 'In the middle of an answer' });
    // Short enough to be waited for, and longer than a busy computer makes an answer pause by itself.
    await patience.fill('3');
    await patience.press('Enter');
    await expect.poll(() => settingsIn(app.home)['stallSeconds']).toBe(3);

    for (const failure of PRACTICE_FAILURES) {
      await test.step(failure.behaviour, async () => {
        await behave(page, failure.behaviour);
        await newChat(page);
        const question = `Be fast, although it says: ${failure.behaviour}`;
        await say(page, question);
        const panel = lastAnswer(page).getByRole('alert');
        await expect(panel).toContainText(failure.says);
        await expect(panel).toContainText(
          'Set “Practice behaviour” back to “Answers as it should” under Edit, then retry.',
        );
        for (const button of ['Test connection', 'Retry', 'Make Spare Primary']) {
          await expect(panel.getByRole('button', { name: button })).toBeVisible();
        }
        await expect(questions(page)).toContainText(question);
        if (failure.kept !== null) {
          await expect(lastAnswer(page)).toContainText(failure.kept);
          await expect(lastAnswer(page)).toContainText('The answer broke off here.');
        }
        await worstLight(page, failure.light);
        if (failure.light === 'Failing') await putRight(page, failure.light);
      });
    }

    await test.step('what failed is retried where it failed', async () => {
      await putRight(page, 'Recent failure');
      await openChat(page, /Breaks off in the middle/);
      await retry(page);
      await answered(page);
      await expect(answers(page)).toHaveCount(1);
      await expect(lastAnswer(page)).toContainText('You wrote: Be fast');
      await expect(lastAnswer(page).getByRole('alert')).toHaveCount(0);
    });

    await test.step('another provider is made Primary out of the failure itself', async () => {
      await behave(page, 'Is out of credits');
      await openChat(page, /Is overloaded/);
      await say(page, 'Be fast once more');
      await lastAnswer(page).getByRole('button', { name: 'Make Spare Primary' }).click();
      await expect(page.getByText('Primary: Spare · practice')).toBeVisible();
      await retry(page);
      await answered(page);
      await expect(lastAnswer(page)).toContainText('Be fast once more');
    });

    await test.step('a failed test is red, and says why on the card', async () => {
      await behave(page, 'Rejects the key');
      await card(page, 'Practice').getByRole('button', { name: 'Test connection' }).click();
      await expect(light(page, 'Practice', 'Failing')).toBeVisible();
      await expect(card(page, 'Practice')).toContainText('Practice did not accept the API key.');
      await worstLight(page, 'Failing');
      await card(page, 'Practice').getByRole('button', { name: 'Disconnect' }).click();
      await worstLight(page, 'Responding');
    });
  });
});

const FAULTS: readonly { readonly fault: Fault; readonly says: string }[] = [
  { fault: 'key_rejected', says: 'First did not accept the API key.' },
  { fault: 'credits', says: 'First is out of credits.' },
  { fault: 'rate_limit', says: 'First takes no more requests for the moment.' },
  { fault: 'overloaded', says: 'First is overloaded right now.' },
  { fault: 'server_error', says: 'First reported an error of its own' },
  { fault: 'reset', says: 'The line to First broke before an answer came.' },
  { fault: 'cut', says: 'The answer of First broke off before its end.' },
  { fault: 'html', says: 'is not a model service.' },
];

test('chat never leaves Primary, however it fails', async ({ app }) => {
  const { page } = app;
  const services: FakeService[] = [];
  try {
    for (const label of ['First', 'Second']) {
      const service = await startFakeService({ wire: 'openai-chat', apiKey: `sk-${label}-0123456789abcdef` });
      services.push(service);
      await connectServer(page, { url: service.url, label, key: `sk-${label}-0123456789abcdef` });
    }
    const [first, second] = services;
    if (!first || !second) throw new Error('no services');
    second.forget();

    await visit(page, 'Chat');
    for (const { fault, says } of FAULTS) {
      first.behaveOnce(fault);
      const question = `What about ${JSON.stringify(fault)}?`;
      await say(page, question);
      await expect(lastAnswer(page).getByRole('alert')).toContainText(says);
      await expect(lastAnswer(page).getByRole('button', { name: 'Make Second Primary' })).toBeVisible();
      await expect(messageField(page)).toHaveValue('');
    }
    await first.goDown();
    await say(page, 'And when nobody is there?');
    await expect(lastAnswer(page).getByRole('alert')).toContainText('First cannot be reached: nothing answers');
    expect(second.requests).toEqual([]);

    await first.comeBack();
    await retry(page);
    await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
    expect(second.requests).toEqual([]);

    await visit(page, 'AI Configuration');
    await card(page, 'Second').getByRole('button', { name: 'Make Primary' }).click();
    await expect(card(page, 'Second').getByRole('button', { name: 'Make Primary' })).toBeHidden();
    await visit(page, 'Chat');
    await expect(page.getByText('Primary: Second')).toBeVisible();
    first.forget();
    await say(page, 'And now?');
    await answered(page);
    await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
    expect(second.requests.map(({ path }) => path)).toEqual(['/v1/chat/completions']);
    expect(first.requests).toEqual([]);
  } finally {
    for (const service of services) await service.close();
  }
});
