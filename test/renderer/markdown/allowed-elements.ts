import { expect } from 'vitest';

const ELEMENTS = new Set(
  'div p h2 h3 h4 h5 h6 em strong del code pre figure figcaption br hr blockquote ul ol li input table thead tbody tr th td a sup button span bdi svg path rect circle line polyline g'.split(
    ' ',
  ),
);

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const MATH_ELEMENTS = new Set(
  'math semantics annotation mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot mtable mtr mtd mlabeledtr mover munder munderover mstyle mpadded mphantom menclose'.split(
    ' ',
  ),
);
/** What a formula may carry besides: sizes and colours, and styles that were set property by property. */
const MATH_ATTRIBUTES = new Set(
  'xmlns encoding display mathvariant mathcolor mathbackground mathsize stretchy fence separator accent accentunder lspace rspace width height depth voffset minsize maxsize linethickness scriptlevel displaystyle rowspacing columnspacing columnalign columnlines rowlines notation form movablelimits symmetric side'.split(
    ' ',
  ),
);
const DRAWING_ATTRIBUTES = new Set(['style', 'preserveAspectRatio', 'focusable']);

const ATTRIBUTES = new Set(
  'class dir id role tabindex type disabled checked start scope data-level data-align data-tooltip data-tooltip-keys data-tooltip-describes aria-label aria-hidden aria-busy rel href'.split(
    ' ',
  ),
);
const SVG_ATTRIBUTES = new Set(
  'xmlns width height viewBox fill stroke stroke-width stroke-linecap stroke-linejoin d x y x1 x2 y1 y2 rx ry cx cy r points'.split(
    ' ',
  ),
);

/** Fails when anything stands in the tree that could run, load or submit something, or is not on the list. */
export function expectHarmless(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    const isMath = element.namespaceURI === MATHML;
    const isInFormula = element.closest('.katex') !== null;
    expect(isMath ? MATH_ELEMENTS : ELEMENTS, `element <${name}>`).toContain(name);
    for (const { name: attribute, value } of element.attributes) {
      const isDrawing = element instanceof SVGElement && SVG_ATTRIBUTES.has(attribute);
      // The number of its lines, by which a piece of code keeps its height out of sight.
      const isPiece = attribute === 'style' && /^--lines: \d+;?$/.test(value);
      const isFormula = isMath ? MATH_ATTRIBUTES.has(attribute) : isInFormula && DRAWING_ATTRIBUTES.has(attribute);
      expect(
        isDrawing || isFormula || isPiece || ATTRIBUTES.has(attribute),
        `attribute ${attribute} of <${name}>`,
      ).toBe(true);
      if (attribute === 'href') {
        expect(name).toBe('a');
        expect(value).toMatch(/^(https?:\/\/|mailto:)/);
        expect(new URL(value).username).toBe('');
      }
    }
  }
}
