import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LearntEscalation } from '../../../src/shared/domain/escalation';
import { inputsOf } from '../connect/in-window';
import { sampleConnection, sampleId } from '../support/samples';
import { claude, opened, primary } from './opened';

const gemini = sampleConnection({ id: sampleId(3, 1), kind: 'google', label: 'Gemini' });

async function unfolded(name: RegExp, state: Parameters<typeof opened>[1] = {}) {
  const view = await opened([primary, claude, gemini], state);
  const advanced = await screen.findByRole('button', { name: /^Advanced: Routing Rules \S/ });
  if (advanced.getAttribute('aria-expanded') === 'false') await view.user.click(advanced);
  const part = await screen.findByRole('button', { name });
  if (part.getAttribute('aria-expanded') === 'false') await view.user.click(part);
  return view;
}

const switchState = (name: string) => screen.getByRole('switch', { name }).getAttribute('aria-checked');

describe('backups', () => {
  it('are off, are switched on, and are chosen and put in order', async () => {
    const { fake, user } = await unfolded(/^Backups Off/);
    await user.click(screen.getByRole('switch', { name: 'Use backups' }));
    await screen.findByRole('button', { name: 'Backups On, none chosen' });
    await user.type(screen.getByRole('combobox', { name: 'Add a backup' }), 'Claude{Enter}');
    await screen.findByRole('button', { name: 'Backups On: Claude' });
    await user.type(screen.getByRole('combobox', { name: 'Add a backup' }), 'Gemini{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Move Gemini up' }));
    await screen.findByRole('button', { name: 'Backups On: Gemini, then Claude' });
    expect(fake.state.backups).toEqual([gemini.id, claude.id]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move Gemini up' })));
    await user.click(screen.getByRole('button', { name: 'Remove Gemini' }));
    await screen.findByRole('button', { name: 'Backups On: Claude' });
    expect(fake.state.snapshot.settings.backups).toBe(true);
  });

  it('say why when they cannot be kept', async () => {
    const { fake, user } = await unfolded(/^Backups Off/, { backups: [claude.id] });
    fake.failNext('routing.setBackups');
    await user.click(await screen.findByRole('button', { name: 'Remove Claude' }));
    expect(await screen.findByText('What you did could not be saved.')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Backups' })).getByText(/^Claude/)).toBeTruthy();
  });
});

describe('capability-aware choice', () => {
  it('is on, and can be switched off', async () => {
    const { fake, user } = await unfolded(/^Capability-aware choice On/);
    expect(switchState('Choose by ability')).toBe('true');
    await user.click(screen.getByRole('switch', { name: 'Choose by ability' }));
    await waitFor(() => expect(fake.state.snapshot.settings.capabilityAware).toBe(false));
    expect(await screen.findByRole('button', { name: 'Capability-aware choice Off' })).toBeTruthy();
  });
});

describe('auto-escalation', () => {
  const one: LearntEscalation = {
    agent: 'extractor',
    output: 'structured',
    connectionId: primary.id,
    label: 'DeepSeek',
    model: 'deepseek-flash',
    failures: 4,
    calls: 11,
    isActive: true,
    until: Date.UTC(2026, 11, 20),
  };
  const other: LearntEscalation = { ...one, agent: null, output: 'text', failures: 1, calls: 9, isActive: false };

  it('can be switched off', async () => {
    const { fake, user } = await unfolded(/^Auto-escalation On/);
    await user.click(screen.getByRole('switch', { name: 'Try again on a stronger model' }));
    await waitFor(() => expect(fake.state.snapshot.settings.escalation).toBe(false));
  });

  it('says what it has learnt, forgets one of it, or all', async () => {
    const { fake, user } = await unfolded(/^Auto-escalation/, { learnt: [one, other] });
    const list = within(await screen.findByRole('list', { name: 'What auto-escalation learnt' }));
    expect(
      list.getByText(/^For extractor, structured output: a stronger model than DeepSeek · deepseek-flash/),
    ).toBeTruthy();
    expect(list.getByText(/^4 of the last 11 answers would not do\. Forgotten on .*2026/)).toBeTruthy();
    await user.click(list.getByRole('button', { name: /^Forget: For extractor/ }));
    // Nothing of it is in use any more, and it stays open all the same.
    await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(1));
    expect(fake.state.learnt).toEqual([other]);
    expect(inputsOf(fake, 'routing.forget')).toEqual([
      {
        learnt: { agent: 'extractor', output: 'structured', connectionId: primary.id, model: 'deepseek-flash' },
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(screen.queryByRole('list', { name: 'What auto-escalation learnt' })).toBeNull());
    expect(fake.state.learnt).toEqual([]);
  });
});
