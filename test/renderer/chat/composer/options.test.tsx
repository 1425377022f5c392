import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { formOf, parametersIn } from '../../../../src/renderer/screens/chat/composer/options-form';
import { setOptionsOf } from '../../../../src/renderer/screens/chat/composer/options-words';
import { type ChatOptions, USUAL_CHAT_OPTIONS } from '../../../../src/shared/domain/chat-options';
import { NO_PARAMETERS } from '../../../../src/shared/domain/work';
import { inputsOf } from '../../connect/in-window';
import { sampleModel } from '../../support/sample-models';
import { sampleAnswer, sampleProblem, sampleQuestion } from '../../support/samples';
import { CLAUDE, CONVERSATION, DEEPSEEK, openComposer } from './open-composer';

const openDialog = async (user: Awaited<ReturnType<typeof openComposer>>['user']) => {
  await user.click(screen.getByRole('button', { name: 'Options of this conversation' }));
  return within(await screen.findByRole('dialog', { name: 'How this conversation is asked' }));
};
const chips = () =>
  within(screen.getByRole('list', { name: 'Set for this conversation' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

describe('the options of a conversation', () => {
  it('are one quiet button while nothing is set', async () => {
    await openComposer();
    expect(screen.getByRole('button', { name: 'Options of this conversation' })).toBeDefined();
    expect(screen.queryByRole('list', { name: 'Set for this conversation' })).toBeNull();
  });

  it('are set in a dialog, shown as chips that open it again, and let go of again', async () => {
    const { fake, user } = await openComposer({
      messages: [sampleQuestion(), sampleAnswer()],
      models: [sampleModel('deepseek-reasoner')],
    });
    const dialog = await openDialog(user);
    await user.type(dialog.getByRole('textbox', { name: 'Instructions' }), 'Answer in German.');
    await user.type(dialog.getByRole('combobox', { name: 'Model of DeepSeek' }), 'deepseek-reasoner');
    await user.click(dialog.getByText('How it answers'));
    await user.type(dialog.getByRole('textbox', { name: 'Temperature' }), '0,2');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(chips()).toEqual(['deepseek-reasoner', 'instructions', 'temperature 0.2']));
    const kept: ChatOptions = {
      instructions: 'Answer in German.',
      parameters: { ...NO_PARAMETERS, temperature: 0.2 },
      model: { connectionId: DEEPSEEK.id, name: 'deepseek-reasoner' },
    };
    expect(inputsOf(fake, 'chat.setOptions')).toEqual([{ scope: CONVERSATION.id, options: kept }]);
    await user.click(screen.getByRole('button', { name: 'temperature 0.2' }));
    const again = within(await screen.findByRole('dialog'));
    expect(again.getByRole<HTMLInputElement>('textbox', { name: 'Temperature' }).value).toBe('0.2');
    await user.click(again.getByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Set for this conversation' })).toBeNull());
    expect(fake.state.chatOptions.get(CONVERSATION.id)).toEqual(USUAL_CHAT_OPTIONS);
  });

  it('say what does not fit and save nothing of it', async () => {
    const { fake, user } = await openComposer();
    const dialog = await openDialog(user);
    await user.click(dialog.getByText('How it answers'));
    await user.type(dialog.getByRole('textbox', { name: 'Temperature' }), '3');
    await user.click(dialog.getByText('How it answers'));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText('Type a number from 0 to 2.')).toBeDefined();
    await waitFor(() => expect(dialog.getByText('How it answers').closest('details')?.open).toBe(true));
    expect(inputsOf(fake, 'chat.setOptions')).toEqual([]);
  });

  it('stay in the dialog when main cannot keep them', async () => {
    const { fake, user } = await openComposer();
    const dialog = await openDialog(user);
    await user.type(dialog.getByRole('textbox', { name: 'Instructions' }), 'Rhyme.');
    fake.failNext('chat.setOptions', sampleProblem({ sentence: 'The disk is full.' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('The disk is full.')).toBeDefined();
    expect(screen.queryByRole('list', { name: 'Set for this conversation' })).toBeNull();
  });

  it('of the chat that has not begun go on with it, and the next chat begins as usual', async () => {
    const set: ChatOptions = { ...USUAL_CHAT_OPTIONS, instructions: 'Rhyme.' };
    const { fake, field, user } = await openComposer({ chatOptions: new Map([['new', set]]) });
    await waitFor(() => expect(chips()).toEqual(['instructions']));
    await user.type(field, 'Hello{Enter}');
    await waitFor(() => expect(inputsOf(fake, 'chat.send')).toHaveLength(1));
    expect(fake.state.chatOptions.has('new')).toBe(false);
    await screen.findByRole('log', { name: 'Conversation' });
    await waitFor(() => expect(chips()).toEqual(['instructions']));
  });

  it('say that a model rests whose connection is not Primary, and keep it unless it is removed', async () => {
    const resting: ChatOptions = { ...USUAL_CHAT_OPTIONS, model: { connectionId: CLAUDE.id, name: 'claude-opus' } };
    const { fake, user } = await openComposer({ chatOptions: new Map([['new', resting]]) });
    await waitFor(() => expect(chips()).toEqual(['claude-opus rests']));
    const dialog = await openDialog(user);
    expect(dialog.getByText(/was set for Claude\. It rests while that is not Primary\./)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(fake.state.chatOptions.get('new')?.model).toEqual(resting.model));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const again = await openDialog(user);
    await user.click(again.getByRole('button', { name: 'Remove it' }));
    await user.click(again.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(fake.state.chatOptions.get('new')?.model).toBeNull());
  });
});

describe('what is typed into the options', () => {
  const form = formOf(USUAL_CHAT_OPTIONS, null);

  it.each([
    ['', null],
    [' 0 ', 0],
    ['0,7', 0.7],
    ['2', 2],
  ])('takes %j as a temperature', (typed, temperature) =>
    expect(parametersIn({ ...form, temperature: typed }).parameters).toEqual({ ...NO_PARAMETERS, temperature }),
  );

  it.each([
    ['temperature', '2.1'],
    ['temperature', 'warm'],
    ['topP', '-1'],
    ['maxOutputTokens', '0'],
    ['maxOutputTokens', '1.5'],
    ['stopSequences', 'x'.repeat(201)],
    ['stopSequences', 'x\n'.repeat(17)],
    ['instructions', 'x'.repeat(50_001)],
  ])('refuses a %s of %j', (field, typed) => {
    const { parameters, faults } = parametersIn({ ...form, [field]: typed });
    expect(parameters).toBeNull();
    expect(Object.keys(faults)).toEqual([field]);
  });

  it('takes a stop sequence of each line, with its spaces', () =>
    expect(parametersIn({ ...form, stopSequences: ' END\n\n###' }).parameters?.stopSequences).toEqual([' END', '###']));

  it('comes back as it was', () => {
    const set: ChatOptions = {
      instructions: 'Rhyme.',
      parameters: { temperature: 0.5, topP: 0.9, maxOutputTokens: 300, stopSequences: ['a', 'b'] },
      model: { connectionId: DEEPSEEK.id, name: 'm' },
    };
    expect(parametersIn(formOf(set, DEEPSEEK.id)).parameters).toEqual(set.parameters);
    expect(setOptionsOf(set, DEEPSEEK).map(({ words }) => words)).toEqual([
      'm',
      'instructions',
      'temperature 0.5',
      'top-p 0.9',
      'at most 300 tokens',
      '2 stop sequences',
    ]);
  });
});
