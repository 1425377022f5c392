import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '../../../src/renderer/markdown/markdown';
import { expectHarmless } from './allowed-elements';

const FOLDER = join(import.meta.dirname, 'hostile');
const corpus = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);

afterEach(cleanup);

async function framesPass(count = 6): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
  }
}

describe('hostile answers', () => {
  it('are a corpus', () => {
    expect(corpus.length).toBeGreaterThan(5);
  });

  it.each(corpus)('%s draws nothing that runs or loads, whole', async (_, text) => {
    const { container } = render(<Markdown text={text} />);
    await framesPass();
    expectHarmless(container);
    expect(container.textContent).not.toBe('');
  });

  it.each(corpus)(
    '%s draws nothing that runs or loads, cut off anywhere and growing',
    (_, text) => {
      const { container, rerender } = render(<Markdown text="" isStreaming />);
      for (let end = 1; end <= text.length; end++) {
        rerender(<Markdown text={text.slice(0, end)} isStreaming />);
        if (end % 7 === 0 || end > text.length - 3) expectHarmless(container);
      }
      rerender(<Markdown text={text} />);
      expectHarmless(container);
      expect(container.textContent).not.toBe('');
    },
    60_000,
  );

  it.each(corpus)(
    '%s ends up the same streamed as whole',
    async (_, text) => {
      const streamed = render(<Markdown text="" isStreaming />);
      for (let end = 0; end <= text.length; end += 3)
        streamed.rerender(<Markdown text={text.slice(0, end)} isStreaming />);
      streamed.rerender(<Markdown text={text} />);
      const whole = render(<Markdown text={text} />);
      await waitFor(() => expect(streamed.container.textContent).toBe(whole.container.textContent));
    },
    60_000,
  );
});
