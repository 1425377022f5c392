import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { runNextStep } from '../../../src/renderer/app/next-steps/run-next-step';
import { advancedSummary } from '../../../src/renderer/screens/ai-configuration/advanced/advanced-summary';
import { Settings } from '../../../src/shared/domain/settings';
import { NO_FIGURES, type RoutingRule } from '../../../src/shared/domain/rule';
import { sampleLimits } from '../support/fake/limits';
import { sampleLogicalModel, sampleRule, to } from '../support/fake/routing';
import { sampleConnection, sampleId } from '../support/samples';
import { claude, opened, primary } from './opened';

const toggle = () => screen.findByRole('button', { name: /^Advanced: Routing Rules/ });
const isOpen = (button: HTMLElement) => button.getAttribute('aria-expanded') === 'true';

describe('Advanced', () => {
  it('is one folded line while nothing is set, and unfolds when asked to', async () => {
    const { user, fake } = await opened([primary]);
    await screen.findByText('Nothing is set: every task goes to DeepSeek.');
    expect(isOpen(await toggle())).toBe(false);
    expect(screen.queryByRole('heading', { name: 'What would happen now' })).toBeNull();
    expect(fake.calls.map(({ call }) => call)).not.toContain('routing.outlook');
    await user.click(await toggle());
    expect(await screen.findByRole('heading', { name: 'Routing rules' })).toBeTruthy();
    expect(screen.getByText(/^There is no rule yet/)).toBeTruthy();
    await user.click(await toggle());
    expect(screen.queryByRole('heading', { name: 'Routing rules' })).toBeNull();
  });

  it('is not there before anything is connected', async () => {
    await opened([]);
    expect(screen.queryByRole('button', { name: /^Advanced/ })).toBeNull();
  });

  it.each([
    ['a rule', { rules: [sampleRule(1)] }],
    ['a logical model', { logicalModels: [sampleLogicalModel()] }],
    [
      'a budget',
      {
        limits: new Map([
          [primary.id, sampleLimits({ own: { ...sampleLimits().own, monthlyBudget: 5, stopAtBudget: false } })],
        ]),
      },
    ],
    ['backups', { snapshot: { settings: Settings.parse({ backups: true }) } }],
    ['another number of calls', { snapshot: { settings: Settings.parse({ callsInAll: 20 }) } }],
    ['a choice by ability that is off', { snapshot: { settings: Settings.parse({ capabilityAware: false }) } }],
  ])('is open while %s is set, and stays folded when the person folds it', async (_what, state) => {
    const { user } = await opened([primary], state);
    const button = await toggle();
    await waitFor(() => expect(isOpen(button)).toBe(true));
    await user.click(button);
    expect(isOpen(button)).toBe(false);
  });

  it('opens only those parts that are in use', async () => {
    await opened([primary], { logicalModels: [sampleLogicalModel()] });
    const part = async (name: RegExp) => isOpen(await screen.findByRole('button', { name }));
    expect(await part(/^Logical models drafts/)).toBe(true);
    expect(await part(/^Limits and budgets No budget/)).toBe(false);
    expect(await part(/^Backups Off/)).toBe(false);
    expect(await part(/^Capability-aware choice On/)).toBe(false);
    expect(await part(/^Auto-escalation On/)).toBe(false);
  });

  it('says why when the rules cannot be read', async () => {
    const { fake, user } = await opened([primary]);
    await screen.findByText(/^Nothing is set/);
    fake.failNext('routing.rules');
    act(() => fake.emit({ type: 'routing_changed' }));
    await user.click(await toggle());
    expect(await screen.findByText('What you did could not be saved.')).toBeTruthy();
  });
});

describe('a button elsewhere', () => {
  it('leads to the rules, unfolded, with the focus on them', async () => {
    await opened([primary]);
    expect(isOpen(await toggle())).toBe(false);
    await act(() => runNextStep({ do: 'open_rules' }, {}));
    const heading = await screen.findByRole('heading', { name: 'Routing rules' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('leads to the limits of its provider: to the first field, and after it to its row', async () => {
    const { user } = await opened([primary, claude]);
    await act(() => runNextStep({ do: 'edit_limits', connectionId: claude.id, label: 'Claude' }, {}));
    const dialog = within(await screen.findByRole('dialog', { name: 'Limits of Claude' }));
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: 'Monthly budget' })));
    await user.keyboard('{Escape}');
    const change = await screen.findByRole('button', { name: 'Change the limits of Claude' });
    await waitFor(() => expect(document.activeElement).toBe(change));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the summary', () => {
  const gemini = sampleConnection({ id: sampleId(3, 1), label: 'Gemini' });
  const names = {
    connections: Object.fromEntries([primary, claude, gemini].map((one) => [one.id, one])),
    logicalModels: [],
  };
  const nothing = { logicalModels: 0, hasLimits: false, backups: false };
  const of = (rules: readonly RoutingRule[], besides = nothing) =>
    advancedSummary(
      rules.map((rule) => ({ rule, figures: NO_FIGURES, trouble: null, agentExists: true })),
      names,
      'DeepSeek',
      besides,
    );
  const agent = (n: number, name: string, id: string) => sampleRule(n, { context: `agent:${name}`, backend: to(id) });

  it('names who goes where', () => {
    const rules = [agent(1, 'builder', claude.id), agent(2, 'planner', claude.id), sampleRule(3)];
    expect(of(rules)).toBe('3 rules · builder and planner on Claude, the rest on DeepSeek');
    expect(of([sampleRule(3, { backend: to(gemini.id) })])).toBe('1 rule · everything on Gemini');
    expect(of(rules.slice(0, 1))).toBe('1 rule · builder on Claude, the rest on DeepSeek');
  });

  it('says once what goes to one place', () => {
    const rules = [agent(1, 'builder', claude.id), agent(2, 'planner', claude.id)];
    const rest = sampleRule(3, { backend: to(claude.id) });
    expect(of([...rules, rest])).toBe('3 rules · everything on Claude');
    expect(of([...rules, agent(4, 'writer', gemini.id), rest])).toBe('4 rules · writer on Gemini, the rest on Claude');
  });

  it('counts what would be too long, and leaves out rules for some work only', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((name, n) => agent(n, name, claude.id));
    expect(of(five)).toBe('5 rules · a, b, c and 2 more on Claude, the rest on DeepSeek');
    const only = sampleRule(9, {
      backend: to(gemini.id),
      match: { stepTypes: [], purposes: [], hasImages: true },
    });
    expect(of([only, sampleRule(3)])).toBe('2 rules · everything on DeepSeek');
  });

  it('says what else is set', () => {
    expect(of([], { logicalModels: 2, hasLimits: true, backups: true })).toBe(
      '2 logical models · limits set · backups on',
    );
    expect(of([])).toBe('Nothing is set: every task goes to DeepSeek.');
  });
});

it('every part has a name, and nothing is told by an image alone', async () => {
  await opened([primary, claude], {
    rules: [sampleRule(1)],
    logicalModels: [sampleLogicalModel()],
    backups: [claude.id],
  });
  for (const name of ['Routing rules', 'What would happen now', 'Logical models', 'Limits and budgets', 'Backups']) {
    expect(await screen.findByRole('region', { name })).toBeTruthy();
  }
  const advanced = within(screen.getByRole('region', { name: 'Advanced: Routing Rules' }));
  for (const button of advanced.getAllByRole('button')) {
    expect(`${button.textContent}${button.getAttribute('aria-label') ?? ''}`).not.toBe('');
  }
});
