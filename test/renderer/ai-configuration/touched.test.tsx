import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { touchedByDisconnect } from '../../../src/renderer/screens/ai-configuration/disconnect/touched';
import { NO_FIGURES, type RoutingRule } from '../../../src/shared/domain/rule';
import { inputsOf } from '../connect/in-window';
import { sampleLogicalModel, sampleRule, to } from '../support/fake/routing';
import { claude, opened, primary } from './opened';

const view = (rule: RoutingRule) => ({ rule, figures: NO_FIGURES, trouble: null, agentExists: true });
const builder = sampleRule(1, { context: 'agent:builder', backend: to(claude.id, 'claude-opus') });

describe('what a disconnect touches', () => {
  it('is nothing where nothing leads there', () => {
    expect(touchedByDisconnect(claude, { others: [primary], rules: [view(sampleRule(1))], logicalModels: [] })).toEqual(
      [],
    );
  });

  it('is the rules that stop matching, the fallbacks and the targets that go', () => {
    const rules = [
      builder,
      sampleRule(2, { context: 'agent:planner', backend: to(claude.id) }),
      sampleRule(3, { fallbacks: [to(claude.id)] }),
    ];
    const logicalModels = [sampleLogicalModel({ targets: [to(claude.id)] })];
    expect(touchedByDisconnect(claude, { others: [primary], rules: rules.map(view), logicalModels })).toEqual([
      '2 rules will stop matching: agent:builder and agent:planner.',
      'One rule loses a fallback.',
      'The logical model “drafts” loses a target.',
      'They stay as they are, and match again when the provider is connected again.',
    ]);
    const falling = { others: [primary], rules: rules.slice(2).map(view), logicalModels: [] };
    expect(touchedByDisconnect(claude, falling)).toEqual([
      'One rule loses a fallback.',
      'All that is as before when it is connected again.',
    ]);
  });
});

it('asks before a disconnect that rules depend on, and keeps the rules', async () => {
  const { fake, user, card } = await opened([primary, claude], { rules: [builder] });
  await user.click(card('Claude').getByRole('button', { name: 'Disconnect' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Disconnect Claude?' }));
  expect(
    dialog.getByText(/^The rule for agent:builder will stop matching\. It stays as it is, and matches again/),
  ).toBeTruthy();
  expect(inputsOf(fake, 'connections.disconnect')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Disconnect' }));
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Claude' })).toBeNull());
  expect(await screen.findByText('skipped: disconnected')).toBeTruthy();
  expect(fake.state.rules).toEqual([builder]);
});
