import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const document = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** Everything in the document that is written as code and looks like a file or a folder of the project. */
const namedPaths = [...document.matchAll(/`([\w./-]+\/[\w./-]+|[\w-]+\.(?:ts|json|mjs))`/g)].map(
  (match) => match[1] ?? '',
);

/** Where the document's short names may start from. */
const places = ['', 'src/main', 'src/main/platform', 'src/main/platform/electron', 'test'];

const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:test|spec)\.tsx?$/.test(path))
  .map((path) => readFileSync(join(root, 'test', path), 'utf8'))
  .join('\n')
  .replaceAll('’', "'");

describe('the document of what is defended', () => {
  it('names files that are there', () => {
    const missing = namedPaths.filter(
      (path) => !path.startsWith('out/') && !places.some((place) => existsSync(join(root, place, path))),
    );
    expect(namedPaths.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });

  it('names tests that are there', () => {
    const named = [...document.matchAll(/"([^"…]+?)(?: …)?"/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !tests.includes(name))).toEqual([]);
  });

  it('has all twenty points of Electron’s checklist', () => {
    const points = [...document.matchAll(/^\| (\d+) +\|/gm)].map((match) => Number(match[1]));
    expect(points).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});
