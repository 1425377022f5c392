import '../support/browser-parts';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Combobox, type ComboboxProps } from '../../../src/renderer/ui/combobox';

const PROVIDERS = [
  { value: 'anthropic', label: 'Anthropic', detail: 'Claude' },
  { value: 'deepseek', label: 'DeepSeek' },
  { value: 'openai', label: 'OpenAI' },
  { value: 'openai-compatible', label: 'OpenAI-compatible' },
];

function show(props: Partial<ComboboxProps> = {}) {
  const told = vi.fn<(value: string) => void>();
  function Held() {
    const [value, setValue] = useState(props.value ?? '');
    return (
      <Combobox
        label="Provider"
        options={PROVIDERS}
        {...props}
        value={value}
        onChange={(next) => {
          told(next);
          setValue(next);
        }}
      />
    );
  }
  render(<Held />);
  return { told, input: screen.getByRole<HTMLInputElement>('combobox', { name: 'Provider' }) };
}

const names = () => screen.queryAllByRole('option').map((option) => option.getAttribute('aria-label'));

describe('Combobox', () => {
  it('opens on a click, takes the option that is clicked and closes', async () => {
    const { told, input } = show();
    expect(names()).toEqual([]);
    await userEvent.click(input);
    expect(names()).toEqual(['Anthropic', 'DeepSeek', 'OpenAI', 'OpenAI-compatible']);
    await userEvent.click(screen.getByRole('option', { name: 'DeepSeek' }));
    expect(told.mock.calls).toEqual([['deepseek']]);
    expect(input.value).toBe('DeepSeek');
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('is the one thing called by its label, open or not', async () => {
    const { input } = show();
    await userEvent.click(input);
    expect(screen.getAllByLabelText('Provider')).toEqual([input]);
  });

  it('names an option by its label alone and describes it by its detail', async () => {
    const { input } = show();
    await userEvent.click(input);
    const option = screen.getByRole('option', { name: 'Anthropic' });
    const described = document.querySelector(`#${CSS.escape(option.getAttribute('aria-describedby') ?? '')}`);
    expect(described?.textContent).toBe('Claude');
  });

  it('narrows down while typing; Enter takes the best fit', async () => {
    const { told, input } = show();
    await userEvent.type(input, 'deep');
    expect(names()).toEqual(['DeepSeek']);
    await userEvent.keyboard('{Enter}');
    expect(told.mock.calls).toEqual([['deepseek']]);
  });

  it('moves with the arrows, from end to end, and tells where it is', async () => {
    const { told, input } = show();
    input.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}');
    const active = document.querySelector(`#${CSS.escape(input.getAttribute('aria-activedescendant') ?? '')}`);
    expect(active?.getAttribute('aria-label')).toBe('OpenAI-compatible');
    await userEvent.keyboard('{Enter}');
    expect(told.mock.calls).toEqual([['openai-compatible']]);
  });

  it('takes an exact match when it is left, and else shows again what was chosen', async () => {
    const { told, input } = show({ value: 'deepseek' });
    await userEvent.clear(input);
    await userEvent.type(input, 'openai');
    await userEvent.tab();
    expect(told.mock.calls).toEqual([['openai']]);
    await userEvent.clear(input);
    await userEvent.type(input, 'open');
    await userEvent.tab();
    expect(told).toHaveBeenCalledTimes(1);
    expect(input.value).toBe('OpenAI');
  });

  it('closes on Escape and shows again what was chosen', async () => {
    const { told, input } = show({ value: 'deepseek' });
    await userEvent.clear(input);
    await userEvent.type(input, 'an{Escape}');
    expect(names()).toEqual([]);
    expect(input.value).toBe('DeepSeek');
    expect(told).not.toHaveBeenCalled();
  });

  it('does not submit the form around it with the Enter that takes an option', async () => {
    const submitted = vi.fn<() => void>();
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submitted();
        }}
      >
        <Combobox label="Model" options={PROVIDERS} value="" onChange={() => undefined} />
        <button type="submit">Connect</button>
      </form>,
    );
    const input = screen.getByRole('combobox', { name: 'Model' });
    await userEvent.type(input, 'deep{Enter}');
    expect(submitted).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(submitted).toHaveBeenCalledTimes(1);
  });

  it('shows an error at the field and reads it as its description', () => {
    const { input } = show({ error: 'Choose a provider.' });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const note = document.querySelector(`#${CSS.escape(input.getAttribute('aria-describedby') ?? '')}`);
    expect(note?.textContent).toBe('Choose a provider.');
  });

  it('draws a hundred of 5,000 and says how many more there are', async () => {
    const many = Array.from({ length: 5000 }, (_, n) => ({ value: `m${n}`, label: `model ${n}` }));
    const { input } = show({ options: many });
    await userEvent.click(input);
    expect(names()).toHaveLength(100);
    expect(screen.getByText(/more, keep typing/).textContent).toContain((4900).toLocaleString());
  });
});

describe('Combobox with free text', () => {
  it('tells every key, so that nothing typed is lost, and keeps what no option has', async () => {
    const { told, input } = show({ freeText: true });
    await userEvent.type(input, 'gpt');
    expect(told.mock.calls).toEqual([['g'], ['gp'], ['gpt']]);
    await userEvent.keyboard('{Enter}');
    expect(input.value).toBe('gpt');
    expect(told).toHaveBeenCalledTimes(3);
  });

  it('keeps what was typed rather than the option that begins with it', async () => {
    const { told, input } = show({ freeText: true });
    await userEvent.type(input, 'openai-c{Enter}');
    expect(told.mock.lastCall).toEqual(['openai-c']);
  });

  it('takes an option all the same when the arrows chose it', async () => {
    const { told, input } = show({ freeText: true });
    await userEvent.type(input, 'openai-c{ArrowDown}{Enter}');
    expect(told.mock.lastCall).toEqual(['openai-compatible']);
  });

  it('asks for a name where there is no list, and says what becomes of one', async () => {
    const { input } = show({ freeText: true, options: [] });
    await userEvent.click(input);
    expect(screen.getByText('There is no list yet. Type a name.')).toBeDefined();
    await userEvent.type(input, 'x');
    expect(screen.getByText('Not in the list. It is used as you typed it.')).toBeDefined();
  });

  it('leaves out the spaces around what was typed', async () => {
    const { told, input } = show({ freeText: true });
    await userEvent.type(input, ' my-model ');
    await userEvent.tab();
    expect(told.mock.lastCall).toEqual(['my-model']);
  });
});
