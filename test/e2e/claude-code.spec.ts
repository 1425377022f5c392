import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isAlive, standInClaude, type StandInClaude } from '../support/claude-code/stand-in-claude';
import { startHost } from '../support/hosts/start-host';
import { expect, test } from '../support/hosts/test';
import { answered, card, lastAnswer, light, newChat, say, visit } from '../support/window/person';

test.skip(process.platform === 'win32', 'the stand-in for Claude Code is a script of a shell');

/** What Claude Code keeps of a person, as far as Signalbox could be tempted by it. */
const THEIRS = ['.credentials.json', 'settings.json', 'CLAUDE.md'];

let folder = '';
let claude: StandInClaude;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signalbox-claude-'));
  claude = standInClaude(join(folder, 'program'), { status: 'signed_out', answer: 'answers' });
  mkdirSync(join(folder, 'person', '.claude'), { recursive: true });
  for (const name of [...THEIRS, 'read-by-the-test']) {
    const file = join(folder, 'person', '.claude', name);
    writeFileSync(file, '{"secret":"theirs"}');
    // Read longer ago than written: then the next reading changes the time of reading on every usual file system.
    utimesSync(file, new Date(2020, 0, 1), new Date(2021, 0, 1));
  }
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const readAt = (name: string): number => statSync(join(folder, 'person', '.claude', name)).atimeMs;

test('from the first door, through a sign-in elsewhere, to a chat on the person’s own plan', async ({
  home,
  host,
  browser,
}, testInfo) => {
  const env = {
    HOME: join(folder, 'person'),
    PATH: [claude.bin, process.env['PATH']].join(delimiter),
    ANTHROPIC_API_KEY: 'sk-ant-api03-stray',
    ANTHROPIC_AUTH_TOKEN: 'stray',
    CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-stray',
  };
  const app = await startHost(host, { home, env }, browser);
  if ('notRunBecause' in app) return testInfo.skip(true, app.notRunBecause);
  const { page } = app;

  await test.step('the door waits for the sign-in and notices it', async () => {
    await page.getByRole('button', { name: 'Sign in with Claude' }).click();
    await expect(page.getByText('claude auth login', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Connect' })).toBeDisabled();
    claude.behave({ status: 'signed_in', plan: 'pro' });
    await expect(page.getByText('You are signed in to Claude Code, plan pro.')).toBeVisible();
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect(page.getByText(/Primary: Claude · /)).toBeVisible();
  });

  await test.step('chat is answered by the program, with what was said before', async () => {
    await say(page, 'Who are you?');
    await expect(lastAnswer(page)).toContainText('Hello from your own Claude.');
    await answered(page);
    await say(page, 'And before that?');
    await answered(page);
    const asked = JSON.stringify(claude.questions().at(-1)?.heard);
    expect(asked).toContain('Who are you?');
    expect(asked).toContain('And before that?');
  });

  await test.step('Stop ends the answer and the program', async () => {
    claude.behave({ answer: 'stalls' });
    await newChat(page);
    await say(page, 'A long story, please');
    await expect(lastAnswer(page)).toContainText('It began');
    const { pid } = claude.questions().at(-1) ?? { pid: 0 };
    expect(isAlive(pid)).toBe(true);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(lastAnswer(page)).toContainText(/stopped/i);
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  await test.step('a sign-in that has ended says how to sign in again, and the test turns it green', async () => {
    claude.behave({ answer: 'expired' });
    await newChat(page);
    await say(page, 'Still there?');
    await expect(lastAnswer(page).getByRole('alert')).toContainText('Run “claude auth login” in a terminal');
    await visit(page, 'AI Configuration');
    await expect(light(page, 'Claude', 'Failing')).toBeVisible();
    await expect(card(page, 'Claude')).toContainText('Claude Code on this computer');
    claude.behave({});
    await card(page, 'Claude').getByRole('button', { name: 'Test connection' }).first().click();
    await expect(light(page, 'Claude', 'Responding')).toBeVisible();
  });

  await app.stop();

  await test.step('no key went along, and nothing of theirs was read', async () => {
    for (const call of claude.calls()) expect(JSON.stringify(call.env)).not.toMatch(/ANTHROPIC_|OAUTH|sk-ant/);
    readFileSync(join(folder, 'person', '.claude', 'read-by-the-test'));
    const long = Date.UTC(2020, 5);
    test.skip(readAt('read-by-the-test') < long, 'this file system does not write down when a file was read');
    for (const name of THEIRS) expect(readAt(name), name).toBeLessThan(long);
  });
});
