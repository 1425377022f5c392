import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/main/{index,browser}.ts',
    'src/renderer/quick-ask/main.tsx',
    'scripts/*.mjs',
    // Started by path, in processes of their own.
    'scripts/steps/{bench.vite.config,dev-window}.mjs',
    'test/bench/*.ts',
    'test/support/claude-code/claude.mjs',
    'test/support/electron-stand-in/{launch.mjs,electron.ts,lifecycle.ts}',
    'test/main/storage/{hold-lock,open-as-other-user,write-until-killed,typescript-imports}.{ts,mjs}',
    'test/main/chat-files/import-until-killed.ts',
    'test/main/search/build-until-killed.ts',
    'test/main/tasks/work-until-killed.ts',
    'test/main/vault/rotate-and-die.ts',
    'test/main/work/soak/app-apart.ts',
    'test/support/tool-servers/*.ts',
    // For looking at the window by hand.
    'test/renderer/chat/harness/*.{mjs,tsx}',
  ],
  project: ['src/**/*.{ts,tsx,css}', 'test/**/*.{ts,tsx,mjs}', 'scripts/**/*.mjs'],
  // Named by the scripts, which run them by their files; oxlint finds tsgolint by itself.
  ignoreDependencies: ['electron-builder', 'oxlint', 'oxlint-tsgolint'],
  ignoreExportsUsedInFile: true,
  compilers: {
    // What a style sheet takes in counts as used.
    css: (text) =>
      [...text.matchAll(/(?:@import |url\()(['"][^'"]+['"])/g)].map(([, path]) => `import ${path};`).join('\n'),
  },
};

export default config;
