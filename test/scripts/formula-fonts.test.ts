import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { withoutOldFormats } from '../../scripts/steps/formula-fonts.mjs';

test('the fonts for formulas come in one format, and all of them', () => {
  const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8');
  const built = withoutOldFormats(css);
  expect(built.match(/@font-face/g)?.length).toBe(css.match(/@font-face/g)?.length);
  expect(built.match(/\.woff2\)/g)?.length).toBe(css.match(/\.woff2\)/g)?.length);
  expect(built).not.toMatch(/\.woff\)|\.ttf\)/);
  expect(built.replace(/@font-face\{[^}]*\}/g, '')).toBe(css.replace(/@font-face\{[^}]*\}/g, ''));
});
