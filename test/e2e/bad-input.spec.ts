import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { draftsIn } from '../support/hosts/on-disk';
import { connectServer } from '../support/window/connect';
import {
  answered,
  card,
  choose,
  lastAnswer,
  lookAround,
  messageField,
  newChat,
  openChat,
  questions,
  recent,
  retry,
  say,
  trySaying,
  visit,
} from '../support/window/person';

const ENV = { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) };
test.use({ hostEnv: ENV });

const KEY = 'sk-proj-4c2d9e7fa1b35860';

const connect = (page: Page) => page.getByRole('button', { name: 'Connect', exact: true });
const keyField = (page: Page) => page.getByLabel('API key');
const address = (page: Page) => page.getByRole('textbox', { name: 'Base URL' });
/** A field's own words: what is wrong with it, or what there is to know. */
const wordsOf = (page: Page, role: 'textbox' | 'combobox', name: string) =>
  expect(page.getByRole(role, { name, exact: true }));

test.describe('in the form for a key', () => {
  let service: FakeService;
  /** Null where the test was skipped before anything was started. */
  let running: FakeService | null = null;
  test.beforeEach(async ({ app }) => {
    running = service = await startFakeService({ wire: 'openai-chat', apiKey: KEY });
    await app.page.getByRole('button', { name: 'Use an API key' }).click();
  });
  test.afterEach(() => running?.close());

  test('keys that cannot be keys are told of at the field, and nothing is sent', async ({ app }) => {
    const { page } = app;
    await test.step('no key at all', async () => {
      await connect(page).click();
      await wordsOf(page, 'combobox', 'Provider').toHaveAccessibleDescription(/Choose the provider/);
      await choose(page, 'Provider', 'OpenAI');
      await connect(page).click();
      await expect(keyField(page)).toHaveAccessibleDescription(/Paste your API key for OpenAI\./);
    });

    const unfit: readonly (readonly [key: string, says: RegExp])[] = [
      ['sk-ant-oat01-abcdefghijklmnop', /token of a Claude subscription, not an API key/],
      ['sk-proj-4c2d 9e7fa1b35860', /space in the middle of the key/],
      ['https://platform.openai.com/api-keys', /an address, not an API key/],
      ['sk-proj-…a1b3', /shortened key/],
    ];
    for (const [key, says] of unfit) {
      await test.step(key, async () => {
        await keyField(page).fill(key);
        await expect(keyField(page)).toHaveAccessibleDescription(says);
        await connect(page).click();
        await expect(keyField(page)).toHaveValue(key);
        await expect(page.getByText('Checking…')).toBeHidden();
      });
    }

    await test.step('a key of another provider', async () => {
      await choose(page, 'Provider', 'Anthropic');
      await keyField(page).fill('AIzaSy0123456789abcdefghijklmnopqrs');
      await expect(page.getByText('By its form this key belongs to another provider.')).toBeVisible();
      await page.getByRole('button', { name: 'Use Google Gemini' }).click();
      await expect(page.getByRole('combobox', { name: 'Provider' })).toHaveValue('Google Gemini');
    });
  });

  test('wrong keys and addresses are told of with what to do, and what was typed stays', async ({ app }) => {
    const { page } = app;
    await choose(page, 'Provider', 'OpenAI-compatible');
    const alert = page.getByRole('main').getByRole('alert');
    const refused = async (typed: string, says: RegExp) => {
      await address(page).fill(typed);
      await connect(page).click();
      await expect(alert.or(page.getByText(says)).first()).toBeVisible();
      await expect(page.getByText(says).first()).toBeVisible();
      await expect(address(page)).toHaveValue(typed);
      await expect(connect(page)).toBeVisible();
    };
    const { host } = new URL(service.origin);

    await test.step('addresses that are none', async () => {
      await refused('', /Type the address of the service/);
      await refused('ftp://127.0.0.1/', /Addresses that start with ftp:\/\/ cannot be used/);
      await refused('http://a b', /has a space or a line break in it/);
      await refused('http://me:secret@127.0.0.1/', /has a user name or a password in it/);
      await refused('http://169.254.169.254/', /where a cloud keeps secrets/);
    });

    await test.step('a wrong key', async () => {
      await keyField(page).fill('sk-proj-wrong-0123456789');
      await refused(service.url, /did not accept the API key/);
      await expect(alert).toContainText('Copy the key once more and paste it again.');
      await expect(keyField(page)).toHaveValue('sk-proj-wrong-0123456789');
    });

    await test.step('a place that answers a web page', async () => {
      service.behave('html');
      await keyField(page).fill(KEY);
      await refused(service.url, /is not a model service/);
    });
    await test.step('a place that sends the call on to another host, where the key does not go', async () => {
      service.behave('redirect_other_host');
      await refused(`${service.url}/`, /Signalbox did not follow/);
      expect(service.elsewhere).toEqual([]);
    });
    await test.step('a place where nobody is', async () => {
      await service.goDown();
      await refused(service.url, /cannot be reached: nothing answers/);
      await expect(page.getByRole('button', { name: 'Save anyway' })).toBeVisible();
      await service.comeBack();
    });
    service.behave(null);
    await page.getByRole('textbox', { name: 'Label' }).fill('Mine');
    await test.step('a key in quotes and an address without scheme, with the path of a call, are put right', async () => {
      service.forget();
      await keyField(page).fill(` export OPENAI_API_KEY="${KEY}" `);
      await expect(page.getByText('What stood around the key (quotes, a name, spaces) was left out.')).toBeVisible();
      await address(page).fill(`${host}/v1/chat/completions/`);
      await connect(page).click();
      await expect(page.getByText('Primary: Mine')).toBeVisible();
      await say(page, 'hello');
      await answered(page);
      await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
      const last = service.requests.at(-1);
      expect([last?.path, last?.headers['authorization']]).toEqual(['/v1/chat/completions', `Bearer ${KEY}`]);
    });
  });
});

test('a model that is not there is told of at the first message, and can be changed there', async ({ app }) => {
  const { page } = app;
  const service = await startFakeService({ wire: 'openai-chat' });
  try {
    await connectServer(page, { url: service.url, label: 'Mine', model: 'no-such-model' });
    await say(page, 'hello');
    const alert = lastAnswer(page).getByRole('alert');
    await expect(alert).toContainText('Mine does not have the model “no-such-model”.');
    await expect(alert).toContainText('Choose another model for Mine.');
    await alert.getByRole('button', { name: 'Edit Mine' }).click();
    const form = page.getByRole('dialog', { name: 'Edit Mine' });
    await expect(form.getByText('Not in the list that the service sent.')).toBeVisible();
    await choose(form, 'Default model', service.models[0]?.id ?? '');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toBeHidden();
    await retry(page);
    await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
  } finally {
    await service.close();
  }
});

test('messages that are too large or hold what cannot be seen', async ({ app }) => {
  const { page } = app;
  const service = await startFakeService({ wire: 'openai-chat' });
  try {
    await connectServer(page, { url: service.url, label: 'Mine' });
    service.forget();

    await test.step('2 MB are told of before anything is sent, and the window stays quick', async () => {
      await messageField(page).focus();
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.setData('text/plain', 'Two megabytes of text. '.repeat(91_200));
        const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(paste);
      });
      await expect(page.getByText(/This message has 2\.0 MB, and at most 1 MB can be sent at once/)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled();
      // The middle one: what is slow because of the text is slow in each, what else the computer does is not.
      const middleFrame = await page.evaluate(async () => {
        const frames: number[] = [];
        for (let before = performance.now(); frames.length < 21; before = performance.now()) {
          await new Promise(requestAnimationFrame);
          frames.push(performance.now() - before);
        }
        return frames.toSorted((a, b) => a - b)[10];
      });
      expect(middleFrame).toBeLessThan(1000);
      await messageField(page).pressSequentially('Shorter:');
      await page.keyboard.press('Enter');
      await expect(messageField(page)).toHaveValue(/^Shorter:/);
      expect(service.requests).toEqual([]);
    });

    await test.step('and nothing of it is lost', async () => {
      await messageField(page).blur();
      await expect.poll(() => draftsIn(app.home).map((text) => text.length > 2_000_000)).toEqual([true]);
      await page.reload();
      await expect(page.getByText('Pasted text · about 2.1 MB')).toBeVisible();
      await page.getByRole('button', { name: 'Remove pasted text' }).click();
      await expect(page.getByText(/This message has/)).toBeHidden();
    });

    await test.step('control characters and reversed reading orders are shown for what they are', async () => {
      const odd = 'invoice \u202Efdp.exe\u202C and \u0007 bell \u001B[31m red';
      await newChat(page);
      await trySaying(page, odd);
      await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
      await expect(questions(page)).toContainText('␇ bell ␛[31m red');
      expect(JSON.stringify(service.requests.at(-1)?.json)).toContain(JSON.stringify(odd).slice(1, -1));
      const title = recent(page).first();
      await expect(title).toHaveText('Invoice fdp.exe and bell [31m red');
      await title.focus();
      await page.keyboard.press('F2');
      await page.getByRole('textbox', { name: /^New title for/ }).fill('\u202Egnp.\u0000cat\u2066');
      await page.keyboard.press('Enter');
      await expect(title).toHaveText('gnp. cat');
    });
  } finally {
    await service.close();
  }
});

test.describe('a database that is not as it was left', () => {
  const database = (home: string) => join(home, 'signalbox.db');
  const notice = (page: Page) => page.getByRole('status').or(page.getByRole('alert'));

  /** Makes a backup as the app would have made it a day ago. Only while the app is not running. */
  function backUp(home: string): void {
    mkdirSync(join(home, 'backups'), { recursive: true });
    cpSync(database(home), join(home, 'backups', 'signalbox-2026-01-02T03-04-05-006Z.db'));
  }

  test('damaged or gone: put aside, put back from the backup, and told', async ({ app }) => {
    await lookAround(app.page);
    await say(app.page, 'fast, before the damage');
    await expect(lastAnswer(app.page).getByRole('button', { name: 'Retry' })).toBeVisible();
    await app.stop();
    backUp(app.home);
    const damaged = Buffer.concat([Buffer.from('not a database at all, '), Buffer.alloc(9000, 7)]);
    writeFileSync(database(app.home), damaged);

    await test.step('damaged, with a backup', async () => {
      const page = await app.restart(ENV);
      const told = notice(page).filter({ hasText: 'The database was damaged.' });
      await expect(told).toContainText('Signalbox went back to the backup of 2 January 2026');
      await expect(told).toContainText('was kept, unchanged, in');
      await openChat(page, 'Fast, before the damage');
      await expect(questions(page)).toContainText('before the damage');
      const [folder = ''] = readdirSync(join(app.home, 'damaged'));
      expect(readFileSync(join(app.home, 'damaged', folder, 'signalbox.db')).equals(damaged)).toBe(true);
      await told.getByRole('button', { name: 'Dismiss' }).click();
      await expect(told).toBeHidden();
    });

    await test.step('gone, with a backup', async () => {
      await app.stop();
      for (const end of ['', '-wal', '-shm']) rmSync(database(app.home) + end, { force: true });
      const page = await app.restart(ENV);
      await expect(notice(page).filter({ hasText: 'The database file was missing.' })).toContainText(
        'Signalbox went back to the backup of 2 January 2026',
      );
      await expect(page.getByRole('link', { name: 'Fast, before the damage' })).toBeVisible();
    });

    await test.step('damaged, without a backup', async () => {
      await app.stop();
      rmSync(join(app.home, 'backups'), { recursive: true, force: true });
      writeFileSync(database(app.home), damaged);
      const page = await app.restart(ENV);
      await expect(notice(page).filter({ hasText: 'The database was damaged.' })).toContainText(
        'No usable backup was found, so Signalbox started empty.',
      );
      await expect(page.getByRole('button', { name: 'Look around first' })).toBeVisible();
    });
  });

  test('newer: not started, said why, and left as it is', async ({ app }) => {
    await lookAround(app.page);
    await app.stop();
    const db = new Database(database(app.home));
    db.pragma('user_version = 999');
    db.close();
    const print = () =>
      createHash('sha256')
        .update(readFileSync(database(app.home)))
        .digest('hex');
    const before = print();
    await expect(app.restart(ENV)).rejects.toThrow(
      /was made by a newer version of Signalbox\.\nStart that newer version, or use another folder/,
    );
    expect([print(), existsSync(join(app.home, 'damaged'))]).toEqual([before, false]);
  });

  test('only a key is missing: other chats and providers stay as they were', async ({ app }) => {
    const { page } = app;
    const service = await startFakeService({ wire: 'openai-chat', apiKey: KEY });
    try {
      await connectServer(page, { url: service.url, label: 'Mine', key: KEY });
      const again = await app.restart({ SIGNALBOX_ROOT_KEY: 'b2'.repeat(32) });
      await expect(again.getByText('Your keys cannot be opened.')).toBeVisible();
      await visit(again, 'AI Configuration');
      await expect(card(again, 'Mine')).toBeVisible();
      const back = await app.restart(ENV);
      await say(back, 'hello');
      await expect(lastAnswer(back)).toContainText('Hello from the fake service.');
    } finally {
      await service.close();
    }
  });
});
