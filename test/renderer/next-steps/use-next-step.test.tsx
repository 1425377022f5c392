import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { NextStepButtons } from '../../../src/renderer/app/next-steps/next-step-buttons';
import type { NextStep } from '../../../src/shared/domain/failure';
import { inputsOf, inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleConnection, sampleProblem } from '../support/samples';

const connection = sampleConnection();
const url = 'https://status.example.com/now';

async function button(step: NextStep, retry?: () => void) {
  const fake = createFakeMain(fakeState({ snapshot: { connections: [connection] } }));
  const { user } = await inWindow(fake, <NextStepButtons steps={[step]} {...(retry && { context: { retry } })} />);
  return { fake, user };
}

describe('a next step', () => {
  it('to retry does what its place gave it, and is not offered without', async () => {
    await button({ do: 'retry' });
    expect(screen.queryByRole('button')).toBeNull();
    const retry = vi.fn<() => void>();
    const { user } = await button({ do: 'retry' }, retry);
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('to replace a key is not offered where there is none', async () => {
    const practice = sampleConnection({ kind: 'practice', credential: 'none' });
    const fake = createFakeMain(fakeState({ snapshot: { connections: [practice] } }));
    await inWindow(fake, <NextStepButtons steps={[{ do: 'replace_key', connectionId: practice.id }]} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('that calls main says what came of it', async () => {
    const { fake, user } = await button({ do: 'make_primary', connectionId: connection.id, label: 'DeepSeek' });
    await user.click(screen.getByRole('button', { name: 'Make DeepSeek Primary' }));
    expect(await screen.findByText('Chat goes to DeepSeek from now on.')).toBeTruthy();
    expect(inputsOf(fake, 'connections.makePrimary')).toEqual([{ id: connection.id }]);
  });

  it('that fails says why and what to do', async () => {
    const { fake, user } = await button({ do: 'test_connection', connectionId: connection.id });
    fake.failNext('connections.test', sampleProblem({ sentence: 'It does not respond.', advice: 'Start it.' }));
    await user.click(screen.getByRole('button', { name: 'Test connection' }));
    expect(await screen.findByText('It does not respond.')).toBeTruthy();
    expect(screen.getByText('Start it.')).toBeTruthy();
  });

  it('to test says what the test showed', async () => {
    const { user } = await button({ do: 'test_connection', connectionId: connection.id });
    await user.click(screen.getByRole('button', { name: 'Test connection' }));
    expect(await screen.findByText('DeepSeek responds.')).toBeTruthy();
  });

  it('that leads outside shows the real host', async () => {
    const { fake, user } = await button({ do: 'open_page', label: 'Open the status page', url });
    await user.click(screen.getByRole('button', { name: 'Open the status page status.example.com' }));
    await waitFor(() => expect(inputsOf(fake, 'app.openExternal')).toEqual([{ url }]));
  });

  it.each<[NextStep, string, string]>([
    [{ do: 'edit_connection', connectionId: connection.id, label: 'DeepSeek' }, 'Edit DeepSeek', 'Edit DeepSeek'],
    [{ do: 'replace_key', connectionId: connection.id }, 'Replace key', 'Replace the key of DeepSeek'],
    [{ do: 'add_provider' }, 'Add provider', 'Add provider'],
    [{ do: 'unlock_keys' }, 'Unlock keys', 'Unlock your keys'],
    [{ do: 'protect_keys' }, 'Choose how keys are kept', 'Choose how your keys are kept'],
  ])('%o opens its dialog', async (step, label, dialog) => {
    const { user } = await button(step);
    await user.click(screen.getByRole('button', { name: label }));
    expect(await screen.findByRole('dialog', { name: dialog })).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('to restart says what to do and that nothing is lost', async () => {
    const { user } = await button({ do: 'restart' });
    await user.click(screen.getByRole('button', { name: 'Restart Signalbox' }));
    expect(await screen.findByText('Close Signalbox and start it again.')).toBeTruthy();
  });
});
