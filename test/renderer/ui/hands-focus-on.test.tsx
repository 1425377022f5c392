import '../support/browser-parts';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { expect, it } from 'vitest';
import { HandsFocusOn } from '../../../src/renderer/ui/hands-focus-on';

function Parts({ part }: { readonly part: 'one' | 'other' }) {
  return (
    <StrictMode>
      <input aria-label="Elsewhere" />
      <HandsFocusOn part={part}>
        {part === 'one' ? (
          <>
            <button type="button">Begin</button>
            <button type="button">Ask</button>
          </>
        ) : (
          <button type="button">Stop</button>
        )}
      </HandsFocusOn>
    </StrictMode>
  );
}

it('gives the focus of a part to the one that takes its place, and back', async () => {
  const { rerender } = render(<Parts part="one" />);
  await userEvent.click(screen.getByText('Ask'));
  rerender(<Parts part="other" />);
  expect(document.activeElement).toBe(screen.getByText('Stop'));
  rerender(<Parts part="one" />);
  expect(document.activeElement).toBe(screen.getByText('Begin'));
});

it('takes the focus from nobody who is elsewhere', async () => {
  const { rerender } = render(<Parts part="one" />);
  await userEvent.click(screen.getByRole('textbox', { name: 'Elsewhere' }));
  rerender(<Parts part="other" />);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Elsewhere' }));
});
