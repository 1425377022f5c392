import { describe, expect, it } from 'vitest';
import { FORMULA_MAX } from '../../../../src/renderer/markdown/formula/marks';
import { typeset } from '../../../../src/renderer/markdown/formula/typeset';
import { expectHarmless } from '../allowed-elements';

function drawn(tex: string): Element {
  const node = typeset(tex, true);
  if (!(node instanceof Element)) throw new Error(`${tex} is not drawn.`);
  const place = document.createElement('div');
  place.append(node);
  return place;
}

describe('typeset', () => {
  it.each([
    'x^2',
    '\\frac{a}{b} = \\sqrt[3]{c}',
    '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
    '\\begin{aligned} a &= b \\\\[4pt] c &= d \\end{aligned}',
    '\\int_0^\\infty e^{-x^2}\\,dx \\tag{1}',
    '\\text{Straße} \\cdot \\color{blue} 日本',
    '\\overbrace{a+b}^{n} \\cancel{c} \\boxed{d}',
    '\\pmb{x} \\fcolorbox{black}{white}{y}',
    '\\def\\f#1{#1^2} \\f{x}',
  ])('draws %s, for eyes and for ears, with nothing that runs or loads', (tex) => {
    const place = drawn(tex);
    expectHarmless(place);
    expect(place.querySelector('math')).not.toBeNull();
    expect(place.querySelector('annotation')?.textContent).toBe(tex);
    expect(place.querySelector('.katex-html')?.getAttribute('aria-hidden')).toBe('true');
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\href{https://evil.example}{x}',
    '\\href{data:text/html,x}{x}',
    '\\url{https://evil.example}',
    '\\includegraphics{https://evil.example/p.png}',
    '\\htmlClass{dialog}{x}',
    '\\htmlId{root}{x}',
    '\\htmlStyle{position:fixed}{x}',
    '\\htmlData{tooltip=x}{y}',
    '\\def\\a{\\a\\a}\\a',
    ['\\def\\a{xx}', ...Array.from({ length: 9 }, () => '\\edef\\a{\\a\\a\\a\\a\\a\\a}'), '\\a'].join(''),
    '\\frac{a}',
    '\\unknown{x}',
    '}{',
    'a & b',
    '\\begin{nothing}x\\end{nothing}',
    '<img src=x onerror=alert(1)> \\frac',
    '{'.repeat(4_000),
    '\\sqrt{'.repeat(600),
  ])('does not draw %s', (tex) => {
    expect(typeset(tex, false)).toBeNull();
  });

  it('sets no style that the window’s policy would refuse: none as an attribute of its own', () => {
    const set: string[] = [];
    const original = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function setAttribute(name, value) {
      set.push(name.toLowerCase());
      original.call(this, name, value);
    };
    try {
      drawn(
        '\\pmb{x} \\fcolorbox{red}{blue}{y} \\colorbox{red}{z} \\fbox{a} \\rule{1em}{2em} \\cancel{x} \\color{red} b',
      );
    } finally {
      Element.prototype.setAttribute = original;
    }
    expect(set).not.toContain('style');
    expect(set.filter((name) => name.startsWith('on'))).toEqual([]);
  });

  it('keeps sizes small', () => {
    const sizes = [...drawn('\\rule{9999em}{9999em} \\kern9999em x').querySelectorAll<HTMLElement>('[style]')].flatMap(
      ({ style }) => [style.width, style.height, style.borderRightWidth, style.borderTopWidth, style.marginRight],
    );
    for (const size of sizes) expect(Number.parseFloat(size || '0')).toBeLessThan(20);
  });

  it('takes HTML in a formula for letters', () => {
    const place = drawn('\\text{<b onclick="x()">}');
    expectHarmless(place);
    expect(place.textContent).toContain('<b onclick="x()">');
  });

  it('draws the longest formulas without holding up a window', () => {
    for (const part of ['\\frac{a}{b}+', 'x_1^2+', '\\sqrt{a}+', '\\alpha\\beta ']) {
      const tex = `${part.repeat(Math.floor(FORMULA_MAX / part.length) - 1)}x`;
      const before = process.cpuUsage();
      expect(typeset(tex, true)).not.toBeNull();
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(4_000);
    }
  });
});
