import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  assumptionOf,
  assuming,
} from '../../../src/renderer/screens/ai-configuration/what-would-happen/assumption-words';
import { dropConnection } from '../../../src/renderer/state/connections';
import { inputsOf } from '../connect/in-window';
import { sampleRule, to } from '../support/fake/routing';
import { sampleId } from '../support/samples';
import { claude, opened, primary, withHealth } from './opened';

const rules = [sampleRule(1, { context: 'agent:builder', backend: to(claude.id) }), sampleRule(2)];

const table = () => screen.findByRole('table', { name: 'What would happen now' });
const cellsOf = async (context: string) => {
  const row = within(await table()).getByRole('row', { name: new RegExp(`^${context} `) });
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
};

describe('What would happen now', () => {
  it('says for default and every agent who would take the work and why', async () => {
    await opened([primary, claude], { rules });
    const rows = within(await table())
      .getAllByRole('row')
      .slice(1);
    expect(rows[0]?.textContent).toMatch(/^default/);
    expect(await cellsOf('agent:builder')).toEqual([
      'Claude claude-haiku then DeepSeek',
      'by rule 1 for agent:builder (priority 0)',
      '–',
    ]);
    expect((await cellsOf('agent:planner'))[1]).toBe('by rule 2 for default (priority 0)');
  });

  it('says who was passed over and why, and follows what happens', async () => {
    const { fake } = await opened([primary, claude], { rules });
    await table();
    const dry = withHealth(claude, { dot: 'failing', cause: 'credits' });
    fake.state.snapshot.connections = [primary, dry];
    act(() => fake.emit({ type: 'connection_changed', connection: dry }));
    await waitFor(async () =>
      expect(await cellsOf('agent:builder')).toEqual([
        'DeepSeek deepseek-flash ',
        'by rule 2 for default (priority 0)',
        'Claude: out of credits',
      ]),
    );
  });

  it('is asked what would be if, without a change to anything', async () => {
    const { fake, user } = await opened([primary, claude], { rules });
    await table();
    await user.type(screen.getByRole('combobox', { name: 'Assume of a provider' }), 'Claude is red{Enter}');
    await waitFor(async () => expect((await cellsOf('agent:builder'))[0]).toMatch(/^DeepSeek/));
    await user.click(screen.getByRole('checkbox', { name: 'has an image' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'routing.outlook').at(-1)).toEqual({
        assume: [{ that: 'is_red', connectionId: claude.id }, { that: 'has_image' }],
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Stop assuming that Claude is red' }));
    await waitFor(async () => expect((await cellsOf('agent:builder'))[0]).toMatch(/^Claude/));
    expect(fake.calls.filter(({ call }) => /add|update|remove|set|change/i.test(call))).toEqual([]);
  });

  it('assumes nothing of a provider that is disconnected', async () => {
    const { fake, user } = await opened([primary, claude], { rules });
    await table();
    await user.type(screen.getByRole('combobox', { name: 'Assume of a provider' }), 'Claude is red{Enter}');
    await screen.findByRole('button', { name: 'Stop assuming that Claude is red' });
    act(() => dropConnection(claude.id));
    expect(screen.queryByRole('button', { name: /^Stop assuming/ })).toBeNull();
    await waitFor(() => expect(inputsOf(fake, 'routing.outlook').at(-1)).toEqual({ assume: [] }));
  });

  it('says that a task would wait when everything is passed over', async () => {
    await opened([withHealth(primary, { dot: 'failing', cause: 'credential' })], { rules: [sampleRule(1)] });
    expect(await cellsOf('default')).toEqual([
      'Nobody: a task would wait',
      'everything is passed over',
      'DeepSeek: its key or sign-in cannot be used',
    ]);
  });

  it('is asked once for many changes that come together', async () => {
    const { fake } = await opened([primary, claude], { rules });
    await table();
    const before = inputsOf(fake, 'routing.outlook').length;
    act(() => {
      for (let n = 0; n < 50; n++) fake.emit({ type: 'routing_changed' });
    });
    await waitFor(() => expect(inputsOf(fake, 'routing.outlook').length).toBeGreaterThan(before));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(inputsOf(fake, 'routing.outlook').length - before).toBeLessThanOrEqual(2);
  });
});

describe('assumptions', () => {
  const [one, other] = [sampleId(1, 1), sampleId(2, 1)];

  it('of one connection contradict each other where one responds', () => {
    const red = { that: 'is_red', connectionId: one } as const;
    const broke = { that: 'over_budget', connectionId: one } as const;
    const well = { that: 'responding', connectionId: one } as const;
    const elsewhere = { that: 'is_red', connectionId: other } as const;
    expect(assuming([red, elsewhere], broke)).toEqual([red, elsewhere, broke]);
    expect(assuming([red, broke, elsewhere], well)).toEqual([elsewhere, well]);
    expect(assuming([well], red)).toEqual([red]);
    expect(assuming([red], red)).toEqual([red]);
  });

  it('are read back from a choice, and from nothing else', () => {
    expect(assumptionOf(`is_red ${one}`)).toEqual({ that: 'is_red', connectionId: one });
    expect([assumptionOf('is_red'), assumptionOf(`gone ${one}`), assumptionOf('')]).toEqual([null, null, null]);
  });
});
