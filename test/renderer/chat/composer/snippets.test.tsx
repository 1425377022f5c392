import { screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filled, variablesIn } from '../../../../src/renderer/screens/chat/composer/snippet-variables';
import type { Snippet } from '../../../../src/shared/domain/snippet';
import { inputsOf } from '../../connect/in-window';
import { sampleId, sampleProblem } from '../../support/samples';
import { openComposer } from './open-composer';

const BYE: Snippet = { id: sampleId(1, 50), name: 'bye', text: 'Kind regards' };
const TRANSLATE: Snippet = {
  id: sampleId(2, 50),
  name: 'translate',
  text: 'Into {{language}}, {{ tone }}: {{language}}',
};
const snippets = () => [BYE, TRANSLATE];

describe('snippets', () => {
  it('are taken from the list by their names', async () => {
    const { fake, field, user } = await openComposer({ snippets: snippets() });
    await user.type(field, '/by');
    await screen.findByRole('option', { name: '/bye' });
    await user.keyboard('{Enter}');
    expect(field.value).toBe('Kind regards');
    expect(inputsOf(fake, 'chat.send')).toEqual([]);
  });

  it('ask for what they leave open, once each', async () => {
    const { field, user } = await openComposer({ snippets: snippets() });
    await user.type(field, '/tr');
    await screen.findByRole('option', { name: '/translate' });
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: '/translate' }));
    expect(dialog.getAllByRole('textbox')).toHaveLength(2);
    expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: 'language' }));
    await user.keyboard('German');
    await user.type(dialog.getByRole('textbox', { name: 'tone' }), 'friendly{Enter}');
    await waitFor(() => expect(field.value).toBe('Into German, friendly: German'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leave the field empty when they are given up', async () => {
    const { field, user } = await openComposer({ snippets: snippets() });
    await user.type(field, '/translate');
    await screen.findByRole('option', { name: '/translate' });
    await user.keyboard('{Enter}');
    await screen.findByRole('dialog', { name: '/translate' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(field.value).toBe('');
  });
});

describe('the list of snippets', () => {
  const openList = async (state: { snippets: Snippet[] }) => {
    const opened = await openComposer(state);
    await opened.user.type(opened.field, '/snip');
    await screen.findByRole('option', { name: '/snippets' });
    await opened.user.keyboard('{Enter}');
    return { ...opened, dialog: within(await screen.findByRole('dialog', { name: 'Snippets' })) };
  };

  it('takes new ones, and changes them', async () => {
    const { fake, user, dialog } = await openList({ snippets: [] });
    expect(dialog.getByText(/None yet/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'New snippet' }));
    const form = within(screen.getByRole('dialog', { name: 'New snippet' }));
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'greet');
    await user.type(form.getByRole('textbox', { name: 'Text' }), 'Hello');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Edit /greet' }));
    await user.type(screen.getByRole('textbox', { name: 'Text' }), ' there');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(fake.state.snippets).toMatchObject([{ name: 'greet', text: 'Hello there' }]));
  });

  it('says what main refuses beside the field', async () => {
    const { fake, user, dialog } = await openList({ snippets: [] });
    await user.click(dialog.getByRole('button', { name: 'New snippet' }));
    fake.failNext(
      'chat.saveSnippet',
      sampleProblem({ code: 'invalid_input', field: 'name', sentence: 'There is /task already.' }),
    );
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'task');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/There is \/task already\./)).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Name' }).getAttribute('aria-invalid')).toBe('true');
  });

  it('removes one, and brings it back', async () => {
    const { fake, user, dialog } = await openList({ snippets: snippets() });
    await user.click(await dialog.findByRole('button', { name: 'Remove /bye' }));
    await waitFor(() => expect(fake.state.snippets).toEqual([TRANSLATE]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(fake.state.snippets).toHaveLength(2));
  });
});

describe('what a snippet leaves open', () => {
  it.each([
    ['Dear {{name}}', ['name']],
    ['{{ a }}{{b}}{{a}}', ['a', 'b']],
    ['{{first name}}', ['first name']],
    ['{{}} {{ }} {x} {{a\nb}} {{{x', []],
    ['$& {{x}}', ['x']],
  ])('%j', (text, names) => expect(variablesIn(text)).toEqual(names));

  it('is filled with exactly what was typed, whatever that is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const values = new Map([
          ['a', a],
          ['b', b],
        ]);
        expect(filled('1{{a}}2{{ b }}3{{a}}', values)).toBe(`1${a}2${b}3${a}`);
      }),
    );
  });
});
