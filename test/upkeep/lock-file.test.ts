import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/steps/root.mjs';

const Entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
type Packages = Readonly<Record<string, z.infer<typeof Entry>>>;

const Versions = z.record(z.string(), z.string());
const Manifest = z.object({ dependencies: Versions, devDependencies: Versions, optionalDependencies: Versions });

const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const packages: Packages = z
  .object({ packages: z.record(z.string(), Entry) })
  .parse(read('package-lock.json')).packages;
const manifest = Manifest.parse(read('package.json'));

/** Where Node would find a package that the one at `path` asks for: in its own node_modules, then further out. */
function find(all: Packages, path: string, name: string): string | null {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (all[candidate]) return candidate;
    if (at === '') return null;
  }
}

/** What is asked for and has no entry. npm has left out optional packages of other systems before. */
function missing(all: Packages): string[] {
  return Object.entries(all).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => find(all, path, name) === null)
      .map((name) => `${path || 'the project'} needs ${name}`),
  );
}

describe('the lock file', () => {
  test('has every package for every system, the other ones too', () => {
    expect(missing(packages)).toEqual([]);
  });

  test('would be caught leaving one out', () => {
    const native = Object.keys(packages).find((path) => path.includes('-darwin-arm64')) ?? '';
    const { [native]: _, ...rest } = packages;
    expect(missing(rest)).not.toEqual([]);
  });

  test.each(['@napi-rs/keyring', 'rolldown', 'lightningcss', 'oxlint', 'oxfmt', 'oxlint-tsgolint', 'oxc-parser'])(
    'has the native code of %s for Mac, Windows and Linux',
    (name) => {
      const listed = Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {}).join(' ');
      expect(listed).toMatch(/darwin-arm64/);
      expect(listed).toMatch(/win32-x64/);
      expect(listed).toMatch(/linux-x64/);
    },
  );

  test('has a digest for every package and names no registry', () => {
    const others = Object.entries(packages).filter(([path]) => path !== '');
    expect(others.filter(([, entry]) => !entry.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    expect(others.filter(([, entry]) => entry.resolved !== undefined || entry.link)).toEqual([]);
  });
});

test('package.json asks for exact versions, and they are the locked ones', () => {
  const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const locked = Object.keys(asked).map((name) => [name, packages[`node_modules/${name}`]?.version]);
  expect(Object.fromEntries(locked)).toEqual(asked);
});
