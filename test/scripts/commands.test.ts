import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildIfStale } from '../../scripts/steps/build.mjs';
import { root } from '../../scripts/steps/root.mjs';

/** One run of an npm script, in a process group of its own as a terminal gives it. */
class Command {
  output = '';
  errors = '';
  readonly process: ChildProcess;
  readonly ended: Promise<unknown[]>;

  constructor(...args: string[]) {
    this.process = spawn('npm', args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.process.stdout?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    this.ended = once(this.process, 'close');
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Resolves with the status, null when npm itself was ended by the signal. */
  async status(): Promise<number | null> {
    await this.ended;
    return this.process.exitCode;
  }

  /** Whether any process of the group is left. */
  get alive(): boolean {
    try {
      process.kill(-this.pid, 0);
      return true;
    } catch {
      return false;
    }
  }
}

let home = '';
let command: Command | null = null;

beforeAll(() => buildIfStale(), 300_000);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'signalbox-command-'));
});

afterEach(() => {
  if (command?.alive) process.kill(-command.pid, 'SIGKILL');
  command = null;
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
});

async function startedApp(): Promise<Command> {
  const app = new Command('start', '--', '--browser', '--no-open', '--port', '0', '--home', home);
  command = app;
  await expect.poll(() => app.output).toMatch(/^Signalbox is ready: .*$/m);
  return app;
}

// On Windows ending a process is no signal that it could answer.
describe.skipIf(process.platform === 'win32')('npm start', () => {
  test('says its steps on standard error and one line with the address on standard output', async () => {
    const app = await startedApp();
    const lines = app.output.split('\n').filter((line) => line !== '' && !line.startsWith('> '));
    expect(lines).toEqual([expect.stringMatching(/^Signalbox is ready: http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+$/)]);
    expect(app.errors).toContain('Starting Signalbox');
    app.process.kill();
    await app.ended;
  });

  test.each<[string, (app: Command) => void]>([
    ['SIGTERM to npm', (app) => process.kill(app.pid, 'SIGTERM')],
    ['SIGINT to npm', (app) => process.kill(app.pid, 'SIGINT')],
    ['SIGTERM to all of it', (app) => process.kill(-app.pid, 'SIGTERM')],
    ['Ctrl+C in a terminal, which reaches all of it', (app) => process.kill(-app.pid, 'SIGINT')],
  ])('ends with status 0 and leaves nothing behind on %s', async (_what, stop) => {
    const app = await startedApp();
    stop(app);
    expect(await app.status()).toBe(0);
    // What has ended is counted until the system has put it away.
    await expect.poll(() => app.alive).toBe(false);
  });
});

test.each([
  ['start', '--', '--bogus'],
  ['start', '--', '--port', 'http'],
  ['test', '--', 'everything'],
])('npm %s %s %s is refused with a sentence and status 2', async (...args) => {
  command = new Command(...args);
  expect(await command.status()).toBe(2);
  expect(command.errors).toMatch(/--help/);
  expect(command.errors).not.toMatch(/^\s+at /m);
});

test.each(['start', 'dev', 'test'])('npm %s tells its options', async (script) => {
  command = new Command('run', script, '--', '--help');
  expect(await command.status()).toBe(0);
  expect(command.output).toMatch(/^ {2}\S+ +\w+/m);
});
