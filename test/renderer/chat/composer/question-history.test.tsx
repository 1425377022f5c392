import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../src/shared/domain/message';
import { sampleAnswer, sampleId, sampleQuestion } from '../../support/samples';
import { openComposer } from './open-composer';

const turn = (n: number, text: string): Message[] => {
  const question = sampleQuestion({ id: sampleId(n, 70), text });
  return [question, sampleAnswer({ id: sampleId(n, 71), parentId: question.id })];
};
const MESSAGES = [...turn(1, 'What is a tide?'), ...turn(2, 'And a spring tide?\nIn plain words.'), ...turn(3, 'Why?')];

describe('arrow up in an empty field', () => {
  it('brings back the questions of the conversation one by one, and arrow down leads back', async () => {
    const { field, user } = await openComposer({ messages: MESSAGES });
    await user.click(field);
    await user.keyboard('{ArrowUp}');
    expect(field.value).toBe('Why?');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(field.value).toBe('What is a tide?');
    await user.keyboard('{ArrowUp}');
    expect(field.value).toBe('What is a tide?');
    await user.keyboard('{ArrowDown}');
    expect(field.value).toBe('And a spring tide?\nIn plain words.');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(field.value).toBe('');
    await user.keyboard('{ArrowDown}');
    expect(field.value).toBe('');
  });

  it('touches nothing that was typed, nor a question that was changed', async () => {
    const { field, user } = await openComposer({ messages: MESSAGES });
    await user.type(field, 'Mine{ArrowUp}');
    expect(field.value).toBe('Mine');
    await user.clear(field);
    await user.keyboard('{ArrowUp}!{ArrowUp}{ArrowDown}');
    expect(field.value).toBe('Why?!');
  });

  it('lets the caret move within a question that came back', async () => {
    const { field, user } = await openComposer({ messages: MESSAGES });
    await user.click(field);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    field.setSelectionRange(22, 22);
    await user.keyboard('{ArrowUp}');
    expect(field.value).toBe('And a spring tide?\nIn plain words.');
  });

  it('sends the question that came back as any other', async () => {
    const { fake, field, user } = await openComposer({ messages: MESSAGES });
    await user.click(field);
    await user.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(fake.calls.some(({ call }) => call === 'chat.send')).toBe(true));
    expect(fake.calls.find(({ call }) => call === 'chat.send')?.input).toMatchObject({ text: 'Why?' });
  });

  it('reads on where older questions are not in the window yet', async () => {
    const many = Array.from({ length: 40 }, (_, n) => turn(n, `Question ${n}`)).flat();
    const { field, user } = await openComposer({ messages: many });
    await user.click(field);
    await user.keyboard('{ArrowUp}'.repeat(30));
    expect(field.value).toBe('Question 10');
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(field.value).toBe('Question 9'));
  });

  it('does nothing in a chat that has not begun', async () => {
    const { field, user } = await openComposer();
    await user.click(field);
    await user.keyboard('{ArrowUp}');
    expect(field.value).toBe('');
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});
