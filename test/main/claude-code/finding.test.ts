import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ClaudeCode } from '../../../src/main/claude-code/claude-code';
import { standInClaude } from '../../support/claude-code/stand-in-claude';
import { tempHome } from '../../support/temp-home';
import { setUp } from './set-up';

/** Looks with nothing but what the test put there. */
function lookingFrom(folder: string, env: Readonly<Record<string, string>> = {}): ClaudeCode {
  const about = { system: 'linux', env: { PATH: '/usr/bin:/bin', ...env }, homeFolder: join(folder, 'home') } as const;
  return new ClaudeCode(about, join(folder, 'work'), Date.now);
}

describe('Claude Code is found', () => {
  test('on the PATH, with its version and the plan that it names', async () => {
    const { code, claude } = setUp({ plan: 'max' });
    expect(await code.find(null)).toEqual({
      state: 'signed_in',
      path: claude.path,
      version: '2.1.272',
      plan: 'max',
      signInCommand: 'claude auth login',
    });
  });

  test.each(['.local/bin', '.npm-global/bin', '.bun/bin'])('in ~/%s, which a desktop’s PATH lacks', async (place) => {
    const folder = tempHome();
    const { path } = standInClaude(join(folder, 'claude'));
    mkdirSync(join(folder, 'home', place), { recursive: true });
    symlinkSync(path, join(folder, 'home', place, 'claude'));
    expect(await lookingFrom(folder).find(null)).toMatchObject({
      state: 'signed_in',
      path: join(folder, 'home', place, 'claude'),
    });
  });

  test('where only the PATH of a terminal leads', async () => {
    const folder = tempHome();
    const { path, bin } = standInClaude(join(folder, 'claude'));
    const shell = join(folder, 'shell');
    writeFileSync(shell, `#!/bin/sh\necho Welcome\nPATH="${bin}:$PATH"\nshift\neval "$1"\n`);
    chmodSync(shell, 0o755);
    expect(await lookingFrom(folder, { SHELL: shell }).find(null)).toMatchObject({ state: 'signed_in', path });
  });

  test('behind another program of that name', async () => {
    const folder = tempHome();
    const other = standInClaude(join(folder, 'other'), { version: 'other' });
    const real = standInClaude(join(folder, 'real'));
    const code = lookingFrom(folder, { PATH: `${other.bin}:${real.bin}:/usr/bin:/bin` });
    expect(await code.find(null)).toMatchObject({ state: 'signed_in', path: real.path });
  });

  test('where the person says, as a file, as its folder and in quotes', async () => {
    const folder = tempHome();
    const { path, bin } = standInClaude(join(folder, 'with space'));
    const code = lookingFrom(folder);
    for (const typed of [path, bin, ` "${path}" `]) {
      // A terminal may not know it by its name alone.
      const signInCommand = `"${path}" auth login`;
      expect(await code.find(typed)).toMatchObject({ state: 'signed_in', path, signInCommand });
    }
  });

  test('from the person’s home folder', async () => {
    const folder = tempHome();
    const { path } = standInClaude(join(folder, 'home'));
    expect(await lookingFrom(folder).find('~/bin/claude')).toMatchObject({ state: 'signed_in', path });
  });
});

describe('Claude Code is not found', () => {
  test('where there is none', async () => {
    expect(await lookingFrom(tempHome()).find(null)).toMatchObject({ state: 'not_found', path: null });
  });

  test.each(['', 'claude', './claude', 'bin/claude', '/nowhere/claude', '\0'])(
    'where the person says %j',
    async (typed) => {
      const { code } = setUp();
      expect(await code.find(typed)).toMatchObject({ state: 'not_found', path: null });
    },
  );

  test('in a folder without one, although there is one on the PATH', async () => {
    const { code, folder } = setUp();
    expect(await code.find(folder)).toMatchObject({ state: 'not_found' });
  });
});

describe('what is found is not usable', () => {
  test('when it may not be run', async () => {
    const { code, claude } = setUp();
    chmodSync(claude.path, 0o644);
    expect(await code.find(null)).toMatchObject({ state: 'not_claude', path: claude.path, version: null });
  });

  test('when it cannot be run', async () => {
    const { code, claude } = setUp();
    writeFileSync(claude.path, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0]));
    expect(await code.find(null)).toMatchObject({ state: 'not_claude', path: claude.path });
  });

  test.each([
    ['other', 'not_claude'],
    ['rubbish', 'not_claude'],
  ] as const)('when it is %s', async (version, state) => {
    const { code } = setUp({ version });
    expect(await code.find(null)).toMatchObject({ state, version: null });
  });

  test.each([
    ['signed_out', 'signed_out'],
    ['console', 'not_subscription'],
    ['rubbish', 'outdated'],
    ['unknown', 'outdated'],
  ] as const)('when its sign-in is %s', async (status, state) => {
    const { code } = setUp({ status });
    expect(await code.find(null)).toMatchObject({ state, version: '2.1.272', plan: null });
  });

  test('when it hangs, for its version or for its sign-in', { timeout: 20_000 }, async () => {
    const hanging = setUp({ version: 'hang' });
    const waiting = setUp({ status: 'hang' });
    const [version, status] = await Promise.all([hanging.code.find(null), waiting.code.find(null)]);
    expect(version).toMatchObject({ state: 'no_answer', version: null });
    expect(status).toMatchObject({ state: 'no_answer', version: '2.1.272' });
  });

  test('until it is: every look asks anew', async () => {
    const { code, claude } = setUp({ status: 'signed_out' });
    expect(await code.find(null)).toMatchObject({ state: 'signed_out' });
    claude.behave({ plan: 'pro' });
    expect(await code.find(null)).toMatchObject({ state: 'signed_in', plan: 'pro' });
  });
});
