import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../../scripts/steps/build.mjs';
import { root } from '../../scripts/steps/root.mjs';

/** The static imports of a built file, and the files that make up what was bundled into it. */
function readBuilt(path: string): { imports: string[]; sources: string[] } {
  const code = readFileSync(path, 'utf8');
  return {
    imports: [...code.matchAll(/^(?:import|export) (?:.* from )?"([^"]+)";$/gm)].map((match) => match[1] ?? ''),
    sources: [...code.matchAll(/^\/\/(?:#region)? (\S+)$/gm)].map((match) => match[1] ?? ''),
  };
}

/** All that a host has read by the time it runs: its own file and what that imports, on and on. */
function readAtStart(host: string): { packages: Set<string>; sources: string[] } {
  const packages = new Set<string>();
  const sources: string[] = [];
  const waiting = [join(root, 'out', 'main', host)];
  for (const file of waiting) {
    const built = readBuilt(file);
    sources.push(...built.sources);
    for (const from of built.imports) {
      if (!from.startsWith('.')) packages.add(from);
      else if (!waiting.includes(join(dirname(file), from))) waiting.push(join(dirname(file), from));
    }
  }
  return { packages, sources };
}

beforeAll(() => buildIfStale(), 120_000);

describe('what is read at the start', () => {
  test.each(['browser.js', 'index.js'])('of %s: nothing of the AI SDK, and nothing of Claude Code’s', (host) => {
    const { sources } = readAtStart(host);
    expect(sources.some((source) => source.includes('src/main/providers/stream-answer'))).toBe(true);
    expect(
      sources.filter((source) => /node_modules\/(?:ai|@ai-sdk|@anthropic-ai|@modelcontextprotocol)\//.test(source)),
    ).toEqual([]);
  });

  test('of the browser-window host: of other packages only those with native code', () => {
    const { packages } = readAtStart('browser.js');
    expect([...packages].filter((name) => !name.startsWith('node:'))).toEqual(['better-sqlite3']);
  });

  test('imports of Node’s own modules nothing but the one that electron-vite adds', () => {
    const { packages } = readAtStart('browser.js');
    expect([...packages].filter((name) => name.startsWith('node:'))).toEqual(['node:module']);
  });
});
