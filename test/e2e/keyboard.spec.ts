import { startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { tabTo } from '../support/window/keyboard';
import { lastAnswer, messageField } from '../support/window/person';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

const KEY = 'sk-proj-4c2d9e7fa1b35860';

test('from the first start to an answer by keyboard alone', async ({ app }) => {
  const { page } = app;
  const service = await startFakeService({ wire: 'openai-chat', apiKey: KEY });
  try {
    await tabTo(page, page.getByRole('button', { name: 'Use an API key' }));
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('API key')).toBeFocused();
    await page.keyboard.type(KEY);
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, page.getByRole('combobox', { name: 'Provider' }));
    await page.keyboard.type('compat');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Provider' })).toHaveValue('OpenAI-compatible');
    await tabTo(page, page.getByRole('textbox', { name: 'Base URL' }));
    await page.keyboard.type(service.url);
    await expect(page.getByRole('combobox', { name: 'Default model' })).not.toHaveValue('');
    await page.keyboard.press('Enter');
    await expect(messageField(page)).toBeFocused();
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
    await expect(messageField(page)).toBeFocused();
    await expect(page.getByText('The answer is complete.')).toBeAttached();
  } finally {
    await service.close();
  }
});
