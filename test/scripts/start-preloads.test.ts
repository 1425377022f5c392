import { describe, expect, test } from 'vitest';
import { filesOfScreen } from '../../scripts/steps/start-preloads.mjs';

const chunk = (
  fileName: string,
  imports: string[],
  more: { css?: string[]; module?: string; isEntry?: boolean } = {},
) => ({
  type: 'chunk' as const,
  fileName,
  imports,
  facadeModuleId: more.module ?? null,
  isEntry: more.isEntry ?? false,
  viteMetadata: {
    importedCss: new Set(more.css),
    importedAssets: new Set<string>(),
    importedScripts: new Set<string>(),
    importedUrls: new Set<string>(),
  },
});

const bundle = {
  'index.js': chunk('index.js', ['react.js'], { isEntry: true, css: ['index.css'] }),
  'react.js': chunk('react.js', []),
  'chat.js': chunk('chat.js', ['index.js', 'panel.js', 'react.js'], {
    module: '/app/src/screens/chat.tsx',
    css: ['chat.css'],
  }),
  'panel.js': chunk('panel.js', ['react.js', 'icon.js'], { css: ['panel.css'] }),
  'icon.js': chunk('icon.js', ['chat.js']),
  'usage.js': chunk('usage.js', ['index.js'], { module: '/app/src/screens/usage.tsx' }),
  'font.woff2': { type: 'asset' as const },
};

describe('the files of the first screen', () => {
  test('are all that it needs and the page does not ask for by itself', () => {
    expect(filesOfScreen(bundle, 'screens/chat.tsx')).toEqual({
      scripts: ['chat.js', 'panel.js', 'icon.js'],
      styles: ['chat.css', 'panel.css'],
    });
  });

  test('cannot go missing unnoticed', () => {
    expect(() => filesOfScreen(bundle, 'screens/gone.tsx')).toThrow('no file of its own for screens/gone.tsx');
  });
});
