import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildIfStale } from './steps/build.mjs';
import { obtainChromium } from './steps/chromium.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { checkNode, modernNode } from './steps/node.mjs';
import { root } from './steps/root.mjs';
import { runCommand, say, StepError } from './steps/say.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** All of it takes far less; in milliseconds. */
const limitMs = 120_000;
const size = { width: 1280, height: 800 };
const folder = join(root, 'docs', 'screenshots');

const question =
  'My photos are on a laptop and two old drives. How do I make sure that I never lose them? Keep it short.';
const answer = `Three copies, on two kinds of storage, one of them out of the house. With what you have, that takes an afternoon.

### What to do

1. **Gather everything in one place.** Copy both drives onto the laptop, or onto one new drive.
2. **Let one program make the copies.** What has to be remembered is forgotten by March.
3. **Keep one copy elsewhere:** a drive at a friend's place, or encrypted online storage.

| Copy | Where | How often | Per year |
| :-- | :-- | :-- | --: |
| The photos themselves | Laptop | – | $0 |
| First backup | External drive, 4 TB | every night | $24 |
| Second backup | Online, encrypted | every week | $60 |

If you are at home on a command line, this is the nightly copy:

\`\`\`sh
# Copies what is new and never deletes what is gone from the source
rsync --archive --info=progress2 ~/Pictures/ /media/backup/Pictures/
\`\`\`

Then try it: open ten photos **from the backup**. A backup that nobody has opened is only a hope.`;

/** What stands in the list of conversations, the oldest first. */
const earlier = [
  'Name a sourdough bakery that opens on Sundays only',
  'Why does my bicycle brake squeal after rain?',
  'Letter to the landlord about the heating',
  'Three days in Porto for two people who like to walk',
];

/** @type {(() => unknown)[]} */
const ends = [];

/**
 * Starts a program of this project that prints an address, and ends it with the others.
 * @param {string[]} args
 * @param {RegExp} ready finds the address in a line
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string>}
 */
async function started(args, ready, env = process.env) {
  const child = spawn(modernNode(), args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  ends.push(() => {
    child.kill('SIGTERM');
    return exited;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const found = ready.exec(line)?.[1];
    if (found) return found;
  }
  throw new StepError(`${args[0]} ended before it was ready.`);
}

/**
 * A service that is not there, speaking its real wire on loopback.
 * @param {string[]} args
 * @returns {Promise<string>} its origin
 */
const service = async (...args) =>
  new URL(await started([join('test', 'support', 'fake-services', 'run.ts'), ...args], /^(http:\S+)$/)).origin;

/**
 * Loaded before the app: what it sends to the services goes to those on loopback. Nothing leaves this computer, and
 * the pictures show the services' own names.
 * @param {Record<string, string>} places
 */
function redirected(places) {
  const source = `
    const places = ${JSON.stringify(places)};
    const real = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const url = new URL(input);
      const place = places[url.origin] ?? (url.hostname === '127.0.0.1' ? url.origin : 'http://127.0.0.1:9');
      return real(place + url.pathname + url.search, init);
    };`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/**
 * Connects the provider that the form of the key speaks for.
 * @param {Page} page
 * @param {string} key
 */
async function connect(page, key) {
  await page.getByLabel('API key').fill(key);
  const button = page.getByRole('button', { name: 'Connect', exact: true });
  await button.click();
  await button.waitFor({ state: 'hidden' });
}

/**
 * @param {Page} page
 * @param {string} text
 */
async function send(page, text) {
  await page.getByRole('button', { name: 'New chat' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'New chat' }).waitFor();
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}

/**
 * @param {Page} page
 * @param {string} text
 */
async function ask(page, text) {
  await send(page, text);
  await page.getByRole('article', { name: 'Assistant' }).getByRole('button', { name: 'Copy', exact: true }).waitFor();
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function shoot(page, name) {
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`), animations: 'disabled', caret: 'hide' });
    say(`docs/screenshots/${name}-${theme}.png`);
  }
}

/** @param {Page} page */
async function story(page) {
  await page.getByRole('button', { name: 'Use an API key' }).waitFor();
  await shoot(page, 'first-start');
  await page.getByRole('button', { name: 'Use an API key' }).click();
  await connect(page, 'sk-0123456789abcdef0123456789abcdef');
  for (const text of earlier) await ask(page, text);
  await ask(page, question);
  await page.getByRole('log', { name: 'Conversation' }).evaluate((log) => {
    log.scrollTop = 0;
  });
  await page.mouse.move(640, 5);
  await shoot(page, 'chat');

  await page.getByRole('link', { name: 'AI Configuration' }).click();
  for (const key of ['sk-ant-api03-0123456789abcdefghijkl', 'AIzaSy0123456789abcdefghijklmnopqrs']) {
    await page.getByRole('button', { name: 'Add provider' }).click();
    await connect(page, key);
  }
  const claude = page.getByRole('article').filter({ hasText: 'Anthropic' });
  const deepseek = page.getByRole('article').filter({ hasText: 'DeepSeek' });
  // By a question: a test opens a line of its own first, which only the real address has.
  await claude.getByRole('button', { name: 'Make Primary' }).click();
  await send(page, 'Are you there?');
  await page.getByRole('article', { name: 'Assistant' }).getByRole('alert').waitFor();
  await page.getByRole('link', { name: 'AI Configuration' }).click();
  await deepseek.getByRole('button', { name: 'Make Primary' }).click();
  await claude.getByRole('img', { name: 'Health: Failing' }).waitFor();
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
  await page.mouse.move(640, 5);
  await shoot(page, 'ai-configuration');

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await shoot(page, 'settings');
}

/** Takes every picture of the documentation anew, from the app as it is built. */
async function takeAll() {
  // Its path is on one of the pictures, so it has to be the same each time.
  const home = join(tmpdir(), 'Signalbox');
  if (existsSync(home)) throw new StepError(`${home} is needed for the pictures and is there already: move it away.`);
  mkdirSync(home, { mode: 0o700 });
  ends.push(() => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
  mkdirSync(folder, { recursive: true });
  const [deepseek, anthropic, google] = await Promise.all([
    service('openai-chat', '--dialect', 'deepseek', '--answer', answer, '--rate', '400'),
    service('anthropic'),
    service('gemini'),
  ]);
  await fetch(`${anthropic}/__control`, { method: 'POST', body: JSON.stringify({ behave: 'credits' }) });
  const hook = redirected({
    'https://api.deepseek.com': deepseek,
    'https://api.anthropic.com': anthropic,
    'https://generativelanguage.googleapis.com': google,
  });
  const address = await started(
    ['--import', hook, join('out', 'main', 'browser.js'), '--no-open', '--port', '0', '--home', home],
    /^Signalbox is ready: (http:\S+)$/,
    { ...process.env, SIGNALBOX_ROOT_KEY: 'a1'.repeat(32), SIGNALBOX_NETWORK: 'online', SIGNALBOX_DISCOVERY: 'none' },
  );

  // Looked for only now: the dependencies may have been installed by this command.
  const { chromium } = /** @type {typeof import('@playwright/test')} */ (
    createRequire(join(root, 'package.json'))('@playwright/test')
  );
  const browser = await chromium.launch({
    executablePath: await obtainChromium(),
    // It is shown the app alone, and as root there is no sandbox to be had.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  ends.push(() => browser.close());
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1, locale: 'en-GB' });
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await story(page);
}

await runCommand(async () => {
  checkNode();
  await installDependencies();
  await buildIfStale();
  const tooLong = setTimeout(() => {
    say('The pictures took too long.');
    process.exit(1);
  }, limitMs);
  try {
    await takeAll();
    return 0;
  } finally {
    clearTimeout(tooLong);
    for (const end of ends.toReversed()) await end();
  }
});
