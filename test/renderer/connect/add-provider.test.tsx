import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PROVE_AFTER_MS } from '../../../src/renderer/screens/connect/connect-flow';
import { sampleConnection, sampleFailure, sampleProblem } from '../support/samples';
import { inputsOf } from './in-window';
import { KEYS } from './keys';
import { openedAddProvider as opened } from './open-add-provider';

describe('the Add provider dialog', () => {
  it('has every field by its name from the beginning, in reach of the keyboard', async () => {
    const { dialog, user } = await opened();
    expect(document.activeElement).toBe(dialog.getByLabelText('API key'));
    for (const name of ['Provider', 'Default model']) expect(dialog.getByRole('combobox', { name })).toBeTruthy();
    for (const name of ['Label', 'Base URL']) expect(dialog.getByRole('textbox', { name })).toBeTruthy();
    for (const name of ['Provider', 'Base URL', 'Default model', 'Label']) {
      await user.tab();
      expect(document.activeElement).toBe(dialog.getByLabelText(name));
    }
  });

  it('offers every provider that main knows, and never forces one', async () => {
    const { fake, dialog, choose, user } = await opened();
    await user.click(dialog.getByRole('combobox', { name: 'Provider' }));
    expect(
      (await screen.findAllByRole('option', { hidden: true })).map((option) => option.getAttribute('aria-label')),
    ).toEqual(fake.state.snapshot.providers.map(({ name }) => name));
    await user.keyboard('{Escape}');
    await choose('OpenAI-compatible');
    await user.click(dialog.getByLabelText('API key'));
    await user.paste(KEYS.anthropic);
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Provider' }).value).toBe('OpenAI-compatible');
  });

  it('says what is missing, at the first field that lacks it', async () => {
    const { fake, dialog, user, choose } = await opened();
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    const provider = dialog.getByRole('combobox', { name: 'Provider' });
    await waitFor(() => expect(document.activeElement).toBe(provider));
    await choose('OpenAI-compatible');
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    expect(dialog.getByText('Type the address of the service, for example https://example.com/v1.')).toBeTruthy();
    expect(inputsOf(fake, 'connections.prove')).toEqual([]);
  });

  it('explains a subscription token and sends it nowhere', async () => {
    const { fake, dialog, user } = await opened();
    await user.paste(KEYS.subscription);
    expect(await dialog.findByText(/token of a Claude subscription/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    expect(inputsOf(fake, 'connections.prove')).toEqual([]);
  });

  it('says when it tidied a key, and leaves what was pasted', async () => {
    const { fake, dialog, user } = await opened();
    await user.paste(` "${KEYS.anthropic}" `);
    expect(dialog.getByText(/was left out/)).toBeTruthy();
    await dialog.findByText(/Key works/);
    expect(inputsOf(fake, 'connections.prove')).toEqual([{ kind: 'anthropic', apiKey: KEYS.anthropic }]);
    expect(dialog.getByLabelText<HTMLInputElement>('API key').value).toBe(` "${KEYS.anthropic}" `);
  });

  it('offers the other providers of a doubtful key, and asks nobody before it is settled', async () => {
    const { fake, dialog, user } = await opened();
    await user.paste(KEYS.plain);
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Provider' }).value).toBe('DeepSeek');
    await user.click(dialog.getByRole('button', { name: 'Use OpenAI' }));
    await dialog.findByText(/Key works/);
    expect(inputsOf(fake, 'connections.prove')).toEqual([{ kind: 'openai', apiKey: KEYS.plain }]);
  });

  it('takes a model that is not in the list, with a quiet word', async () => {
    const { fake, dialog, user } = await opened();
    await user.paste(KEYS.anthropic);
    await dialog.findByText('Key works · 2 models');
    const field = dialog.getByRole('combobox', { name: 'Default model' });
    await user.clear(field);
    await user.type(field, 'brand-new');
    expect(dialog.getByText(/Not in the list that the service sent/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(inputsOf(fake, 'connections.add')).toMatchObject([{ defaultModel: 'brand-new' }]));
  });

  it('makes the label unique, and tells what main says about one that is taken', async () => {
    const { fake, dialog, user } = await opened({
      connections: [sampleConnection({ kind: 'anthropic', label: 'Claude' })],
    });
    await user.paste(KEYS.anthropic);
    await dialog.findByText(/Key works/);
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Label' }).value).toBe('Claude 2');
    fake.failNext(
      'connections.add',
      sampleProblem({ code: 'label_taken', sentence: 'Taken.', advice: 'Choose another.', field: 'label' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    await dialog.findByText('Taken. Choose another.');
    expect(dialog.getByRole('textbox', { name: 'Label' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['Label', 'x'.repeat(81), /^A label can have 80 characters at most. This one has 81/],
    ['API key', `sk-ant-api03-${'x'.repeat(4096)}`, /too long for an API key/],
    ['Base URL', `https://example.com/${'x'.repeat(2048)}`, /too long for an address/],
    ['Default model', 'x'.repeat(257), /^A model name can have 256 characters at most/],
  ])('says in its own words that what stands under %s is too long, and sends it nowhere', async (name, text, words) => {
    const { fake, dialog, user } = await opened();
    await user.paste(KEYS.anthropic);
    await dialog.findByText(/Key works/);
    const asked = inputsOf(fake, 'connections.prove').length;
    fireEvent.change(dialog.getByLabelText(name), { target: { value: text } });
    expect(dialog.getByText(words)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByLabelText(name)));
    expect(inputsOf(fake, 'connections.prove')).toHaveLength(asked);
    expect(inputsOf(fake, 'connections.add')).toEqual([]);
  });

  it('stops a label at its length and says so', async () => {
    const { dialog, user } = await opened();
    await user.click(dialog.getByLabelText('Label'));
    await user.paste('x'.repeat(100));
    expect(dialog.getByLabelText<HTMLInputElement>('Label').value).toHaveLength(80);
    expect(dialog.getByText(/as long as a label can be/)).toBeTruthy();
  });

  it('warns of plain http over the internet at once, and asks nobody by itself', async () => {
    const { fake, dialog, user, choose } = await opened();
    await choose('OpenAI-compatible');
    expect(dialog.queryByText(/goes from this computer/)).toBeNull();
    await user.click(dialog.getByLabelText('API key'));
    await user.paste('some-key');
    await user.click(dialog.getByLabelText('Base URL'));
    await user.paste('http://models.example.com/v1');
    expect(dialog.getByRole('textbox', { name: 'Base URL', description: /Over plain http/ })).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 2 * PROVE_AFTER_MS));
    expect(inputsOf(fake, 'connections.prove')).toEqual([]);
  });

  it('says where it is being checked', async () => {
    const { dialog, user } = await opened();
    await user.paste(KEYS.anthropic);
    expect(await dialog.findByText('Checking with Anthropic…')).toBeTruthy();
  });

  it('hides the key of a provider without keys, and asks how the practice provider is to behave', async () => {
    const { fake, dialog, user, choose } = await opened();
    await choose('Practice');
    expect(dialog.queryByLabelText('API key')).toBeNull();
    expect(dialog.queryByLabelText('Base URL')).toBeNull();
    await user.click(dialog.getByRole('combobox', { name: 'Practice behaviour' }));
    await user.click(await screen.findByRole('option', { name: 'Is out of credits', hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'connections.add')).toMatchObject([{ kind: 'practice', practiceMode: 'out_of_credits' }]),
    );
  });

  it('closes once connected and shows the key nowhere', async () => {
    const { dialog, user } = await opened();
    await user.paste(KEYS.anthropic);
    await dialog.findByText(/Key works/);
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.documentElement.outerHTML).not.toContain(KEYS.anthropic);
  });
});

describe('a failed check', () => {
  const failing = async (failure: ReturnType<typeof sampleFailure>) => {
    const window = await opened();
    const { sentence, advice, steps } = failure;
    window.fake.failNext('connections.prove', sampleProblem({ code: 'call_failed', sentence, advice, steps, failure }));
    await window.user.paste(KEYS.anthropic);
    await window.dialog.findByRole('alert');
    return window;
  };

  it('tells what happened with buttons, and changes nothing that was typed', async () => {
    const { fake, dialog, user } = await failing(
      sampleFailure({
        class: 'auth',
        reason: 'key_rejected',
        steps: [{ do: 'open_page', label: 'Open the key page', url: 'https://console.anthropic.com/settings/keys' }],
      }),
    );
    expect(dialog.getByLabelText<HTMLInputElement>('API key').value).toBe(KEYS.anthropic);
    expect(dialog.queryByRole('button', { name: 'Save anyway' })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Open the key page console.anthropic.com' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'app.openExternal')).toEqual([{ url: 'https://console.anthropic.com/settings/keys' }]),
    );
  });

  it('can be repeated', async () => {
    const { dialog, user } = await failing(
      sampleFailure({ class: 'timeout', reason: 'no_first_token', steps: [{ do: 'retry' }] }),
    );
    await user.click(dialog.getByRole('button', { name: 'Check again' }));
    await dialog.findByText(/Key works/);
    expect(dialog.queryByRole('alert')).toBeNull();
  });

  it('at a typed address without the call that proves the key can be saved anyway once a model is named', async () => {
    const { fake, dialog, user } = await opened();
    await user.paste(KEYS.anthropic);
    const failure = sampleFailure({ class: 'bad_request', reason: 'wrong_address' });
    fake.failNext('connections.prove', sampleProblem({ code: 'call_failed', failure }));
    await user.click(dialog.getByLabelText('Base URL'));
    await user.paste('http://127.0.0.1:9');
    await dialog.findByRole('alert');
    expect(dialog.queryByRole('button', { name: 'Save anyway' })).toBeNull();
    await user.type(dialog.getByRole('combobox', { name: 'Default model' }), 'mine');
    await user.click(dialog.getByRole('button', { name: 'Save anyway' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'connections.add')).toMatchObject([{ unproven: true, defaultModel: 'mine' }]),
    );
  });

  it.each(['network', 'timeout', 'overloaded', 'server'] as const)('of class %s can be saved anyway', async (kind) => {
    const { fake, dialog, user } = await failing(sampleFailure({ class: kind, reason: 'service_error' }));
    await user.click(dialog.getByRole('button', { name: 'Save anyway' }));
    expect(dialog.getByText(/Type the name of the model/)).toBeTruthy();
    await user.type(dialog.getByRole('combobox', { name: 'Default model' }), 'mine');
    await user.click(dialog.getByRole('button', { name: 'Save anyway' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'connections.add')).toMatchObject([{ unproven: true, defaultModel: 'mine' }]),
    );
  });
});
