/**
 * Leaves out the two older formats of the fonts for formulas: every browser that the window runs in reads the first.
 * @type {import('vite').Plugin}
 */
export const formulaFonts = {
  name: 'signalbox:formula-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!/katex(?:\.min)?\.css(?:$|\?)/.test(id)) return null;
    return { code: withoutOldFormats(code), map: null };
  },
};

/**
 * A style sheet whose fonts come as woff2 alone.
 * @param {string} css
 */
export function withoutOldFormats(css) {
  return css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\((["'])[^"']*\1\)/g, '');
}
