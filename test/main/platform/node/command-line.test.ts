import { homedir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeFolder, systemOf } from '../../../../src/main/platform/home';
import { readArguments } from '../../../../src/main/platform/node/arguments';

describe('the command line', () => {
  it('may be empty', () => {
    expect(readArguments([])).toEqual({ open: true, port: 0, home: undefined });
  });

  it('takes its three options in either form', () => {
    const all = { open: false, port: 8123, home: '/data' };
    expect(readArguments(['--no-open', '--port', '8123', '--home', '/data'])).toEqual(all);
    expect(readArguments(['--home=/data', '--port=8123', '--no-open'])).toEqual(all);
  });

  it.each([
    [['--port', '65536'], '65536'],
    [['--port', '-1'], 'port'],
    [['--port', '80a'], '80a'],
    [['--port', '1e3x'], '1e3x'],
    [['--port', ''], 'port'],
    [['--port'], 'port'],
    [['--home'], 'home'],
    [['--home', ''], 'home'],
    [['--unknown'], '--unknown'],
    [['stray'], 'stray'],
    [['--no-open=yes'], 'no-open'],
  ])('%j is refused with what is wrong and what can be used', (argv, named) => {
    expect(readArguments(argv)).toEqual({
      sentence: expect.stringContaining(named),
      advice: expect.stringContaining('--home'),
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('--port', '--home', '--no-open', '--'))), (argv) => {
        expect(readArguments(argv)).toBeTypeOf('object');
      }),
    );
  });
});

describe('the home folder', () => {
  it('is what was asked for, else SIGNALBOX_HOME, else the system’s place', () => {
    const env = { SIGNALBOX_HOME: '/from-environment' };
    expect(homeFolder('/asked', env)).toBe('/asked');
    expect(homeFolder(undefined, env)).toBe('/from-environment');
    expect(homeFolder(undefined, { XDG_DATA_HOME: '/data' }, 'linux')).toBe(join('/data', 'signalbox'));
    expect(homeFolder(undefined, {}, 'linux')).toBe(join(homedir(), '.local', 'share', 'signalbox'));
    expect(homeFolder(undefined, {}, 'mac')).toBe(join(homedir(), 'Library', 'Application Support', 'Signalbox'));
    expect(homeFolder(undefined, { APPDATA: '/roaming' }, 'windows')).toBe(join('/roaming', 'Signalbox'));
  });

  it('is relative to where the person is, not to where npm runs its scripts', () => {
    expect(homeFolder('data', { INIT_CWD: '/where/i/am' })).toBe('/where/i/am/data');
    expect(homeFolder('data', {})).toBe(join(process.cwd(), 'data'));
  });

  it('every system is one of three', () => {
    expect(['darwin', 'win32', 'linux', 'freebsd'].map((name) => systemOf(name as NodeJS.Platform))).toEqual([
      'mac',
      'windows',
      'linux',
      'linux',
    ]);
  });
});
