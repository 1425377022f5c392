import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { missingFromInstallation } from '../../scripts/steps/dependencies.mjs';

const locked = {
  '': {},
  'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' },
  'node_modules/@scope/two': { version: '2.0.0', integrity: 'sha512-two' },
  'node_modules/for-another-system': { version: '3.0.0', integrity: 'sha512-three', optional: true },
};

let folder = '';

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function install(packages: Record<string, unknown>): void {
  put('node_modules/.package-lock.json', JSON.stringify({ packages }));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signalbox-dependencies-'));
  put('package-lock.json', JSON.stringify({ packages: locked }));
  put('node_modules/one/package.json', '{}');
  put('node_modules/@scope/two/package.json', '{}');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an installation', () => {
  test('is complete without the packages of other systems', () => {
    const { 'node_modules/for-another-system': _, ...own } = locked;
    install(own);
    expect(missingFromInstallation(folder)).toBeNull();
  });

  test('that never ended has no record', () => {
    expect(missingFromInstallation(folder)).toMatch(/nothing is installed/);
    put('node_modules/.package-lock.json', '{"packages": {"node_mod');
    expect(missingFromInstallation(folder)).toMatch(/nothing is installed/);
  });

  test.each([
    ['an older version', { ...locked, 'node_modules/one': { version: '0.9.0', integrity: 'sha512-one' } }, /one/],
    ['other content', { ...locked, 'node_modules/@scope/two': { version: '2.0.0', integrity: 'x' } }, /@scope\/two/],
    ['a package fewer', { 'node_modules/one': locked['node_modules/one'] }, /@scope\/two/],
  ])('with %s is not that of the lock file', (_what, packages, named) => {
    install(packages);
    expect(missingFromInstallation(folder)).toMatch(named);
  });

  test('that lost a folder is noticed', () => {
    install(locked);
    put('node_modules/for-another-system/package.json', '{}');
    expect(missingFromInstallation(folder)).toBeNull();
    rmSync(join(folder, 'node_modules/one'), { recursive: true });
    expect(missingFromInstallation(folder)).toMatch(/one is gone/);
  });

  test('cannot be judged without a lock file', () => {
    rmSync(join(folder, 'package-lock.json'));
    expect(() => missingFromInstallation(folder)).toThrow(/Restore it/);
  });
});
