import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Markdown } from '../../../src/renderer/markdown/markdown';
import { useSession } from '../../../src/renderer/state/session';
import { createFakeMain } from '../support/fake-main';
import { eventually } from '../../support/eventually';

afterEach(() => useSession.setState(useSession.getInitialState(), true));

describe('Markdown', () => {
  it('draws headings below the page’s own and skips no level', () => {
    render(<Markdown text={'### A\n\n###### B\n\n# C\n\n## D\n\n# E\n\n> # F'} />);
    const levels = screen.getAllByRole('heading').map((heading) => heading.localName + heading.textContent);
    expect(levels).toEqual(['h2A', 'h3B', 'h2C', 'h3D', 'h2E', 'h6F']);
  });

  it('keeps one tilde and strikes out between two', () => {
    const { container } = render(<Markdown text="~5 to ~10, ~~not 20~~" />);
    expect(container.querySelector('del')?.textContent).toBe('not 20');
    expect(container.textContent).toBe('~5 to ~10, not 20');
  });

  it('numbers a list as it says', () => {
    render(<Markdown text={'7. seven\n8. eight'} />);
    expect(screen.getByRole('list').getAttribute('start')).toBe('7');
  });

  it('draws tasks as boxes that cannot be ticked', () => {
    render(<Markdown text={'- [x] done\n- [ ] not yet'} />);
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => [box.checked, box.disabled])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it('shows HTML as text, and only a line break as one', () => {
    const { container } = render(<Markdown text={'a<br>b <b onclick="x()">c</b>'} />);
    expect(container.querySelectorAll('br')).toHaveLength(1);
    expect(container.querySelector('b')).toBeNull();
    expect(container.textContent).toContain('<b onclick="x()">c</b>');
  });

  it('says where a picture is from and does not load it', () => {
    const { container } = render(<Markdown text="![A map](https://maps.example/p.png?secret)" />);
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('A mapfrom maps.example, not loaded');
  });

  it('shows the real host of a link, opens it outside, and says when words pretend', async () => {
    const fake = createFakeMain();
    useSession.setState({ main: fake.main, status: 'ready' });
    const { container } = render(
      <Markdown text="[docs](https://docs.example/a) [https://bank.example](https://evil.example)" />,
    );
    const [docs, evil] = screen.getAllByRole('link');
    expect(docs?.textContent).toBe('docs docs.example');
    expect(evil?.textContent).toBe('evil.example');
    expect(container.textContent).toContain('https://bank.example (leads to evil.example)');
    fireEvent.click(docs as HTMLElement);
    await eventually(() =>
      expect(fake.calls).toContainEqual({ call: 'app.openExternal', input: { url: 'https://docs.example/a' } }),
    );
  });

  it('turns references into links once the text is complete, wherever the definition stands', async () => {
    const text = 'See [the docs][d].\n\n- more\n\n[d]: https://docs.example/x';
    const { rerender } = render(<Markdown text={text} isStreaming />);
    rerender(<Markdown text={text} />);
    expect((await screen.findByRole('link')).getAttribute('href')).toBe('https://docs.example/x');
  });

  it('numbers footnotes by their first use and leads there and back', () => {
    render(<Markdown text={'One[^b] two[^a] three[^b]\n\n[^a]: Note a\n[^b]: Note b'} />);
    const notes = within(screen.getByRole('list', { name: 'Footnotes' })).getAllByRole('listitem');
    expect(notes.map((note) => note.textContent)).toEqual(['Note b↩', 'Note a↩']);
    Element.prototype.scrollIntoView = () => undefined;
    fireEvent.click(screen.getAllByRole('button', { name: 'Footnote 2' })[0] as HTMLElement);
    expect(document.activeElement).toBe(notes[1]);
  });

  it('copies code as it was sent, and shows what would reverse it', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }));
    const { container } = render(<Markdown text={'```js\na \u202E b\n```'} />);
    expect(container.querySelector('code')?.textContent).toBe('a ⟨U+202E⟩ b');
    fireEvent.click(screen.getByRole('button', { name: 'Copy code' }));
    await screen.findByRole('button', { name: 'Copied' });
    expect(writeText).toHaveBeenCalledWith('a \u202E b');
    vi.unstubAllGlobals();
  });

  it('keeps what is finished while more arrives', async () => {
    const text = 'First paragraph.\n\n```js\nlet a\n```\n\n- one\n- two\n\n| a |\n| - |\n| 1 |\n\nLast';
    const { container, rerender } = render(<Markdown text="First paragraph.\n\nS" isStreaming />);
    rerender(<Markdown text={text.slice(0, 60)} isStreaming />);
    const first = container.querySelector('p');
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(first as HTMLElement, { childList: true, characterData: true, subtree: true });
    rerender(<Markdown text={text} isStreaming />);
    rerender(<Markdown text={`${text} words`} isStreaming />);
    // After a slow reading the next one waits.
    await waitFor(() => expect(container.textContent).toContain('Last words'));
    expect(container.querySelector('p')).toBe(first);
    expect([...seen, ...observer.takeRecords()]).toHaveLength(0);
  });

  it('settles what streamed in, section by section, and adds to the last one alone', async () => {
    const paragraphs = (count: number) => Array.from({ length: count }, (_, at) => `Paragraph ${at}.\n\n`).join('');
    const { container, rerender } = render(<Markdown text={paragraphs(20)} isStreaming />);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(container, { childList: true, subtree: true });
    const settled = () => [...container.querySelectorAll('.settled')].map((section) => section.children.length);
    expect(settled()).toEqual([12]);
    const [first] = container.querySelectorAll('.section');
    rerender(<Markdown text={paragraphs(23)} isStreaming />);
    await eventually(() => expect(container.textContent).toContain('Paragraph 22.'));
    expect(records.length).toBeGreaterThan(0);
    expect(records.every(({ target }) => target !== first && target !== first?.parentElement)).toBe(true);
    rerender(<Markdown text={paragraphs(30)} isStreaming={false} />);
    await eventually(() => expect(settled()).toEqual([12, 12]));
    observer.disconnect();
  });

  it('settles nothing that was there at once: its height is not known', () => {
    const { container } = render(<Markdown text={'Paragraph.\n\n'.repeat(30)} />);
    expect(container.querySelectorAll('.section')).toHaveLength(3);
    expect(container.querySelector('.settled')).toBeNull();
  });

  it('that is deferred stands as plain text until there is a moment for it', async () => {
    const { container } = render(<Markdown text="One **two**" isDeferred />);
    expect(container.textContent).toBe('One **two**');
    await waitFor(() => expect(container.querySelector('strong')?.textContent).toBe('two'));
  });

  it('takes a long text in over several frames, and all of it', async () => {
    const text = `${'One **two** three.\n\n'.repeat(3000)}The end`;
    const { container } = render(<Markdown text={text} />);
    const first = container.querySelectorAll('p').length;
    expect(first).toBeGreaterThan(10);
    expect(first).toBeLessThan(1000);
    await waitFor(() => expect(container.querySelectorAll('p')).toHaveLength(3001));
    expect(container.textContent.endsWith('The end')).toBe(true);
  });

  it('starts over when the text is another one', () => {
    const { container, rerender } = render(<Markdown text="One **two**" />);
    rerender(<Markdown text="Another *text*" />);
    expect(container.innerHTML).toContain('<em>text</em>');
    expect(container.textContent).toBe('Another text');
  });
});
