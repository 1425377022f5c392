import { describe, expect, test } from 'vitest';
import { programEnvironment } from '../../../src/main/claude-code/program-environment';
import { behind, onPath, typedPlaces, usualPlaces } from '../../../src/main/claude-code/program-places';
import { variable } from '../../../src/main/programs/surroundings';

const windows = {
  system: 'windows',
  env: { Path: String.raw`C:\Tools;"C:\Program Files\x";here`, APPDATA: String.raw`C:\Users\p\AppData\Roaming` },
  homeFolder: String.raw`C:\Users\p`,
} as const;
const mac = { system: 'mac', env: { PATH: '/usr/bin::bin:/opt/x' }, homeFolder: '/Users/p' } as const;

describe('where programs are', () => {
  test('on a PATH: absolute folders alone, each once', () => {
    expect(onPath('/a:/b:.:rel:/a', mac)).toEqual(['/a/claude', '/b/claude']);
    expect(onPath(variable(windows, 'PATH'), windows)).toEqual([
      String.raw`C:\Tools\claude.exe`,
      String.raw`C:\Tools\claude.cmd`,
      String.raw`C:\Program Files\x\claude.exe`,
      String.raw`C:\Program Files\x\claude.cmd`,
    ]);
    expect(onPath(null, mac)).toEqual([]);
  });

  test('on Windows: the installer’s folder, then npm’s', () => {
    expect(usualPlaces(windows)).toEqual(
      expect.arrayContaining([
        String.raw`C:\Users\p\.local\bin\claude.exe`,
        String.raw`C:\Users\p\AppData\Roaming\npm\claude.cmd`,
      ]),
    );
  });

  test('never below the folder in which Claude Code keeps its things', () => {
    for (const about of [mac, windows, { ...mac, system: 'linux' as const }]) {
      expect(usualPlaces(about).filter((path) => /[/\\]\.claude[/\\]/.test(path))).toEqual([]);
      expect(usualPlaces({ ...about, homeFolder: null })).not.toContain(null);
    }
  });

  test('as typed: the file, or the program in that folder', () => {
    expect(typedPlaces('~/x', mac)).toEqual(['/Users/p/x', '/Users/p/x/claude']);
    expect(typedPlaces(String.raw`"C:\x\claude.exe"`, windows)[0]).toBe(String.raw`C:\x\claude.exe`);
    expect(typedPlaces('x/claude', mac)).toEqual([]);
    expect(typedPlaces('~someone/claude', mac)).toEqual([]);
  });
});

describe('what is started', () => {
  const shim = String.raw`C:\npm\claude.cmd`;
  const installed = String.raw`C:\npm\node_modules\@anthropic-ai\claude-code`;

  test('behind a script of npm’s on Windows is the program that it starts', () => {
    expect(behind(shim, 'windows', (path) => path.endsWith('claude.exe'))).toBe(`${installed}\\bin\\claude.exe`);
    expect(behind(shim, 'windows', (path) => path.endsWith('cli.js'))).toBe(`${installed}\\cli.js`);
    expect(behind(shim, 'windows', () => false)).toBeNull();
  });

  test('is the file itself anywhere else', () => {
    expect(behind('/a/claude.cmd', 'linux', () => false)).toBe('/a/claude.cmd');
    expect(behind(String.raw`C:\a\claude.exe`, 'windows', () => false)).toBe(String.raw`C:\a\claude.exe`);
  });

  test('gets the PATH of a terminal once, however it is spelt', () => {
    const env = programEnvironment({ Path: 'old', Anthropic_Api_Key: 'stray' }, 'new');
    expect(env).toMatchObject({ PATH: 'new' });
    expect(Object.keys(env).filter((name) => /^path$|anthropic/i.test(name))).toEqual(['PATH']);
  });
});
