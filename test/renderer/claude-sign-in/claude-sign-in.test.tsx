import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openClaudeSignIn, openEditConnection } from '../../../src/renderer/app/next-steps/dialog-requests';
import { FirstStartScreen } from '../../../src/renderer/screens/first-start/first-start-screen';
import { keepConnection } from '../../../src/renderer/state/connections';
import type { ClaudeProgram } from '../../../src/shared/domain/claude-program';
import { inputsOf, inWindow } from '../connect/in-window';
import { openedAddProvider } from '../connect/open-add-provider';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleClaudeProgram, sampleConnection, sampleProblem } from '../support/samples';

const connectButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Connect' });

async function behindTheDoor(program: Partial<ClaudeProgram> = {}) {
  window.location.hash = '';
  const fake = createFakeMain(fakeState({ claudeProgram: sampleClaudeProgram(program) }));
  const { user } = await inWindow(fake, <FirstStartScreen />);
  await user.click(screen.getByRole('button', { name: 'Sign in with Claude' }));
  return { fake, user };
}

describe('the door to Claude', () => {
  test('shows the program that was found and connects it in one click', async () => {
    const { fake, user } = await behindTheDoor();
    await screen.findByText('You are signed in to Claude Code, plan max.');
    expect(screen.getByText('Version 2.1.272 · /home/someone/.local/bin/claude')).toBeTruthy();
    await user.click(connectButton());
    await waitFor(() => expect(window.location.hash).toBe('#/chat'));
    expect(inputsOf(fake, 'claudeCode.connect')).toEqual([{}]);
  });

  test('says what the terms say, what is used up, and that nothing is read', async () => {
    await behindTheDoor();
    const terms = screen.getByRole('list', { name: 'What this means' }).textContent;
    expect(terms).toMatch(/never asks for your Claude password or a token/);
    expect(terms).toMatch(/reads and stores nothing/);
    expect(terms).toMatch(/counts towards the limits of your subscription/);
    expect(terms).toMatch(/to use API keys, so this use of a subscription may be restricted/);
  });

  test('shows the command while nobody is signed in, and notices by itself when somebody is', async () => {
    const { fake, user } = await behindTheDoor({ state: 'signed_out', plan: null });
    await screen.findByText(/nobody is signed in/);
    expect(screen.getByText('claude auth login')).toBeTruthy();
    expect(screen.getByText('Waiting for you to sign in…')).toBeTruthy();
    expect(connectButton().disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Copy the command' }));
    expect(await navigator.clipboard.readText()).toBe('claude auth login');
    fake.state.claudeProgram = sampleClaudeProgram();
    await screen.findByText('You are signed in to Claude Code, plan max.');
    expect(connectButton().disabled).toBe(false);
    const looks = inputsOf(fake, 'claudeCode.find').length;
    expect(looks).toBeGreaterThan(1);
    // It looks no more once there is nothing to wait for.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(inputsOf(fake, 'claudeCode.find')).toHaveLength(looks);
  });

  test('stops looking when the person leaves', async () => {
    const { fake, user } = await behindTheDoor({ state: 'signed_out' });
    await screen.findByText(/nobody is signed in/);
    await user.click(screen.getByRole('button', { name: 'Back' }));
    const looks = inputsOf(fake, 'claudeCode.find').length;
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(inputsOf(fake, 'claudeCode.find')).toHaveLength(looks);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sign in with Claude' }));
  });

  test.each([
    ['not_found', /was not found on this computer/, null],
    ['not_claude', /is not Claude Code or cannot be run/, null],
    ['no_answer', /did not answer within 5 seconds/, null],
    ['outdated', /cannot say whether you are signed in/, 'claude update'],
    ['not_subscription', /billed by use/, 'claude auth login'],
  ] as const)('says what to do when it is %s', async (state, sentence, command) => {
    await behindTheDoor({ state, plan: null });
    expect((await screen.findByText(sentence)).closest('[role=status]')).toBeTruthy();
    if (command === null) expect(screen.queryByRole('button', { name: 'Copy the command' })).toBeNull();
    else expect(screen.getByText(command)).toBeTruthy();
    expect(connectButton().disabled).toBe(true);
  });

  test('looks where the person says, and connects what is there', async () => {
    const { fake, user } = await behindTheDoor({ state: 'not_found', path: null, version: null, plan: null });
    expect(await screen.findByText('How to install Claude Code')).toBeTruthy();
    await user.type(screen.getByLabelText('Where Claude Code is'), '/opt/claude{Enter}');
    await screen.findByText('There is no Claude Code at “/opt/claude”.');
    fake.state.claudeProgram = sampleClaudeProgram({ path: '/opt/claude' });
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    await screen.findByText('You are signed in to Claude Code, plan max.');
    await user.click(connectButton());
    await waitFor(() => expect(inputsOf(fake, 'claudeCode.connect')).toEqual([{ path: '/opt/claude' }]));
    expect(inputsOf(fake, 'claudeCode.find')).toEqual([{}, { path: '/opt/claude' }, { path: '/opt/claude' }]);
  });

  test('says why it could not be connected, and leads to an API key', async () => {
    const { fake, user } = await behindTheDoor();
    await screen.findByText(/You are signed in/);
    fake.failNext('claudeCode.connect', sampleProblem({ sentence: 'Nobody is signed in any more.' }));
    await user.click(connectButton());
    expect((await screen.findByRole('alert')).textContent).toContain('Nobody is signed in any more.');
    await user.click(screen.getByRole('button', { name: 'Use an API key' }));
    expect(screen.getByLabelText('API key')).toBeTruthy();
  });
});

describe('Claude under Add provider', () => {
  test('opens the sign-in, and what was typed stays until it is connected', async () => {
    const { fake, user, dialog, choose } = await openedAddProvider();
    await user.type(dialog.getByLabelText('Label'), 'Mine');
    await choose('Claude subscription');
    const signIn = within(await screen.findByRole('dialog', { name: 'Sign in with Claude' }));
    await user.click(signIn.getByRole('button', { name: 'Cancel' }));
    expect(dialog.getByLabelText<HTMLInputElement>('Label').value).toBe('Mine');
    await choose('Claude subscription');
    const again = within(await screen.findByRole('dialog', { name: 'Sign in with Claude' }));
    await again.findByText(/You are signed in/);
    await user.click(again.getByRole('button', { name: 'Connect' }));
    await screen.findByText('Claude is connected. Chat goes to it.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(inputsOf(fake, 'connections.add')).toEqual([]);
  });

  test('leads to the form for a key from its own dialog', async () => {
    const { user } = await inWindow(createFakeMain(), null);
    openClaudeSignIn();
    const dialog = within(await screen.findByRole('dialog', { name: 'Sign in with Claude' }));
    await user.click(dialog.getByRole('button', { name: 'Use an API key' }));
    const form = within(await screen.findByRole('dialog', { name: 'Add provider' }));
    expect(form.getByRole<HTMLInputElement>('combobox', { name: 'Provider' }).value).toBe('Anthropic');
  });
});

describe('editing a subscription', () => {
  test('asks for no key and no address, and switches background tasks on with the reason beside it', async () => {
    const connection = sampleConnection({ kind: 'claude-code', credential: 'none', backgroundTasks: false });
    const fake = createFakeMain(fakeState({ snapshot: { connections: [connection] } }));
    const { user } = await inWindow(fake, null);
    keepConnection(connection);
    openEditConnection(connection.id);
    const dialog = within(await screen.findByRole('dialog', { name: `Edit ${connection.label}` }));
    expect(dialog.queryByLabelText('API key')).toBeNull();
    expect(dialog.queryByLabelText('Base URL')).toBeNull();
    const background = dialog.getByRole('switch', {
      name: 'Use it for tasks in the background',
      description: /use up its limits while you are away/,
    });
    expect(background.getAttribute('aria-checked')).toBe('false');
    await user.click(background);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'connections.update')).toEqual([{ id: connection.id, backgroundTasks: true }]),
    );
  });
});
