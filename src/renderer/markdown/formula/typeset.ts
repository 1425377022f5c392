import katex from 'katex';
import 'katex/dist/katex.min.css';

/** Largest size that a formula may ask for, in em. */
const SIZE_MAX = 12;
/** Commands that are not trusted come out in this colour, which therefore nothing else may have. */
const REFUSED = '#cc0001';
/** Most macros that one formula may expand. */
const EXPANSIONS_MAX = 500;

/** Longest wait for the fonts of formulas, in milliseconds: without them formulas are drawn in another font. */
const FONTS_MS = 2000;

/**
 * Fetches the fonts of formulas, all together and before the first one is drawn: each font that comes later makes the
 * browser work out the styles of the whole page again, which takes longer the longer the answer is. Never rejects.
 */
export async function fetchFonts(): Promise<void> {
  // jsdom has no fonts.
  if (!('fonts' in document)) return;
  const own = [...document.fonts].filter(({ family }) => family.replaceAll('"', '').startsWith('KaTeX'));
  const late = new Promise((resolve) => window.setTimeout(resolve, FONTS_MS));
  await Promise.race([Promise.allSettled(own.map((font) => font.load())), late]);
}

/**
 * Draws a formula: what is seen, and the same in MathML for those who listen. Made by calls to the document, never as
 * HTML, because the content security policy takes styles from nowhere else.
 *
 * @returns null for what is not LaTeX as KaTeX knows it, and for links, pictures and the like in it
 */
export function typeset(tex: string, isDisplay: boolean): Node | null {
  const place = document.createElement('span');
  try {
    katex.render(tex, place, {
      displayMode: isDisplay,
      output: 'htmlAndMathml',
      throwOnError: true,
      trust: false,
      // What is only bad style is drawn; what reaches out of the formula is not.
      strict: (code) => (code === 'htmlExtension' ? 'error' : 'ignore'),
      errorColor: REFUSED,
      maxSize: SIZE_MAX,
      maxExpand: EXPANSIONS_MAX,
      globalGroup: false,
      // Their MathML has style attributes, which the policy refuses; these draw nearly the same without.
      macros: { '\\pmb': '\\boldsymbol{#1}', '\\fcolorbox': '{\\color{#1}}\\colorbox{#2}{#3}' },
    });
  } catch {
    // A parse error, or nesting deeper than the stack: either way there is nothing to draw.
    return null;
  }
  return isRefused(place) ? null : place.firstChild;
}

/** Whether something was asked for that is not trusted: its source says that better than its name in a colour. */
function isRefused(place: Element): boolean {
  return place.querySelector(`a, img, [href], [src], [mathcolor="${REFUSED}"]`) !== null;
}
