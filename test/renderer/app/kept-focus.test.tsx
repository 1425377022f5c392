import '../support/browser-parts';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { expect, it } from 'vitest';
import { KeptFocus } from '../../../src/renderer/app/kept-focus';

const WORDS = { en: ['Theme', 'Language'], de: ['Design', 'Sprache'] } as const;

function Drawn({ drawing }: { readonly drawing: 'en' | 'de' }) {
  return (
    <StrictMode>
      <KeptFocus drawing={drawing}>
        <main>
          {WORDS[drawing].map((word) => (
            <section key={word}>
              {/* As what libraries put beside a control once it stands. */}
              {drawing === 'en' ? <input type="hidden" /> : null}
              <button type="button">{word}</button>
            </section>
          ))}
        </main>
      </KeptFocus>
    </StrictMode>
  );
}

it('leaves the focus at its place when everything is drawn anew', async () => {
  const { rerender } = render(<Drawn drawing="en" />);
  const before = screen.getByText('Language');
  await userEvent.click(before);
  rerender(<Drawn drawing="de" />);
  expect(before.isConnected).toBe(false);
  expect(document.activeElement).toBe(screen.getByText('Sprache'));
});

it('gives the focus to nothing where nothing had it', () => {
  const { rerender } = render(<Drawn drawing="en" />);
  rerender(<Drawn drawing="de" />);
  expect(document.activeElement).toBe(document.body);
});
