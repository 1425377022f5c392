import '../../support/browser-parts';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { App } from '../../../../src/renderer/app/app';
import { openWindow } from '../../support/open-window';
import { sampleConnection, sampleConversation, sampleProblem } from '../../support/samples';

let end: () => void = () => undefined;
afterEach(() => end());

const conversation = sampleConversation(0, { title: 'Trip to Porto', updatedAt: Date.now() });

async function open() {
  const opened = await openWindow({
    snapshot: { connections: [sampleConnection({ isPrimary: true })] },
    conversations: [conversation],
  });
  end = opened.end;
  window.location.hash = '#/tasks';
  render(<App />);
  const link = await screen.findByRole('link', { name: 'Trip to Porto' });
  link.focus();
  await userEvent.keyboard('{F2}');
  return opened.fake;
}

const titles = (fake: Awaited<ReturnType<typeof open>>) =>
  fake.calls.filter(({ call }) => call === 'chat.rename').map(({ input }) => (input as { title: string }).title);

it('a chat that was renamed gets its old name back with Undo', async () => {
  const fake = await open();
  await userEvent.keyboard('Lisbon{Enter}');
  expect(await screen.findByText('“Trip to Porto” is called “Lisbon” now.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('link', { name: 'Trip to Porto' })).toBeDefined();
  await waitFor(() => expect(titles(fake)).toEqual(['Lisbon', 'Trip to Porto']));
});

it('a name that stays as it was is worth no word', async () => {
  const fake = await open();
  await userEvent.keyboard('Trip to Porto{Enter}');
  await screen.findByRole('link', { name: 'Trip to Porto' });
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(titles(fake)).toEqual([]);
});

it('a name that main refuses is said, and is not offered to be undone', async () => {
  const fake = await open();
  fake.failNext('chat.rename', sampleProblem({ sentence: 'The disk is full.', advice: 'Make room.' }));
  await userEvent.keyboard('Lisbon{Enter}');
  expect(await screen.findByText('The disk is full.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(await screen.findByRole('link', { name: 'Trip to Porto' })).toBeDefined();
});
