/** A rule of a style sheet: its selectors one by one, and its declarations. */
export interface StyleRule {
  readonly line: number;
  readonly selectors: readonly string[];
  readonly declarations: readonly string[];
}

/** Splits at a character that stands outside of brackets. */
function splitOutside(text: string, at: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of text) {
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth -= 1;
    if (letter === at && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += letter;
  }
  return [...parts, part.trim()];
}

/** The rules of a style sheet, those inside of conditions too. Nested rules are not known here and not used. */
export function rulesIn(css: string): readonly StyleRule[] {
  const plain = css.replaceAll(/\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  return [...plain.matchAll(/([^{};]+)\{([^{}]*)\}/g)]
    .filter(([, head = '']) => !head.trim().startsWith('@'))
    .map(({ 1: head = '', 2: body = '', index }) => ({
      line: plain.slice(0, index + head.search(/\S/)).split('\n').length,
      selectors: splitOutside(head, ','),
      declarations: splitOutside(body, ';').filter(Boolean),
    }));
}

/** The last step of a selector and what leads to it: `.a > b + c` is `c` after `+`. */
function lastStep(selector: string): { readonly by: string; readonly compound: string } {
  const spaced = selector.replaceAll(/\s*([>+~])\s*(?![^(]*\))/g, ' $1 ');
  const steps = splitOutside(spaced, ' ').filter(Boolean);
  const compound = steps.at(-1) ?? '';
  const by = steps.at(-2) ?? '';
  return { by: /^[>+~]$/.test(by) ? by : '', compound };
}

/**
 * Whether a selector has the browser keep watch on the neighbours of every element there is: it ends in no name (class,
 * element, attribute), and asks for neighbours or for a place counted among them.
 */
export function watchesEverybody(selector: string): boolean {
  const { by, compound } = lastStep(selector);
  const named = /^[a-z]|[.#[]/i.test(
    compound.replaceAll(/:{1,2}[a-z-]+(\([^]*\))?/g, (pseudo) => (pseudo.startsWith(':is(') ? pseudo.slice(4) : '')),
  );
  return !named && (by === '+' || by === '~' || /:nth-/.test(compound));
}

const SIDES =
  /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b|^(left|right)\s*:|^border-(top|bottom)-(left|right)-radius|^(float|clear)\s*:\s*(left|right)|^text-align\s*:\s*(left|right)/;

/** Whether values that are given for all sides, or for all corners, differ between the left and the right. */
function differsByValues(declaration: string): boolean {
  const { property = '', values = '' } =
    /^(?<property>margin|padding|inset|scroll-margin|scroll-padding|border-radius)\s*:\s*(?<values>.+)$/.exec(
      declaration,
    )?.groups ?? {};
  const [first, second = first, third = first, fourth = second] = splitOutside(values, ' ').filter(Boolean);
  return property === 'border-radius' ? first !== second || third !== fourth : second !== fourth;
}

/** Whether a declaration names a side of the screen, and so looks wrong where lines run from right to left. */
export function namesASide(declaration: string): boolean {
  return SIDES.test(declaration) || differsByValues(declaration);
}
