import { render, screen, waitFor } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CodeBlock } from '../../../../src/renderer/markdown/code/code-block';
import type { ColourRequest } from '../../../../src/renderer/markdown/code/messages';
import { Tokenizer } from '../../../../src/renderer/markdown/code/tokenizer';
import { Markdown } from '../../../../src/renderer/markdown/markdown';
import { expectHarmless } from '../allowed-elements';

/** The thread's work done in this one, which has no other. */
class NearThread extends EventTarget {
  readonly #tokenizer = new Tokenizer();

  async postMessage(request: ColourRequest): Promise<void> {
    if (request.do === 'forget') return;
    const { document, language, lines, unfinished } = request;
    const found = await this.#tokenizer.goOn(document, language, lines, unfinished);
    this.dispatchEvent(new MessageEvent('message', { data: { ok: true, document, ...found } }));
  }

  terminate(): void {}
}

beforeAll(() => vi.stubGlobal('Worker', NearThread));
afterAll(() => vi.unstubAllGlobals());

const roles = (root: Element) => [...root.querySelectorAll('code span span')].map((piece) => piece.textContent);

describe('CodeBlock', () => {
  it('stands there at once, names its language, and is coloured a moment later', async () => {
    const { container } = render(<CodeBlock code={'const a = "b"; // c\nlet d'} language="ts" />);
    expect(screen.getByRole('figure', { name: 'TypeScript code' })).toBeDefined();
    expect(container.querySelector('code')?.textContent).toBe('const a = "b"; // c\nlet d');
    await waitFor(() => expect(roles(container)).toEqual(expect.arrayContaining(['const', '"b"', '// c', 'let'])));
    expect(container.querySelector('code')?.textContent).toBe('const a = "b"; // c\nlet d');
    expectHarmless(container);
  });

  it('is coloured in its first drawing when it was before', async () => {
    const first = render(<CodeBlock code="let again = 1" language="js" />);
    await waitFor(() => expect(roles(first.container)).toContain('let'));
    first.unmount();
    const { container } = render(<CodeBlock code="let again = 1" language="js" />);
    expect(roles(container)).toContain('let');
  });

  it('is coloured while it streams, and no finished piece is drawn again', async () => {
    const line = 'const value = compute("x"); // why\n';
    const view = render(<Markdown text={`\`\`\`ts\n${line.repeat(50)}`} isStreaming />);
    await waitFor(() => expect(roles(view.container).length).toBeGreaterThan(200));
    const [first] = view.container.querySelectorAll('code > span');
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(first as Element, { childList: true, characterData: true, subtree: true });
    view.rerender(<Markdown text={`\`\`\`ts\n${line.repeat(60)}`} isStreaming />);
    await waitFor(() => expect(roles(view.container).filter((text) => text === 'const')).toHaveLength(60));
    expect([...seen, ...observer.takeRecords()]).toHaveLength(0);
  });

  it('starts anew when the code is another', async () => {
    const { container, rerender } = render(<CodeBlock code="let a = 1" language="js" />);
    await waitFor(() => expect(roles(container)).toContain('let'));
    rerender(<CodeBlock code="return b" language="js" />);
    await waitFor(() => expect(roles(container)).toEqual(['return']));
    rerender(<CodeBlock code="return b" language="words" />);
    expect(roles(container)).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'x" class="y', 'text/html', '../../etc', ''])(
    'takes %j for a word and nothing else',
    async (language) => {
      const { container } = render(<CodeBlock code="let a" language={language} />);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(roles(container)).toEqual([]);
      expectHarmless(container);
      expect(container.querySelector('figcaption')?.textContent).toBe(language === '' ? 'Code' : language);
    },
  );
});
