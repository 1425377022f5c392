import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../src/renderer/ui/tokens.css'), 'utf8');

/** The two colours of a token, `#rrggbb`. */
function colours(token: string): { light: string; dark: string } {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!found?.[1] || !found[2]) throw new Error(`tokens.css has no colour pair --${token}`);
  return { light: found[1], dark: found[2] };
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['canvas', 'surface', 'raised', 'sunken'];
const AAA = 7;
const AA = 4.5;
const MARK = 3;

const PAIRS: readonly (readonly [mark: string, grounds: readonly string[], least: number, why: string])[] = [
  ['text', [...GROUNDS, 'ok-tint', 'warn-tint', 'bad-tint', 'accent-tint', 'selection'], AAA, 'reading text'],
  ['muted', ['surface', 'raised'], AAA, 'sentences beside reading text'],
  ['muted', [...GROUNDS, 'ok-tint', 'warn-tint', 'bad-tint', 'accent-tint'], AA, 'smaller words'],
  ['faint', GROUNDS, AA, 'hints and keys'],
  ['link', [...GROUNDS, 'accent-tint', 'bad-tint'], AA, 'links'],
  ['on-accent', ['accent', 'accent-hover'], AA, 'words on the main button'],
  ['on-bad-fill', ['bad-fill'], AA, 'words on the dangerous button'],
  ['ok-text', [...GROUNDS, 'ok-tint'], AA, 'words of health'],
  ['warn-text', [...GROUNDS, 'warn-tint'], AA, 'words of warning'],
  ['bad-text', [...GROUNDS, 'bad-tint'], AA, 'words of failure'],
  ['ok', GROUNDS, MARK, 'the light'],
  ['warn', GROUNDS, MARK, 'the light'],
  ['bad', GROUNDS, MARK, 'the light'],
  ['idle', ['canvas', 'surface', 'raised'], MARK, 'the light'],
  ['code-string', ['sunken'], AAA, 'quoted words in code'],
  ['code-value', ['sunken'], AA, 'numbers and constants in code'],
  ['code-name', ['sunken'], AA, 'names in code'],
  ['line-control', ['canvas', 'surface', 'raised'], MARK, 'the bounds of a control'],
  ['focus', GROUNDS, MARK, 'the focus ring'],
];

describe('the colour tokens', () => {
  it.each(PAIRS)('--%s on %j has at least %d : 1, being %s', (mark, grounds, least) => {
    for (const ground of grounds) {
      for (const theme of ['light', 'dark'] as const) {
        const ratio = contrast(colours(mark)[theme], colours(ground)[theme]);
        expect(ratio, `--${mark} on --${ground}, ${theme}`).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it('computes the ratios that the standard gives', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
