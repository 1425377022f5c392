import { AIMOCK_ANSWER, AIMOCK_SLOW_QUESTION, startAimock } from '../support/aimock';
import { expect, test } from '../support/hosts/test';
import {
  answered,
  answers,
  choose,
  lastAnswer,
  messageField,
  openChat,
  questions,
  retry,
  say,
} from '../support/window/person';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

const SHOWN_ANSWER = AIMOCK_ANSWER.replaceAll('**', '');

const WIRES = [
  {
    name: 'OpenAI chat',
    provider: 'OpenAI-compatible',
    key: 'sk-proj-0123456789abcdefghijklmn',
    path: '/v1',
    model: 'gpt-6',
  },
  {
    name: 'Anthropic',
    provider: 'Anthropic',
    key: 'sk-ant-api03-0123456789abcdefghijkl',
    path: '',
    model: 'claude-sonnet-5',
  },
  {
    name: 'Gemini',
    provider: 'Google Gemini',
    key: 'AIzaSy0123456789abcdefghijklmnopqrs',
    path: '',
    model: 'gemini-3.8-flash',
  },
] as const;

let service: Awaited<ReturnType<typeof startAimock>>;
test.beforeAll(async () => {
  service = await startAimock();
});
test.afterAll(() => service.stop());

for (const { name, provider, key, path, model } of WIRES) {
  test(`a pasted key leads to a streamed answer over ${name}, which is there again after a restart`, async ({
    app,
  }) => {
    const { page } = app;
    await page.getByRole('button', { name: 'Use an API key' }).click();
    await page.getByLabel('API key').fill(key);
    await choose(page, 'Provider', provider);
    const address = page.getByRole('textbox', { name: 'Base URL' });
    const another = page.getByRole('button', { name: /another address/i });
    await expect(address.or(another)).toBeVisible();
    if (await another.isVisible()) await another.click();
    await address.fill(`${service.url}${path}`);
    await choose(page, 'Default model', model);
    await page.getByRole('button', { name: 'Connect' }).click();

    await expect(page.getByText(new RegExp(`Primary: .+ · ${model}`))).toBeVisible();
    await say(page, 'hello there');
    await expect(lastAnswer(page)).toContainText(SHOWN_ANSWER);
    await expect(questions(page)).toContainText('hello there');

    await say(page, AIMOCK_SLOW_QUESTION);
    await expect(lastAnswer(page)).toContainText('Once upon a time');
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(lastAnswer(page)).toContainText(/stopped/i);
    await answered(page);

    await retry(page);
    await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
    await expect(lastAnswer(page)).toContainText('Once upon a time');
    await expect(answers(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(lastAnswer(page)).toContainText(/stopped/i);

    const again = await app.restart({ SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) });
    await openChat(again, /Hello there/);
    await expect(answers(again).first()).toContainText(SHOWN_ANSWER);
    await expect(lastAnswer(again)).toContainText('Once upon a time');
    await say(again, 'hello again');
    await expect(answers(again)).toHaveCount(3);
    await expect(lastAnswer(again)).toContainText(SHOWN_ANSWER);
  });
}

test('looking around takes one click to a chat that is clearly practice', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Look around first' }).click();
  await say(page, 'What is this?');
  await expect(answers(page)).toContainText(/practice/i);
  await expect(answers(page)).toContainText(/\d+ tokens/);
});

test('the whole path works by keyboard alone', async ({ app }) => {
  const { page } = app;
  const door = page.getByRole('button', { name: 'Look around first' });
  await expect(door).toBeVisible();
  for (let n = 0; n < 40 && !(await door.evaluate((element) => element === document.activeElement)); n += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(messageField(page)).toBeFocused();
  await page.keyboard.type('a code example');
  await page.keyboard.press('Enter');
  await expect(questions(page)).toContainText('a code example');
  await answered(page);
  await expect(answers(page)).toContainText(/practice/i);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByPlaceholder('Search chats, screens and actions')).toBeFocused();
  await page.keyboard.type('AI Config');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Practice' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+n');
  await expect(messageField(page)).toBeFocused();
});
