import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openAddProvider } from '../../../src/renderer/app/next-steps/dialog-requests';
import { dayMoment } from '../../../src/renderer/ui/moments';
import type { PickableModel } from '../../../src/shared/domain/model';
import type { FoundServer } from '../../../src/shared/domain/found-server';
import { createFakeMain, fakeState } from '../support/fake-main';
import { inputsOf, inWindow } from './in-window';
import { KEYS } from './keys';
import { sampleModel, samplePrice, sampleServer } from '../support/sample-models';

/** A day as this computer writes it. */
const day = (date: string) => dayMoment(Date.parse(`${date}T12:00:00`));

const OPUS = sampleModel('claude-opus-5-5', {
  name: 'Claude Opus 5.5',
  contextTokens: 1_000_000,
  imageInput: true,
  tools: true,
  price: samplePrice(),
});

async function opened(models: PickableModel[], servers: FoundServer[] = []) {
  const state = fakeState({ models });
  const fake = createFakeMain({ ...state, discovery: { ...state.discovery, servers } });
  const { user } = await inWindow(fake, null);
  openAddProvider();
  const dialog = within(await screen.findByRole('dialog', { name: 'Add provider' }));
  const field = dialog.getByRole<HTMLInputElement>('combobox', { name: 'Default model' });
  const option = (name: string) => screen.findByRole('option', { name, hidden: true });
  return { fake, user, dialog, field, option };
}

async function proven(models: PickableModel[], servers: FoundServer[] = []) {
  const form = await opened(models, servers);
  await form.user.paste(KEYS.anthropic);
  await form.dialog.findByText(/Key works/);
  return form;
}

/** What a screen reader says of a choice after its name. */
function described(option: HTMLElement): string | undefined {
  return document.querySelector(`#${CSS.escape(option.getAttribute('aria-describedby') ?? '')}`)?.textContent;
}

describe('the Default model field', () => {
  it('says of each model what it takes in, can do and costs, in words for everyone', async () => {
    const { user, field, option } = await proven([OPUS, sampleModel('plain')]);
    await user.click(field);
    expect(described(await option('claude-opus-5-5'))).toBe(
      'Claude Opus 5.5, 1M context, images, tools, $4 in, $20 out for a million tokens. ' +
        `Price from platform.claude.com, as of ${day('2026-10-07')}. Cached input $0.20.`,
    );
    for (const words of ['Claude Opus 5.5', '1M context · images · tools', '$4 / $20', 'price unknown']) {
      expect(screen.getByText(words)).toBeTruthy();
    }
    expect(described(await option('plain'))).toBe('Price unknown.');
  });

  it('says below the list where the price of the one under the keys comes from', async () => {
    const { user, field, dialog } = await proven([OPUS, sampleModel('plain')]);
    await user.click(field);
    await user.keyboard('{Home}{ArrowUp}{ArrowDown}');
    const note = (words: RegExp) =>
      dialog.getByText((_, node) => node?.tagName === 'P' && words.test(node.textContent));
    await waitFor(() => expect(note(/^Price from platform\.claude\.com|^Its price is not known here/)).toBeTruthy());
  });

  it('is found by name and by id, and typed names still count', async () => {
    const { user, field, dialog } = await proven([OPUS, sampleModel('plain')]);
    fireEvent.change(field, { target: { value: 'Opus 5.5' } });
    await waitFor(() => expect(screen.getAllByRole('option', { hidden: true })).toHaveLength(1));
    fireEvent.change(field, { target: { value: 'claude-next' } });
    await user.tab();
    expect(field.value).toBe('claude-next');
    expect(dialog.getByText(/Not in the list that the service sent/)).toBeTruthy();
  });

  it('says one quiet line about the chosen one', async () => {
    const { dialog, field } = await proven([OPUS]);
    expect(field.value).toBe('claude-opus-5-5');
    expect(
      dialog.getByText(`1M context · $4 in, $20 out for a million tokens, as of ${day('2026-10-07')}`),
    ).toBeTruthy();
  });

  it('offers what runs on this computer before anything is configured, and fills everything in', async () => {
    const { fake, user, dialog, field, option } = await opened(
      [sampleModel('llama3')],
      [sampleServer('http://127.0.0.1:11434', ['llama3', 'qwen3'])],
    );
    await user.click(field);
    await user.click(await option('qwen3'));
    expect(field.value).toBe('qwen3');
    expect(dialog.getByText('8k context · costs nothing · local')).toBeTruthy();
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Provider' }).value).toBe('Ollama');
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Base URL' }).value).toBe('http://127.0.0.1:11434');
    await waitFor(() =>
      expect(inputsOf(fake, 'connections.prove')).toEqual([{ kind: 'ollama', baseUrl: 'http://127.0.0.1:11434' }]),
    );
  });

  it('never sends a key that was typed for another provider to a server that was found', async () => {
    const server: FoundServer = {
      ...sampleServer('http://127.0.0.1:8080/v1', ['llama3']),
      kind: 'openai-compatible',
      product: 'LocalAI',
    };
    const { fake, user, dialog, field, option } = await proven([OPUS], [server]);
    await user.click(field);
    await user.click(await option('llama3'));
    expect(dialog.getByLabelText<HTMLInputElement>('API key').value).toBe('');
    await waitFor(() => expect(inputsOf(fake, 'connections.prove')).toHaveLength(2));
    expect(inputsOf(fake, 'connections.prove')[1]).toEqual({ kind: 'openai-compatible', baseUrl: server.baseUrl });
  });

  it('takes a typed name as a name, although a server that was found has a model of it', async () => {
    const { user, dialog, field } = await proven([OPUS], [sampleServer('http://127.0.0.1:11434', ['llama3'])]);
    fireEvent.change(field, { target: { value: 'llama3' } });
    await user.type(field, '{Enter}');
    expect(field.value).toBe('llama3');
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Provider' }).value).toBe('Anthropic');
  });

  it('opens on 5,000 models with a handful in the document', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) => sampleModel(`maker-${n % 40}/model-${n}`));
    const { user, field } = await proven(many);
    await user.clear(field);
    await user.click(field);
    expect(screen.getAllByRole('option', { hidden: true }).length).toBeLessThan(30);
  });
});
