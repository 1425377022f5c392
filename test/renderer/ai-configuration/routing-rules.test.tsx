import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { dropConnection } from '../../../src/renderer/state/connections';
import { dispatch } from '../../../src/renderer/state/events';
import { inputsOf } from '../connect/in-window';
import { sampleRule, to } from '../support/fake/routing';
import { sampleId, sampleProblem } from '../support/samples';
import { claude, opened, primary, withHealth } from './opened';

const builder = sampleRule(1, { context: 'agent:builder', backend: to(claude.id) });
const planner = sampleRule(2, { context: 'agent:planner', backend: to(claude.id) });
const everything = sampleRule(3);

const table = () => screen.findByRole('table', { name: 'Routing rules' });
const rowsOf = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1);
const contexts = async () => (await rowsOf()).map((row) => within(row).getAllByRole('button')[0]?.textContent);
const rowOf = async (name: RegExp) => within(await table()).getByRole('row', { name });

describe('the table of rules', () => {
  it('says of every rule where it leads, whether that is skipped, and what it has come to', async () => {
    const dry = withHealth(claude, { dot: 'failing', cause: 'credits' });
    await opened([primary, dry], {
      rules: [{ ...builder, fallbacks: [to(primary.id, 'deepseek-reasoner')] }, everything],
      ruleFigures: new Map([[builder.id, { matched: 41, succeeded: 38, failed: 3, lastMatchedAt: null }]]),
    });
    const row = within(await rowOf(/agent:builder/));
    expect(row.getByRole('img', { name: 'Health: Failing' })).toBeTruthy();
    expect(row.getByText('skipped: out of credits')).toBeTruthy();
    expect(row.getByText('then DeepSeek · deepseek-reasoner')).toBeTruthy();
    expect(
      row
        .getAllByRole('cell')
        .slice(1, 5)
        .map((cell) => cell.textContent),
    ).toEqual(['0', '41', '93 %', '7 %']);
    const rest = within(await rowOf(/default/));
    expect(rest.getByRole('img', { name: 'Health: Responding' })).toBeTruthy();
    expect(rest.queryByText(/skipped/)).toBeNull();
  });

  it('keeps a rule whose provider is disconnected, whose agent or logical model does not exist, and says so', async () => {
    await opened([primary], {
      rules: [
        sampleRule(1, { context: 'agent:nobody', backend: to(sampleId(9, 1)) }),
        sampleRule(2, { backend: { type: 'logical', logicalModelId: sampleId(9, 12) } }),
      ],
    });
    const gone = within(await rowOf(/agent:nobody/));
    expect(gone.getByText('no agent of this name yet')).toBeTruthy();
    expect(gone.getByText('A disconnected provider')).toBeTruthy();
    expect(gone.getByText('skipped: disconnected')).toBeTruthy();
    expect(within(await rowOf(/default/)).getByText('skipped: no longer exists')).toBeTruthy();
  });

  it('deletes with a way back, and puts the focus on the next rule', async () => {
    const { fake, user } = await opened([primary, claude], { rules: [builder, everything] });
    await user.click(within(await rowOf(/agent:builder/)).getByRole('button', { name: /^Actions for/ }));
    await user.click(await screen.findByRole('menuitem', { name: /Delete/ }));
    await waitFor(async () => expect(await contexts()).toEqual(['default']));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('default'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await contexts()).toEqual(['agent:builder', 'default']));
    expect(inputsOf(fake, 'routing.undoRemoveRule')).toEqual([{ id: builder.id }]);
  });

  it('moves by keyboard within a context and keeps the focus on what moved', async () => {
    const second = sampleRule(4, { backend: to(claude.id), priority: 5 });
    const { fake, user } = await opened([primary, claude], { rules: [everything, second] });
    const [, last] = await rowsOf();
    within(last ?? document.body)
      .getByRole('button', { name: 'default' })
      .focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(async () => {
      const backends = (await rowsOf()).map((row) => within(row).getAllByRole('cell')[0]?.textContent.trim());
      expect(backends).toEqual(['Claude', 'DeepSeek']);
    });
    expect(inputsOf(fake, 'routing.moveRule')).toEqual([{ id: second.id, beforeId: everything.id }]);
    const [first] = await rowsOf();
    await waitFor(() => expect(first?.contains(document.activeElement)).toBe(true));
    expect(screen.getByText('The rule for default moved up.')).toBeTruthy();
    // The first of its context has nowhere to go.
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(inputsOf(fake, 'routing.moveRule')).toHaveLength(1);
  });

  it('says what went wrong when a rule cannot be deleted, and keeps it', async () => {
    const { fake, user } = await opened([primary], { rules: [everything] });
    (await screen.findByRole('button', { name: 'default' })).focus();
    fake.failNext('routing.removeRule', sampleProblem());
    await user.keyboard('{Delete}');
    expect(await screen.findByText('What you did could not be saved.')).toBeTruthy();
    expect(await contexts()).toEqual(['default']);
  });

  it('tests every entry, with what came of it on the rows, and hides it again', async () => {
    const { user } = await opened([primary, claude], {
      rules: [builder, everything],
      entryTest: (test) =>
        test.connectionId === claude.id ? { ...test, ok: false, words: 'Claude has no credits left.' } : test,
    });
    await user.click(await screen.findByRole('button', { name: 'Test every entry' }));
    await within(await rowOf(/agent:builder/)).findByText('Claude has no credits left.');
    expect(within(await rowOf(/default/)).getByText('Responds in 0.3 s.')).toBeTruthy();
    expect(await screen.findByText('1 of 2 entries work.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hide results' }));
    expect(screen.queryByText('Responds in 0.3 s.')).toBeNull();
  });

  it('forgets what came of a test of a provider that is disconnected', async () => {
    const { user } = await opened([primary, claude], { rules: [builder] });
    await user.click(await screen.findByRole('button', { name: 'Test every entry' }));
    await within(await rowOf(/agent:builder/)).findByText('Responds in 0.3 s.');
    act(() => dropConnection(claude.id));
    expect(screen.queryByText('Responds in 0.3 s.')).toBeNull();
  });

  it('reads itself again when main tells of a change', async () => {
    const { fake } = await opened([primary, claude], { rules: [everything] });
    await table();
    fake.state.rules = [everything, planner];
    act(() => dispatch({ type: 'routing_changed' }));
    await waitFor(async () => expect(await contexts()).toEqual(['agent:planner', 'default']));
  });

  it('of a thousand rules draws those in sight, and finds one by its words', async () => {
    const many = Array.from({ length: 1000 }, (_, n) =>
      sampleRule(n + 1, { context: `agent:helper_${n}`, backend: to(claude.id) }),
    );
    const { user } = await opened([primary, claude], { rules: many });
    expect((await table()).getAttribute('aria-rowcount')).toBe('1001');
    expect(within(await table()).getAllByRole('row').length).toBeLessThan(100);
    await user.type(screen.getByRole('searchbox', { name: 'Find rules' }), 'helper_977 claude');
    await waitFor(async () => expect(await contexts()).toEqual(['agent:helper_977']));
    expect(screen.getByText('1 of 1,000 rules')).toBeTruthy();
  });
});

describe('the dialog of a rule', () => {
  const dialog = async (name = 'Add rule') => within(await screen.findByRole('dialog', { name }));

  it('adds what the fields say', async () => {
    const { fake, user } = await opened([primary, claude]);
    await user.click(screen.getByRole('button', { name: /^Advanced: Routing Rules/ }));
    await user.click(await screen.findByRole('button', { name: 'Add rule' }));
    const fields = await dialog();
    await user.type(fields.getByRole('combobox', { name: 'Context' }), 'agent:builder');
    await user.type(fields.getByRole('combobox', { name: 'Backend' }), 'Claude');
    await user.tab();
    expect(fields.getByRole<HTMLInputElement>('textbox', { name: 'Priority' }).value).toBe('0');
    await user.click(fields.getByRole('button', { name: 'Save rule' }));
    await rowOf(/agent:builder/);
    expect(inputsOf(fake, 'routing.addRule')).toEqual([
      {
        id: expect.any(String),
        context: 'agent:builder',
        backend: to(claude.id),
        priority: 0,
        match: { stepTypes: [], purposes: [], hasImages: null },
        fallbacks: [],
        breakerFigures: null,
      },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add rule' })));
  });

  it('takes an agent that does not exist yet, with a note', async () => {
    const { fake, user } = await opened([primary], { rules: [everything] });
    await user.click(await screen.findByRole('button', { name: 'Add rule' }));
    const fields = await dialog();
    await user.type(fields.getByRole('combobox', { name: 'Context' }), 'agent:gardener');
    await user.tab();
    expect(fields.getByText('There is no agent called gardener yet. The rule waits for one.')).toBeTruthy();
    await user.type(fields.getByRole('combobox', { name: 'Backend' }), 'DeepSeek{Enter}');
    await user.click(fields.getByRole('button', { name: 'Save rule' }));
    await rowOf(/agent:gardener/);
    expect(fake.state.rules).toHaveLength(2);
  });

  it('says what is wrong at each field, keeps what was typed, and sends nothing', async () => {
    const { fake, user } = await opened([primary], { rules: [everything] });
    await user.click(await screen.findByRole('button', { name: 'Add rule' }));
    const fields = await dialog();
    const priority = fields.getByRole<HTMLInputElement>('textbox', { name: 'Priority' });
    await user.clear(priority);
    await user.type(priority, '1.5');
    await user.click(fields.getByRole('button', { name: 'Save rule' }));
    expect(fields.getByText('Choose default or an agent.')).toBeTruthy();
    expect(fields.getByText('Choose where the work goes.')).toBeTruthy();
    expect(fields.getByText(/^Type a whole number/)).toBeTruthy();
    expect(priority.getAttribute('aria-invalid')).toBe('true');
    expect(priority.value).toBe('1.5');
    expect(inputsOf(fake, 'routing.addRule')).toEqual([]);
  });

  it('shows what main refuses at its field, and adds once however often it is tried', async () => {
    const { fake, user } = await opened([primary], { rules: [everything] });
    await user.click(await screen.findByRole('button', { name: 'default' }));
    const fields = await dialog('Edit rule');
    const refused = sampleProblem({ code: 'rule', sentence: 'No.', advice: 'Choose another.', field: 'backend' });
    fake.failNext('routing.updateRule', refused);
    await user.click(fields.getByRole('button', { name: 'Save rule' }));
    expect(await fields.findByText('No. Choose another.')).toBeTruthy();
    fake.failNext('routing.updateRule', sampleProblem());
    await user.click(fields.getByRole('button', { name: 'Save rule' }));
    expect(await fields.findByText('What you did could not be saved.')).toBeTruthy();
    await user.click(fields.getByRole('button', { name: 'Save rule' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.state.rules).toEqual([expect.objectContaining({ id: everything.id })]);
  });

  it('has criteria, fallbacks and figures of its own, folded until they are wanted', async () => {
    const { fake, user } = await opened([primary, claude], { rules: [everything] });
    await user.click(await screen.findByRole('button', { name: 'default' }));
    const fields = await dialog('Edit rule');
    expect(fields.queryByRole('checkbox')).toBeNull();
    await user.click(fields.getByText('Only for some work'));
    await user.click(await fields.findByRole('checkbox', { name: 'Code' }));
    await user.click(fields.getByRole('radio', { name: 'With images' }));
    await user.click(fields.getByText('Own fallbacks'));
    await user.type(await fields.findByRole('combobox', { name: 'Add a fallback' }), 'Claude{Enter}');
    await user.type(fields.getByRole('combobox', { name: 'Add a fallback' }), 'DeepSeek{Enter}');
    await user.click(fields.getByRole('button', { name: 'Move DeepSeek up' }));
    expect(document.activeElement).toBe(fields.getByRole('button', { name: 'Move DeepSeek up' }));
    await user.click(fields.getByText('Own circuit breaker'));
    await user.click(await fields.findByRole('switch', { name: 'Figures of its own' }));
    const opens = fields.getByRole('textbox', { name: 'Opens after' });
    await user.clear(opens);
    await user.type(opens, '3');
    await user.click(fields.getByRole('button', { name: 'Save rule' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.state.rules[0]).toMatchObject({
      match: { stepTypes: [], purposes: ['coding'], hasImages: true },
      fallbacks: [to(primary.id), to(claude.id)],
      breakerFigures: { failures: 3, withinSeconds: 60, openSeconds: 30 },
    });
    expect(await screen.findByText('only code · with images')).toBeTruthy();
  });
});
