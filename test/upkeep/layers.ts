/** One room of the house: which files it is, which other rooms it may import from, and which packages. */
export interface Layer {
  readonly name: string;
  /** Paths from the project's folder; one ending in "/" is a folder. The longest that fits a file decides its layer. */
  readonly paths: readonly string[];
  /** Names of layers, besides itself. */
  readonly imports: readonly string[];
  /** Beside the builtins of Node, which `node` allows. A name ending in "/" is a scope or a package's insides. */
  readonly packages: readonly string[];
  readonly node: boolean;
}

/** What every part of main may lean on, since it leans on nothing itself. */
const ground = ['shared', 'problems', 'events', 'log'];

/** The model of what providers do, as the AI SDK has it. */
const aiSdk = ['ai', '@ai-sdk/'];

/** Which way imports point, listed once: a file may import only from its own layer and from those named here. */
export const layers: readonly Layer[] = [
  { name: 'shared', paths: ['src/shared/'], imports: [], packages: ['zod', '@orpc/contract'], node: false },

  { name: 'preload', paths: ['src/preload/'], imports: ['shared'], packages: ['electron'], node: false },

  {
    name: 'window',
    paths: ['src/renderer/'],
    imports: ['shared'],
    packages: [
      'react',
      'react/',
      'react-dom',
      'react-dom/',
      'radix-ui',
      'cmdk',
      'lucide-react',
      'zustand',
      'zustand/',
      '@orpc/client',
      '@orpc/client/',
      '@orpc/contract',
      '@fontsource-variable/',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-gfm',
    ],
    node: false,
  },

  { name: 'problems', paths: ['src/main/problem-error.ts'], imports: ['shared'], packages: [], node: false },
  { name: 'events', paths: ['src/main/events/'], imports: ['shared'], packages: [], node: false },
  { name: 'log', paths: ['src/main/log/'], imports: ['shared'], packages: ['pino'], node: true },
  { name: 'links', paths: ['src/main/links.ts'], imports: ground, packages: [], node: true },
  { name: 'platform', paths: ['src/main/platform/'], imports: ground, packages: [], node: true },

  { name: 'storage', paths: ['src/main/storage/'], imports: ground, packages: ['better-sqlite3', 'zod'], node: true },
  {
    name: 'notices',
    paths: ['src/main/notices.ts', 'src/main/notice-repository.ts'],
    imports: [...ground, 'storage'],
    packages: [],
    node: true,
  },
  {
    name: 'vault',
    paths: ['src/main/vault/'],
    imports: [...ground, 'storage', 'platform'],
    packages: ['zod'],
    node: true,
  },
  {
    name: 'settings',
    paths: ['src/main/settings/'],
    imports: [...ground, 'platform'],
    packages: [],
    node: true,
  },
  {
    name: 'providers',
    paths: ['src/main/providers/'],
    imports: ground,
    packages: [...aiSdk, 'zod'],
    node: true,
  },
  { name: 'practice', paths: ['src/main/practice/'], imports: ground, packages: ['zod'], node: true },
  { name: 'health', paths: ['src/main/health/'], imports: [...ground, 'storage'], packages: ['zod'], node: true },
  {
    name: 'connections',
    paths: ['src/main/connections/'],
    imports: [...ground, 'storage', 'vault', 'providers', 'practice', 'health', 'models', 'claude code'],
    packages: ['zod'],
    node: true,
  },
  {
    name: 'models',
    paths: ['src/main/models/'],
    imports: [...ground, 'storage', 'providers'],
    packages: ['zod'],
    node: true,
  },
  {
    name: 'claude code',
    paths: ['src/main/claude-code/'],
    imports: [...ground, 'providers'],
    packages: ['zod', '@anthropic-ai/claude-agent-sdk/core'],
    node: true,
  },
  {
    name: 'discovery',
    paths: ['src/main/discovery/'],
    imports: [...ground, 'providers', 'models', 'connections'],
    packages: ['zod'],
    node: true,
  },
  {
    name: 'certification',
    paths: ['src/main/certification/'],
    imports: [...ground, 'storage', 'providers', 'models', 'connections'],
    packages: ['zod', ...aiSdk],
    node: true,
  },
  {
    name: 'transfer',
    paths: ['src/main/transfer/'],
    imports: [...ground, 'storage', 'vault', 'providers', 'connections'],
    packages: ['zod'],
    node: true,
  },
  {
    name: 'chat',
    paths: ['src/main/chat/'],
    imports: [...ground, 'storage', 'connections'],
    packages: ['zod'],
    node: true,
  },
  {
    name: 'api',
    paths: ['src/main/api/'],
    imports: [
      ...ground,
      'links',
      'notices',
      'platform',
      'settings',
      'vault',
      'providers',
      'practice',
      'health',
      'models',
      'claude code',
      'connections',
      'discovery',
      'certification',
      'transfer',
      'chat',
    ],
    packages: ['@orpc/server', '@orpc/server/', 'zod'],
    node: true,
  },
  {
    name: 'app',
    paths: ['src/main/app.ts', 'src/main/compose.ts'],
    imports: [
      ...ground,
      'links',
      'notices',
      'platform',
      'storage',
      'settings',
      'vault',
      'providers',
      'practice',
      'health',
      'models',
      'claude code',
      'connections',
      'discovery',
      'certification',
      'transfer',
      'chat',
      'api',
    ],
    packages: [],
    node: true,
  },

  {
    name: 'platform for Node',
    paths: ['src/main/platform/node/'],
    imports: [...ground, 'links', 'platform', 'storage'],
    packages: ['@napi-rs/keyring', 'conf', 'ws', 'zod'],
    node: true,
  },
  {
    name: 'platform for Electron',
    paths: ['src/main/platform/electron/'],
    imports: [...ground, 'links', 'platform', 'storage'],
    packages: ['electron', 'electron-store', 'zod'],
    node: true,
  },
  {
    name: 'browser-window host',
    paths: ['src/main/browser.ts'],
    imports: [...ground, 'app', 'platform', 'platform for Node', 'storage'],
    packages: [],
    node: true,
  },
  {
    name: 'Electron host',
    paths: ['src/main/index.ts'],
    imports: [...ground, 'app', 'links', 'platform', 'platform for Electron', 'storage'],
    packages: ['electron'],
    node: true,
  },
];
