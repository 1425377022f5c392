import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Markdown } from '../../../../src/renderer/markdown/markdown';

const rows = (count: number) =>
  `|a|b|\n|-|-:|\n${Array.from({ length: count }, (_, at) => `|row ${at}|${at}|\n`).join('')}`;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a table', () => {
  it('is copied as CSV, all of it', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }));
    render(<Markdown text={rows(300)} />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy as CSV' }));
    await screen.findByRole('button', { name: 'Copied' });
    expect(writeText.mock.lastCall?.[0].split('\r\n')).toHaveLength(302);
    expect(writeText.mock.lastCall?.[0]).toContain('row 299,299\r\n');
  });

  it('of many rows shows the first, and when asked for all those in sight, with their places among all', async () => {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(36);
    const { container } = render(<Markdown text={rows(2_000)} />);
    const showAll = await screen.findByRole('button', { name: 'Show all 2,000 rows' });
    expect(container.querySelectorAll('tbody tr')).toHaveLength(200);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('2001');
    fireEvent.click(showAll);
    const shown = [...container.querySelectorAll('tbody tr[aria-rowindex]')];
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.length).toBeLessThan(100);
    expect(shown[0]?.textContent).toBe('row 00');
    expect(shown[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
    expect(container.querySelectorAll('col')).toHaveLength(2);
  });

  it('of few rows has no button for more', () => {
    render(<Markdown text={rows(20)} />);
    expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
  });

  it('of very many columns draws some, and more when asked', () => {
    const line = (cell: string) => `${`|${cell}`.repeat(60)}|\n`;
    const { container } = render(<Markdown text={line('a') + line('-') + line('x')} />);
    expect(container.querySelectorAll('th')).toHaveLength(40);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 60 columns' }));
    expect(container.querySelectorAll('th')).toHaveLength(60);
  });
});

describe('text from right to left', () => {
  it('has its lists, quotations and tables on that side', () => {
    const { container } = render(
      <Markdown text={'- أولاً\n- b\n\n> שלום\n\n| الاسم | b |\n| - | - |\n| x | y |\n\n1. one\n\n> **two**'} />,
    );
    const sides = [...container.querySelectorAll('ul, blockquote, ol, div:has(> [role="group"])')].map(
      (element) => `${element.localName} ${element.getAttribute('dir')}`,
    );
    expect(sides).toEqual(['ul rtl', 'blockquote rtl', 'div rtl', 'ol null', 'blockquote null']);
  });

  it('has its paragraphs and headings follow their first letter', () => {
    const { container } = render(<Markdown text={'# مرحبا\n\nשלום'} />);
    for (const element of container.querySelectorAll('h2, p')) expect(element.getAttribute('dir')).toBe('auto');
  });
});
