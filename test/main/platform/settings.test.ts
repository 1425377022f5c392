import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { HostRefusal } from '../../../src/main/platform/host-refusal';
import { confSettings } from '../../../src/main/platform/node/conf-settings';
import { ProblemError } from '../../../src/main/problem-error';
import { Settings } from '../../../src/shared/domain/settings';
import { temporaryFolder } from './node/built-window';

let home: string;
const file = () => join(home, 'settings.json');
const damagedFiles = () => readdirSync(home).filter((name) => name.startsWith('settings.damaged-'));

beforeEach(() => {
  home = temporaryFolder();
});

const DEFAULTS = Settings.parse({});

describe('the settings file', () => {
  it('needs not be there', () => {
    const store = confSettings(home);
    expect(store.read()).toEqual(DEFAULTS);
    expect(store.quarantined).toBeNull();
  });

  it('holds what was written, for the next start, for this person alone', () => {
    confSettings(home).write({ ...DEFAULTS, theme: 'dark', stallSeconds: 5 });
    expect(confSettings(home).read()).toEqual({ ...DEFAULTS, theme: 'dark', stallSeconds: 5 });
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('gives back any settings that are valid', () => {
    const bounds = fc.record({
      x: fc.integer(),
      y: fc.integer(),
      width: fc.integer({ min: 320, max: 20_000 }),
      height: fc.integer({ min: 320, max: 20_000 }),
      maximized: fc.boolean(),
    });
    const settings = fc.record({
      theme: fc.constantFrom('system', 'light', 'dark'),
      density: fc.constantFrom('comfortable', 'compact'),
      sidebarCollapsed: fc.boolean(),
      firstTokenSeconds: fc.integer({ min: 1, max: 3600 }),
      stallSeconds: fc.integer({ min: 1, max: 3600 }),
      windowBounds: fc.option(bounds),
    });
    fc.assert(
      fc.property(settings, (given) => {
        const whole = Settings.parse(given);
        confSettings(home).write(whole);
        expect(confSettings(home).read()).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what a newer version wrote into it', () => {
    writeFileSync(file(), JSON.stringify({ theme: 'light', fromTheFuture: { a: 1 } }));
    const store = confSettings(home);
    expect(store.quarantined).toBeNull();
    store.write({ ...store.read(), theme: 'dark' });
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ theme: 'dark', fromTheFuture: { a: 1 } });
  });
});

describe('a damaged settings file', () => {
  it.each([
    ['half a file', '{"theme":"da'],
    ['an empty file', ''],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['text', 'theme = dark'],
    ['zeros, as after a power cut', '\0'.repeat(200)],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ])('%s is put aside, as it was, and told', (_name, content) => {
    writeFileSync(file(), content);
    const store = confSettings(home);
    expect(store.read()).toEqual(DEFAULTS);
    expect(dirname(store.quarantined ?? '')).toBe(home);
    expect(basename(store.quarantined ?? '')).toMatch(/^settings\.damaged-[\dTZ-]+\.json$/);
    expect(readFileSync(store.quarantined ?? '')).toEqual(Buffer.from(content));
    store.write({ ...DEFAULTS, theme: 'dark' });
    expect(confSettings(home)).toMatchObject({ quarantined: null });
    expect(damagedFiles()).toHaveLength(1);
  });

  it('loses only the values that are wrong', () => {
    const content = JSON.stringify({ theme: 'purple', density: 'compact', stallSeconds: -1, firstTokenSeconds: 9 });
    writeFileSync(file(), content);
    const store = confSettings(home);
    expect(store.read()).toEqual({ ...DEFAULTS, density: 'compact', firstTokenSeconds: 9 });
    expect(readFileSync(store.quarantined ?? '', 'utf8')).toBe(content);
  });

  it('cannot make an object something else', () => {
    writeFileSync(file(), '{"__proto__":{"theme":"dark"},"constructor":1,"theme":"light"}');
    const store = confSettings(home);
    store.write(store.read());
    expect(store.read()).toEqual({ ...DEFAULTS, theme: 'light' });
    expect(({} as { theme?: string }).theme).toBeUndefined();
  });
});

describe('a settings file that cannot be read', () => {
  it('is a reason not to start, in words, and is left alone', () => {
    mkdirSync(join(file(), 'inside'), { recursive: true });
    expect(() => confSettings(home)).toThrowError(HostRefusal);
    expect(readdirSync(home)).toEqual(['settings.json']);
  });
});

describe('a settings file that cannot be written', () => {
  it('is a problem in words, and what was set before stays', () => {
    const store = confSettings(home);
    store.write({ ...DEFAULTS, theme: 'dark' });
    // A folder of that name stands in the way of everybody, of root as well.
    rmSync(file());
    mkdirSync(join(file(), 'inside'), { recursive: true });
    expect(() => store.write({ ...DEFAULTS, theme: 'light' })).toThrowError(ProblemError);
    expect(store.read().theme).toBe('dark');
  });
});
