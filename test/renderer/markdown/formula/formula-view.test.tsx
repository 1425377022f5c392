import { render, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../../../src/renderer/markdown/markdown';
import { expectHarmless } from '../allowed-elements';

const drawn = (root: Element) => [...root.querySelectorAll('annotation')].map((source) => source.textContent);

describe('formulas in an answer', () => {
  it('are drawn, in sentences and by themselves', async () => {
    const { container } = render(<Markdown text={'Let $x^2$ be.\n\n$$\ny\n+ z\n$$\n\n- \\(a + b\\)'} />);
    await waitFor(() => expect(drawn(container)).toEqual(['x^2', 'y\n+ z', 'a + b']));
    expect(container.querySelectorAll('.katex-display')).toHaveLength(1);
    expectHarmless(container);
  });

  it('are their sources where they cannot be drawn, and say so', async () => {
    const { container } = render(<Markdown text={'$\\frac{a}$ and $\\href{javascript:alert(1)}{x}$'} />);
    await waitFor(() => expect(container.querySelectorAll('[data-tooltip]')).toHaveLength(2));
    expect(container.textContent).toContain('$\\frac{a}$ (a formula that cannot be drawn)');
    expect(container.textContent).toContain('$\\href{javascript:alert(1)}{x}$');
    expect(container.querySelector('a')).toBeNull();
    expectHarmless(container);
  });

  it('are text until they close, and nothing of them is taken for Markdown', async () => {
    const text = 'So:\n\n$$\n\\begin{aligned}\na &= b\n+ c\n=\nd\n\\end{aligned}\n$$';
    const { container, rerender } = render(<Markdown text="" isStreaming />);
    for (let end = 1; end < text.length; end += 1) {
      rerender(<Markdown text={text.slice(0, end)} isStreaming />);
      expect(container.querySelector('ul, h2, .katex')).toBeNull();
    }
    rerender(<Markdown text={text} isStreaming />);
    await waitFor(() => expect(drawn(container)).toEqual(['\\begin{aligned}\na &= b\n+ c\n=\nd\n\\end{aligned}']));
  });

  it('are not drawn again while more text arrives', async () => {
    const { container, rerender } = render(<Markdown text="Let $x$ and" isStreaming />);
    await waitFor(() => expect(drawn(container)).toEqual(['x']));
    const before = container.querySelector('.katex');
    rerender(<Markdown text="Let $x$ and $y$ be" isStreaming />);
    await waitFor(() => expect(drawn(container)).toEqual(['x', 'y']));
    rerender(<Markdown text="Let $x$ and $y$ be." />);
    expect(container.querySelector('.katex')).toBe(before);
  });

  it('are copied as their sources', async () => {
    const { container } = render(<Markdown text="Let $x^2$ be" />);
    await waitFor(() => expect(drawn(container)).toEqual(['x^2']));
    expect(
      container.querySelector('.katex')?.nextSibling ?? container.querySelector('[aria-hidden="true"]'),
    ).not.toBeNull();
    expect([...container.querySelectorAll('p > span > span')].at(-1)?.textContent).toBe('$x^2$');
  });

  it('come over several frames where there are many', async () => {
    const text = Array.from({ length: 400 }, (_, at) => `$\\frac{a_{${at}}}{b}$`).join('\n\n');
    const { container } = render(<Markdown text={text} />);
    await waitFor(() => expect(drawn(container).length).toBeGreaterThan(0), { timeout: 5_000 });
    expect(drawn(container).length).toBeLessThan(400);
    await waitFor(() => expect(drawn(container)).toHaveLength(400), { timeout: 20_000 });
  }, 30_000);

  it('leave money alone', () => {
    const { container } = render(<Markdown text="It costs $5 and not $10." />);
    expect(container.textContent).toBe('It costs $5 and not $10.');
  });
});
