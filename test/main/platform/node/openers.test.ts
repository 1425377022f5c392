import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appWindowArguments } from '../../../../src/main/platform/node/app-window';
import { findBrowser, hasScreen } from '../../../../src/main/platform/node/find-browser';
import { plainNote } from '../../../../src/main/platform/plain-note';
import { noteCommand } from '../../../../src/main/platform/node/note-by-system';
import { openFolderCommand, openUrlCommand, runOpener } from '../../../../src/main/platform/node/open-with-system';
import { temporaryFolder } from './built-window';

const HOSTILE = 'https://example.com/?a=1&calc.exe%PATH%$(reboot)`id`;|"\'';

describe('opening with the system', () => {
  // The moment in which an opener may say that it failed ends when a test says so: a busy machine is slow to start one.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands the address over as one argument, whatever is in it, on every system', () => {
    for (const system of ['mac', 'windows', 'linux'] as const) {
      const command = openUrlCommand(system, HOSTILE);
      expect(command.arguments.at(-1)).toBe(HOSTILE);
      expect(command.program).not.toMatch(/cmd|sh$|powershell/);
      expect(openFolderCommand(system, '/a folder').arguments.at(-1)).toBe('/a folder');
    }
  });

  it('tells words as arguments that no program takes for its own', () => {
    const note = { title: '--help', body: `" & do shell script "${HOSTILE}` };
    const escaped = note.body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(noteCommand('linux', note)?.arguments.slice(-3)).toEqual(['--', note.title, escaped]);
    const mac = noteCommand('mac', note)?.arguments ?? [];
    expect(mac.slice(-3)).toEqual(['--', note.title, note.body]);
    expect(mac.slice(0, -3).join(' ')).not.toContain('shell');
    expect(noteCommand('windows', note)).toBeNull();
  });

  it('tells words that a desktop of Linux would take for links and pictures as words', () => {
    const note = { title: 'Paused: <b>', body: 'A & B <a href="https://evil.example">is</a> <img src="x">' };
    const words = 'A &amp; B &lt;a href="https://evil.example"&gt;is&lt;/a&gt; &lt;img src="x"&gt;';
    expect(plainNote('linux', note)).toEqual({ title: note.title, body: words });
    expect([plainNote('mac', note), plainNote('windows', note)]).toEqual([note, note]);
  });

  it('a shell never sees it', async () => {
    const folder = temporaryFolder();
    const traces = join(folder, 'traces');
    await runOpener({ program: 'true', arguments: [`$(touch ${traces})`, `; touch ${traces}`] }, 'Not opened.', 'Try.');
    expect(existsSync(traces)).toBe(false);
  });

  it('an opener that is missing or fails is a problem in words', async () => {
    const missing = runOpener({ program: join(temporaryFolder(), 'none'), arguments: [] }, 'Not opened.', 'Try.');
    await expect(missing).rejects.toMatchObject({ problem: { code: 'link', sentence: 'Not opened.', advice: 'Try.' } });
    await expect(runOpener({ program: 'false', arguments: [] }, 'Not opened.', 'Try.')).rejects.toThrow('Not opened.');
  });

  it('an opener that stays is taken for one that works', async () => {
    const staying = runOpener({ program: 'sleep', arguments: ['3'] }, 'Not opened.', 'Try.');
    vi.advanceTimersByTime(10_000);
    await expect(staying).resolves.toBeUndefined();
  });
});

function folderWith(...names: string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

describe.runIf(process.platform !== 'win32')('finding a browser', () => {
  it('takes Chrome before Chromium before Edge, wherever they are on the path', () => {
    const env = { PATH: [folderWith('microsoft-edge', 'chromium'), folderWith('google-chrome')].join(delimiter) };
    expect(findBrowser('linux', '/home', env)?.program).toMatch(/google-chrome$/);
    expect(findBrowser('linux', '/home', { PATH: folderWith('microsoft-edge', 'chromium') })?.program).toMatch(
      /chromium$/,
    );
    expect(findBrowser('linux', '/home', { PATH: temporaryFolder() })).toBeNull();
    expect(findBrowser('linux', '/home', {})).toBeNull();
  });

  it('keeps its profile under home, or where a snap may write', () => {
    const env = { PATH: folderWith('chromium') };
    expect(findBrowser('linux', '/home', env)?.profile).toBe(join('/home', 'window'));
  });

  it('a file that cannot be run is no browser', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'chromium'), '', { mode: 0o644 });
    mkdirSync(join(folder, 'x'));
    symlinkSync('/nowhere', join(folder, 'google-chrome'));
    expect(findBrowser('linux', '/home', { PATH: folder })).toBeNull();
  });

  it('looks where Windows installs programs', () => {
    const programs = temporaryFolder();
    const path = join(programs, 'Google\\Chrome\\Application\\chrome.exe');
    writeFileSync(path, '', { mode: 0o755 });
    expect(findBrowser('windows', '/home', { PROGRAMFILES: programs })?.program).toBe(path);
  });

  it('a Linux computer may have no screen', () => {
    expect(hasScreen('linux', {})).toBe(false);
    expect(hasScreen('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasScreen('mac', {})).toBe(true);
  });
});

describe('the arguments of the app window', () => {
  const browser = { program: '/usr/bin/chromium', profile: '/home/window' };

  it('never give up the sandbox for anybody but root', () => {
    expect(appWindowArguments(browser, true, false)).not.toContain('--no-sandbox');
    expect(appWindowArguments(browser, true, true)).toContain('--no-sandbox');
  });

  it('leave the place of a window that was opened before to the browser', () => {
    expect(appWindowArguments(browser, true, false).join(' ')).toContain('--window-size');
    expect(appWindowArguments(browser, false, false).join(' ')).not.toContain('--window-size');
  });

  it('switch off no other protection', () => {
    const risky = /web-security|remote-debugging|allow-|ignore-certificate|disable-features|site-isolation/;
    expect(appWindowArguments(browser, true, true).filter((flag) => risky.test(flag))).toEqual([]);
  });
});
