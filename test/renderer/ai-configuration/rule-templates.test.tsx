import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planOf, suggested } from '../../../src/renderer/screens/ai-configuration/rule-templates/templates';
import { NO_FIGURES } from '../../../src/shared/domain/rule';
import { inputsOf } from '../connect/in-window';
import { sampleRule, to } from '../support/fake/routing';
import { sampleConnection, sampleId } from '../support/samples';
import { claude, opened, primary, withHealth } from './opened';

const gemini = sampleConnection({ id: sampleId(3, 1), kind: 'google', label: 'Gemini' });
const practice = sampleConnection({ id: sampleId(4, 1), kind: 'practice', label: 'Practice' });
const view = (rule: ReturnType<typeof sampleRule>) => ({ rule, figures: NO_FIGURES, trouble: null, agentExists: true });
const labelOf = (id: string) => ({ [primary.id]: 'DeepSeek', [claude.id]: 'Claude', [gemini.id]: 'Gemini' })[id] ?? '?';

async function choose(user: Awaited<ReturnType<typeof opened>>['user'], name: string) {
  await user.click(await screen.findByRole('button', { name: /^Advanced/ }));
  await user.click(await screen.findByRole('button', { name: 'Templates' }));
  await user.click(await screen.findByRole('menuitem', { name }));
  return within(await screen.findByRole('dialog', { name }));
}

describe('what a template proposes', () => {
  it.each([
    ['everyday', [primary, claude, gemini], { first: primary.id, second: claude.id }],
    // A strong Primary leaves the everyday work to another one.
    ['everyday', [{ ...claude, isPrimary: true }, gemini], { first: gemini.id, second: claude.id }],
    ['everyday', [primary, practice], { first: primary.id, second: null }],
    ['vision', [primary, claude, gemini], { first: gemini.id, second: null }],
    ['vision', [primary, claude], { first: claude.id, second: null }],
    ['backup', [primary, withHealth(claude, { dot: 'failing' }), gemini], { first: gemini.id, second: null }],
  ] as const)('%s, for %#', (name, connections, choice) => {
    expect(suggested(name, connections)).toEqual(choice);
  });

  it('comes before the rules of its context that are there, and adds none twice', () => {
    const present = [
      view(sampleRule(1, { priority: 3 })),
      view(sampleRule(2, { context: 'agent:builder', backend: to(claude.id) })),
    ];
    const plan = planOf('everyday', { first: gemini.id, second: claude.id }, present, labelOf);
    expect(plan.rules.map(({ context, priority }) => [context, priority])).toEqual([
      ['agent:planner', 0],
      ['default', 0],
    ]);
    const before = planOf(
      'everyday',
      { first: gemini.id, second: null },
      [view(sampleRule(1, { priority: -2 }))],
      labelOf,
    );
    expect(before.rules.map(({ priority }) => priority)).toEqual([-3]);
    expect(plan.sentences).toEqual([
      'agent:builder goes to Claude already.',
      'agent:planner goes to Claude, priority 0.',
      'default goes to Gemini, priority 0, before the rules that are there.',
    ]);
  });
});

describe('a template', () => {
  it('says what it will do, does that, and can be undone', async () => {
    const { fake, user } = await opened([primary, claude]);
    const dialog = await choose(user, 'Cheap everyday, strong builder');
    expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'agent:builder goes to Claude, priority 0.',
      'agent:planner goes to Claude, priority 0.',
      'default goes to DeepSeek, priority 0.',
    ]);
    expect(inputsOf(fake, 'routing.addRule')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Add these rules' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.state.rules.map(({ context, backend }) => [context, backend])).toEqual([
      ['agent:builder', to(claude.id)],
      ['agent:planner', to(claude.id)],
      ['default', to(primary.id)],
    ]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(fake.state.rules).toEqual([]));
  });

  it('that was interrupted goes on where it was, and adds nothing twice', async () => {
    const { fake, user } = await opened([primary, claude]);
    const dialog = await choose(user, 'Pictures to a vision provider');
    const release = fake.holdNext('routing.rules');
    await user.click(dialog.getByRole('button', { name: 'Add these rules' }));
    await waitFor(() => expect(fake.state.rules).toHaveLength(1));
    fake.failNext('routing.addRule');
    release();
    expect(await dialog.findByText('What you did could not be saved.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Add these rules' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.state.rules.map(({ context, match }) => [context, match.hasImages])).toEqual([
      ['agent:vision_agent', null],
      ['default', true],
    ]);
  });

  it('for a backup switches backups on', async () => {
    const { fake, user } = await opened([primary, claude]);
    const dialog = await choose(user, 'A backup');
    await user.click(dialog.getByRole('button', { name: 'Set the backup' }));
    await waitFor(() => expect(fake.state.backups).toEqual([claude.id]));
    await waitFor(() => expect(fake.state.snapshot.settings.backups).toBe(true));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(fake.state.backups).toEqual([]));
    await waitFor(() => expect(fake.state.snapshot.settings.backups).toBe(false));
  });

  it('with one provider says that it needs another, and leads to adding it', async () => {
    const { user } = await opened([primary]);
    const dialog = await choose(user, 'A backup');
    expect(dialog.getByText(/^This needs a second provider/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Add provider' }));
    expect(await screen.findByRole('dialog', { name: /Add/ })).toBeTruthy();
  });
});
