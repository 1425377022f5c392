import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../src/renderer/app/navigation';
import { isSlash, slashItems, typedCommand } from '../../../../src/renderer/screens/chat/composer/slash-items';
import { draftOf } from '../../../../src/renderer/state/chat-drafts';
import { inputsOf } from '../../connect/in-window';
import { SAMPLE_AGENTS } from '../../support/sample-agents';
import { sampleAnswer, sampleQuestion } from '../../support/samples';
import { openComposer } from './open-composer';

const MESSAGES = [sampleQuestion(), sampleAnswer()];
const known = { agents: SAMPLE_AGENTS, snippets: [], canExport: true };
const [agent] = SAMPLE_AGENTS;
const options = () => within(screen.getByRole('listbox')).getAllByRole('option');
const names = () => options().map((option) => option.getAttribute('aria-label'));

describe('a slash in an empty field', () => {
  it('opens a list that is narrowed by typing and moved through with arrows', async () => {
    const { field, user } = await openComposer();
    await user.type(field, '/');
    await screen.findByRole('listbox');
    expect(names()).toEqual(['/task', '/agent', '/model', '/new', '/snippets']);
    const activeName = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(activeName()).toBe('/task');
    await user.keyboard('{ArrowDown}');
    expect(activeName()).toBe('/agent');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(activeName()).toBe('/snippets');
    await user.type(field, 'mo');
    expect(names()).toEqual(['/model']);
    expect(field.getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
  });

  it('is only text after Escape, and Enter sends it as it is', async () => {
    const { fake, field, user } = await openComposer();
    await user.type(field, '/new');
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field.getAttribute('aria-activedescendant')).toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(inputsOf(fake, 'chat.send')).toMatchObject([{ text: '/new' }]));
  });

  it.each(['/unknown', '/usr/bin/env is what?', 'and/or', '/ what'])('sends %j as it is', async (text) => {
    const { fake, field, user } = await openComposer();
    await user.type(field, `${text}{Enter}`);
    await waitFor(() => expect(inputsOf(fake, 'chat.send')).toMatchObject([{ text }]));
  });

  it('begins a new chat, with the words behind it', async () => {
    const { fake, field, user } = await openComposer({ messages: MESSAGES });
    await user.type(field, '/new Something else');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(useNavigation.getState().place.id).toBeNull());
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toBe('Something else');
    expect(inputsOf(fake, 'chat.send')).toEqual([]);
  });

  it('opens a task with what is written behind it, which leaves the field with the task', async () => {
    const { fake, field, user } = await openComposer();
    await user.type(field, '/task Tidy the notes');
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByDisplayValue('Tidy the notes')).toBeDefined();
    expect(draftOf('new').typed).toBe('/task Tidy the notes');
    await user.click(dialog.getByRole('button', { name: /task$/i }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.create')).toMatchObject([{ prompt: 'Tidy the notes' }]));
    await waitFor(() => expect(draftOf('new').typed).toBe(''));
  });

  it('lists the agents, and opens a task for the one that is taken', async () => {
    const { field, user } = await openComposer();
    await user.type(field, '/ag');
    await screen.findByRole('listbox');
    await user.keyboard('{Enter}');
    expect(field.value).toBe('/agent ');
    await waitFor(() => expect(names()).toEqual(SAMPLE_AGENTS.map(({ name }) => name)));
    await user.type(field, agent!.name);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog')).toBeDefined();
    await waitFor(() => expect(field.value).toBe(''));
  });

  it('leads to the model of this conversation, one that was named standing there already', async () => {
    const { fake, field, user } = await openComposer();
    await user.type(field, '/model deepseek-reasoner');
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: 'How this conversation is asked' }));
    const model = dialog.getByRole<HTMLInputElement>('combobox', { name: 'Model of DeepSeek' });
    expect(model.value).toBe('deepseek-reasoner');
    expect(document.activeElement).toBe(model);
    expect(inputsOf(fake, 'chat.setOptions')).toEqual([]);
    expect(field.value).toBe('');
  });

  it('gives the conversation out in the form that is taken', async () => {
    const { fake, field, user } = await openComposer({ messages: MESSAGES });
    URL.createObjectURL = () => 'blob:file';
    URL.revokeObjectURL = () => undefined;
    await user.type(field, '/export');
    await screen.findByRole('listbox');
    await user.keyboard('{Enter}');
    expect(field.value).toBe('/export ');
    expect(names()).toEqual(['Markdown', 'JSON', 'HTML', 'Print']);
    await user.type(field, 'js');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(inputsOf(fake, 'chatFiles.exportPart')).toMatchObject([{ form: 'json' }]));
    expect(field.value).toBe('');
  });

  it('takes one by the pointer', async () => {
    const { field, user } = await openComposer();
    await user.type(field, '/');
    await user.click(await screen.findByRole('option', { name: '/model' }));
    expect(await screen.findByRole('dialog', { name: 'How this conversation is asked' })).toBeDefined();
    expect(field.value).toBe('');
  });
});

describe('what counts as a command', () => {
  it.each(['/', '/t', '/task', '/task x', '/agent ', '/ x'])('%j may be one', (text) =>
    expect(isSlash(text)).toBe(true),
  );
  it.each(['', 'x', ' /task', '/usr/bin', '//', '/task/x'])('%j is none', (text) => expect(isSlash(text)).toBe(false));

  it('is offered only while its name is typed', () => {
    expect(slashItems('/TA', known).map(({ label }) => label)).toEqual(['/task']);
    expect(slashItems('/task now', known)).toEqual([]);
    expect(slashItems(`/agent ${agent!.name} now`, known)).toEqual([]);
  });

  it('has the words behind it, over several lines', () => {
    expect(typedCommand('/task  a\nb ', known)).toEqual({ action: { do: 'task' }, rest: 'a\nb' });
    expect(typedCommand(`/agent ${agent!.name} do it`, known)).toEqual({
      action: { do: 'agent', name: agent!.name },
      rest: 'do it',
    });
    for (const text of ['/agent nobody do it', '/agent', '/tasks', '/usr/bin', 'x'])
      expect(typedCommand(text, known)).toBeNull();
  });
});
