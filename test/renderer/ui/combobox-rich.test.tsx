import '../support/browser-parts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Combobox, type ComboboxOption, type RichRows } from '../../../src/renderer/ui/combobox';
import { HEADING_PX, layOut, rowsInView, scrollToSee } from '../../../src/renderer/ui/combobox-rows';

const models = (count: number): ComboboxOption[] =>
  Array.from({ length: count }, (_, n) => ({ value: `model-${n}`, label: `model-${n}`, group: `maker ${n % 2}` })).sort(
    (a, b) => a.group.localeCompare(b.group),
  );

const RICH: RichRows = {
  px: 40,
  draw: ({ label }, chosen) => `about ${label}${chosen ? ', chosen' : ''}`,
  words: ({ label }) => `words about ${label}`,
  about: (option) => (option ? `below: ${option.label}` : 'below: nothing yet'),
};

function show(options: readonly ComboboxOption[]) {
  const told = vi.fn<(value: string) => void>();
  function Held() {
    const [value, setValue] = useState('');
    return (
      <Combobox
        label="Model"
        freeText
        options={options}
        rich={RICH}
        value={value}
        onChange={(next) => {
          told(next);
          setValue(next);
        }}
      />
    );
  }
  render(<Held />);
  return { told, input: screen.getByRole<HTMLInputElement>('combobox', { name: 'Model' }) };
}

describe('a combobox with rows of its own', () => {
  it('has of 5,000 choices only those in sight in the document, and says how many there are', async () => {
    const { input } = show(models(5_000));
    await userEvent.click(input);
    const drawn = screen.getAllByRole('option');
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.length).toBeLessThan(30);
    expect(drawn[0]?.getAttribute('aria-setsize')).toBe('5000');
    expect(drawn[0]?.getAttribute('aria-posinset')).toBe('1');
    expect(screen.queryByText(/keep typing/)).toBeNull();
  });

  it('draws what comes into sight by scrolling', async () => {
    const { input } = show(models(5_000));
    await userEvent.click(input);
    const list = screen.getByRole('listbox');
    list.scrollTop = 100_000;
    fireEvent.scroll(list);
    const [first] = screen.getAllByRole('option');
    expect(Number(first?.getAttribute('aria-posinset'))).toBeGreaterThan(2_400);
  });

  it('goes to the last choice with one arrow, has it in the document, and Enter takes it', async () => {
    const { told, input } = show(models(5_000));
    input.focus();
    await userEvent.keyboard('{ArrowUp}');
    const active = document.querySelector(`#${CSS.escape(input.getAttribute('aria-activedescendant') ?? '')}`);
    expect(active?.getAttribute('aria-label')).toBe('model-4999');
    expect(screen.getByText('below: model-4999')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(told.mock.calls).toEqual([['model-4999']]);
  });

  it('describes a choice by its row and names it by its label', async () => {
    const { input } = show(models(3));
    await userEvent.click(input);
    const option = screen.getByRole('option', { name: 'model-2' });
    const described = document.querySelector(`#${CSS.escape(option.getAttribute('aria-describedby') ?? '')}`);
    expect(described?.textContent).toBe('words about model-2');
    expect(screen.getByText('about model-2')).toBeTruthy();
    expect(screen.getByText('below: nothing yet')).toBeTruthy();
  });

  it('keeps a typed name that no choice has, by Enter and by Tab', async () => {
    const { told, input } = show(models(50));
    await userEvent.type(input, 'mine{Enter}');
    expect(input.value).toBe('mine');
    await userEvent.clear(input);
    await userEvent.type(input, 'other');
    await userEvent.tab();
    expect(input.value).toBe('other');
    expect(told).toHaveBeenLastCalledWith('other');
  });

  it('lists 5,000 choices and narrows them down without making anyone wait', async () => {
    const { input } = show(models(5_000));
    await userEvent.click(input);
    const times = ['m', 'mo', 'model-4', 'model-49', 'model-499'].map((text) => {
      const start = performance.now();
      act(() => {
        fireEvent.change(input, { target: { value: text } });
      });
      return performance.now() - start;
    });
    expect(times.toSorted((a, b) => a - b)[2]).toBeLessThan(150);
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-label')).toBe('model-499');
  });
});

it('never takes a choice that has to be picked for what was typed', async () => {
  const { told, input } = show([{ value: 'http://127.0.0.1:1 llama', label: 'llama', pickedOnly: true }]);
  await userEvent.type(input, 'llama{Enter}');
  expect(told).toHaveBeenLastCalledWith('llama');
  await userEvent.click(input);
  await userEvent.click(screen.getByRole('option', { name: 'llama' }));
  expect(told).toHaveBeenLastCalledWith('http://127.0.0.1:1 llama');
});

describe('the layout of a long list', () => {
  const options = fc
    .array(fc.integer({ min: 0, max: 3 }), { maxLength: 300 })
    .map((groups) =>
      groups.toSorted((a, b) => a - b).map((group, n) => ({ value: `${n}`, label: `${n}`, group: `g${group}` })),
    );

  it('puts rows below each other without a gap, a heading over each group', () => {
    fc.assert(
      fc.property(options, (all) => {
        const { rows, height, choices } = layOut(all, 40);
        let top = 0;
        for (const row of rows) {
          expect(row.top).toBe(top);
          top += row.height;
        }
        expect(height).toBe(top);
        expect(choices).toHaveLength(all.length);
        expect(rows.length - choices.length).toBe(new Set(all.map(({ group }) => group)).size);
      }),
    );
  });

  it('draws everything in sight, and not much more', () => {
    fc.assert(
      fc.property(options, fc.nat(12_000), (all, scrolled) => {
        const layout = layOut(all, 40);
        const drawn = rowsInView(layout, scrolled, 296);
        const seen = layout.rows.filter(({ top, height }) => top + height > scrolled && top < scrolled + 296);
        for (const row of seen) expect(drawn).toContain(row);
        expect(drawn.length).toBeLessThanOrEqual((296 + 400) / HEADING_PX + 2);
      }),
    );
  });

  it('scrolls so that a row is seen whole, and not at all where it is', () => {
    const { choices } = layOut(models(100), 40);
    const row = choices[20];
    if (!row) throw new Error('There is no such row.');
    const down = scrollToSee(row, 0, 296);
    expect(down).toBe(row.top + row.height - 296);
    expect(scrollToSee(row, down, 296)).toBe(down);
    expect(scrollToSee(row, row.top + 500, 296)).toBe(row.top);
  });
});
