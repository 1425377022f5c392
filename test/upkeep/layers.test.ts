import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/steps/root.mjs';
import { importsOf, layerOf, violations } from './import-rules';
import { layers } from './layers';

function sourceFiles(): Map<string, string> {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `src/${path.replaceAll('\\', '/')}`);
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const broken = (path: string, text: string): string[] => violations(new Map([[path, text]]), layers);

describe('the layers of src', () => {
  test('are kept by every file', () => {
    const sources = sourceFiles();
    expect(sources.size).toBeGreaterThan(100);
    expect(violations(sources, layers)).toEqual([]);
  });

  test('point one way: no layer is reached from one that it imports', () => {
    const byName = new Map(layers.map((layer) => [layer.name, layer]));
    const reach = (name: string, seen: Set<string>): Set<string> => {
      for (const next of byName.get(name)?.imports ?? []) if (!seen.has(next)) reach(next, seen.add(next));
      return seen;
    };
    expect(layers.filter(({ name }) => reach(name, new Set()).has(name)).map(({ name }) => name)).toEqual([]);
    expect(layers.flatMap(({ imports }) => imports).filter((name) => !byName.has(name))).toEqual([]);
  });
});

describe('a violation is caught', () => {
  test.each([
    ['the window reaching into main', 'src/renderer/app/shell.tsx', `import { createApp } from '../../main/app';`],
    ['the window using Node', 'src/renderer/state/files.ts', `import { readFile } from 'node:fs/promises';`],
    ['shared code reaching into main', 'src/shared/domain/id.ts', `export { log } from '../../main/log/log';`],
    ['a service importing the composition root', 'src/main/chat/chat.ts', `import type { App } from '../app';`],
    ['a service calling back up', 'src/main/connections/prove.ts', `import { Chat } from '../chat/chat';`],
    ['a service using electron', 'src/main/settings/settings.ts', `const { app } = await import('electron');`],
    ['one host using the other', 'src/main/platform/node/host.ts', `import { open } from '../electron/window';`],
    ['the window host using Electron', 'src/main/platform/node/store.ts', `import Store from 'electron-store';`],
    ['chat speaking to a provider', 'src/main/chat/chat.ts', `import { streamText } from 'ai';`],
    ['a type of a provider in chat', 'src/main/chat/chat.ts', `type T = import('@ai-sdk/openai').OpenAIProvider;`],
    ['SQL outside of a repository', 'src/main/chat/chat.ts', `import Database from 'better-sqlite3';`],
    ['a require', 'src/main/chat/chat.ts', `const database = require('better-sqlite3');`],
    ['a new room without a row in the table', 'src/main/cellar/wine.ts', ``],
  ])('%s', (_what, path, text) => {
    expect(broken(path, text)).toHaveLength(1);
  });

  test('and what the table allows is not', () => {
    expect(broken('src/main/chat/message-repository.ts', `import type Database from 'better-sqlite3';`)).toEqual([]);
    expect(broken('src/main/connections/prove.ts', `import type { Vault } from '../vault/vault';`)).toEqual([]);
    expect(broken('src/main/index.ts', `import { app } from 'electron'; import { createApp } from './app';`)).toEqual(
      [],
    );
  });
});

test('an import is found whatever its form', () => {
  const text = `
    import a, { type B } from 'one';
    import 'two';
    export * from 'three';
    export { c } from 'four';
    const d = await import('five');
    type E = import('six').E;
    const f = require('seven');
    const notAnImport = "import x from 'eight'"; // import y from 'nine'
  `;
  expect(importsOf('src/example.ts', text)).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven']);
});

test('the nearest row of the table decides', () => {
  expect(layerOf('src/main/platform/node/keyring.ts', layers)?.name).toBe('platform for Node');
  expect(layerOf('src/main/platform/platform.ts', layers)?.name).toBe('platform');
});
