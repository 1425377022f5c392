import type { Page } from '@playwright/test';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { lockedPdf, samplePdf } from '../support/sample-pdf';
import {
  endPictureLibrary,
  pictureLibrary,
  sampleHeic,
  samplePhoto,
  samplePixelBomb,
  samplePng,
  WHERE_IT_WAS_TAKEN,
} from '../support/sample-pictures';
import { connectServer, openConnectForm } from '../support/window/connect';
import { answered, choose, lastAnswer, messageField, questions, say, trySaying } from '../support/window/person';
import { usable } from '../support/window/usable';

const ENV = { SIGNALBOX_ROOT_KEY: 'a2'.repeat(32) };
test.use({ hostEnv: ENV });

let service: FakeService | null = null;
test.afterEach(() => service?.close());
test.afterAll(() => endPictureLibrary());

async function connectMine(page: Page): Promise<FakeService> {
  service = await startFakeService({ wire: 'openai-chat' });
  await connectServer(page, { url: service.url, label: 'Mine' });
  return service;
}

const files = (page: Page) => page.getByRole('list', { name: 'Attached files' });
const attach = (page: Page, name: string, buffer: Buffer) =>
  page.getByTestId('files-for-the-message').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** The pictures of the last request, as the service got them. */
function received({ requests }: FakeService): { readonly mediaType: string; readonly data: Buffer }[] {
  const body = requests.findLast(({ method, path }) => method === 'POST' && path.endsWith('/chat/completions'))?.body;
  return [...(body ?? '').matchAll(/data:(image\/[a-z]+);base64,([A-Za-z0-9+/=]+)/g)].map(([, mediaType, data]) => ({
    mediaType: mediaType ?? '',
    data: Buffer.from(data ?? '', 'base64'),
  }));
}

async function sizeOf(data: Buffer) {
  const image = (await pictureLibrary()).Image.newFromBuffer(data, '');
  return { width: image.width, height: image.height };
}

/** Lets a file go over the composer, or pastes it into its field. */
async function hand(page: Page, how: 'drop' | 'paste', name: string, content: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, base64]) => {
      const bytes = Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], called ?? '', { type: 'image/png' }));
      return transfer;
    },
    [name, content.toString('base64')],
  );
  const field = messageField(page);
  if (how === 'drop') await field.dispatchEvent('drop', { dataTransfer: data });
  else {
    await field.evaluate((element, clipboardData) => {
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, data);
  }
}

test('a photo of a phone is sent as large as it is read, upright, and says nothing of where it was taken', async ({
  app,
}) => {
  const { page } = app;
  const mine = await connectMine(page);
  const photo = await samplePhoto(4000, 3000, 6);
  await attach(page, 'harbour.jpg', photo);
  await expect(files(page)).toContainText(/3,000 × 4,000, \d\.\d MB → sent as 1,536 × 2,048, \d+ kB/);

  await test.step('it is opened large by keyboard, and goes in the size that it fits', async () => {
    await page.getByRole('button', { name: 'Open harbour.jpg' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'harbour.jpg' });
    await expect(dialog.getByRole('img', { name: 'harbour.jpg' })).toBeVisible();
    await page.keyboard.press('1');
    await expect(dialog.getByRole('button', { name: 'Fit into the window' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Open harbour.jpg' })).toBeFocused();
  });

  await say(page, 'What is this?');
  await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
  const [sent] = received(mine);
  expect(sent?.mediaType).toBe('image/jpeg');
  expect(await sizeOf(sent!.data)).toEqual({ width: 1536, height: 2048 });
  expect(sent!.data.includes('Exif')).toBe(false);
  expect(sent!.data.includes(WHERE_IT_WAS_TAKEN)).toBe(false);
  await expect(questions(page).last().getByRole('button', { name: 'Open harbour.jpg' })).toBeVisible();
  await answered(page);

  await test.step('the file itself goes where the person says so', async () => {
    await attach(page, 'again.jpg', photo);
    await expect(files(page)).toContainText('sent as');
    await page.getByRole('button', { name: 'Open again.jpg' }).click();
    await page.getByRole('button', { name: 'Send as it is' }).click();
    await expect(page.getByRole('dialog')).toContainText('sent as it is');
    await page.keyboard.press('Escape');
    await expect(files(page)).toContainText('sent as it is');
    await say(page, 'And now all of it');
    await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
    expect(received(mine).at(-1)?.data.equals(photo)).toBe(true);
  });
});

test('pictures come in by the button, by dropping and by pasting, and several are looked at in turn', async ({
  app,
}) => {
  const { page } = app;
  const mine = await connectMine(page);
  await attach(page, 'first.png', await samplePng('screen', 500, 300));
  await hand(page, 'drop', 'second.png', await samplePng('see-through', 300, 500));
  await hand(page, 'paste', 'third.png', await samplePng('screen', 200, 200));
  await expect(files(page).getByRole('listitem')).toHaveCount(3);
  await expect(files(page)).toContainText('500 × 300');
  await expect(files(page)).toContainText('300 × 500');
  await expect(files(page)).toContainText('200 × 200');
  await page.getByRole('button', { name: 'Open first.png' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 of 3');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: 'second.png' })).toContainText('2 of 3');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('dialog', { name: 'third.png' }).getByRole('img', { name: 'third.png' })).toBeVisible();
  await usable(page, 'pictures');
  await page.keyboard.press('Escape');
  await say(page, 'Compare them');
  await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
  expect(received(mine).map(({ mediaType }) => mediaType)).toEqual(['image/png', 'image/png', 'image/png']);
});

test('bad files are refused beside their names, in words, and nothing freezes', async ({ app }) => {
  const { page } = app;
  const mine = await connectMine(page);
  await page.evaluate(() => {
    const longest = { ms: 0 };
    let last = performance.now();
    const look = () => {
      longest.ms = Math.max(longest.ms, performance.now() - last);
      last = performance.now();
      setTimeout(look, 0);
    };
    look();
    Object.assign(globalThis, { longestWait: longest });
  });
  const refused = async (name: string, content: Buffer, words: RegExp) => {
    await attach(page, name, content);
    await expect(files(page).getByRole('alert')).toContainText(words);
    await expect(page.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('button', { name: `Remove ${name}` }).click();
  };
  await messageField(page).fill('Look');
  await refused(
    'map.png',
    samplePixelBomb(20_000, 20_000),
    /20,000 × 20,000 pixels, and at most 120 million.*Make it smaller/,
  );
  await refused('cut.jpg', (await samplePhoto(900, 700)).subarray(0, 9000), /cannot be read to its end.*save it again/);
  await refused('IMG_1.HEIC', sampleHeic(), /picture of the kind HEI[CF].*JPEG or PNG/);
  await refused('locked.pdf', lockedPdf(), /protected with a password.*copy without the password/);
  const wait = await page.evaluate(() => (globalThis as unknown as { longestWait: { ms: number } }).longestWait.ms);
  expect(wait).toBeLessThan(1000);

  await test.step('what can be read of others is said', async () => {
    await attach(page, 'plan.pdf', samplePdf(Array.from({ length: 510 }, (_, at) => `Page ${at}`)));
    await expect(files(page)).toContainText('510 pages');
    await expect(files(page)).toContainText('Text of the first 500 of 510 pages.');
    await page.getByRole('button', { name: 'Remove plan.pdf' }).click();
    await attach(page, 'drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'));
    await expect(files(page).getByRole('listitem')).toHaveCount(1);
    await say(page, 'What does it draw?');
    await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
    expect(received(mine)).toEqual([]);
    expect(mine.requests.at(-1)?.body).toContain('<svg');
  });
});

test('pictures of earlier messages are left out for a model that takes none, and it is said before', async ({
  app,
}) => {
  const { page } = app;
  service = await startFakeService({
    wire: 'anthropic',
    apiKey: 'sk-ant-api03-right',
    models: [
      { id: 'claude-eyes', imageInput: true },
      { id: 'claude-words', imageInput: false },
    ],
  });
  const form = await openConnectForm(page);
  await choose(form, 'Provider', 'Anthropic');
  await form.getByLabel('API key').fill('sk-ant-api03-right');
  await form.getByRole('textbox', { name: 'Base URL' }).fill(service.url);
  await choose(form, 'Default model', 'claude-eyes');
  await form.getByRole('button', { name: 'Connect', exact: true }).click();
  await attach(page, 'chart.png', await samplePng('screen', 300, 200));
  await say(page, 'What is this?');
  await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
  expect(service.requests.at(-1)?.body).toContain('"type":"image"');

  await page.getByRole('button', { name: 'Options of this conversation' }).click();
  await choose(page.getByRole('dialog'), 'Model of Claude', 'claude-words');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /Primary:/ })).toContainText('claude-words');
  await messageField(page).fill('And the words below it?');
  const notice = page.getByRole('status').filter({ hasText: 'takes no pictures' });
  await expect(notice).toContainText('chart.png of an earlier message is left out.');
  await expect(notice.getByRole('button', { name: 'Use claude-eyes here' })).toBeVisible();
  await usable(page, 'pictures');
  await notice.getByRole('button', { name: 'Send without it' }).click();
  await expect(questions(page)).toHaveCount(2);
  await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
  const body = service.requests.at(-1)?.body ?? '';
  expect(body).toContain('claude-words');
  expect(body).not.toContain('"type":"image"');
  expect(body).toContain('chart.png');
  expect(body).toContain('left out');
  await answered(page);
  await trySaying(page, 'Thank you');
  await expect(questions(page)).toHaveCount(3);
});

test('two windows: what is set, kept and typed in one is in the other', async ({ app, browser }) => {
  test.skip(app.kind !== 'browser-window', 'this host has one window');
  const { page } = app;
  await connectMine(page);
  await say(page, 'Hello');
  await answered(page);
  const other = await browser.newPage({ storageState: await page.context().storageState() });
  await other.goto(page.url());
  await expect(questions(other)).toHaveCount(1);
  await messageField(page).fill('Written over here');
  await expect(messageField(other)).toHaveValue('Written over here');
  await page.getByRole('button', { name: 'Options of this conversation' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Instructions' }).fill('Be brief.');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('button', { name: 'instructions' })).toBeVisible();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(questions(other)).toHaveCount(2);
  await expect(messageField(other)).toHaveValue('');
  await other.close();
});
