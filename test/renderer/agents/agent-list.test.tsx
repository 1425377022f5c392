import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useNavigation } from '../../../src/renderer/app/navigation';
import { NO_NEEDS } from '../../../src/shared/domain/work';
import { inputsOf } from '../connect/in-window';
import { sampleAgent, SAMPLE_AGENTS } from '../support/sample-agents';
import { sampleRule, to } from '../support/fake/routing';
import { sampleConnection, sampleId, sampleProblem } from '../support/samples';
import { openAgents } from './opened';

const region = (name: string) => within(screen.getByRole('region', { name }));
const rowOf = async (title: string) => within((await screen.findByRole('link', { name: title })).closest('li')!);

test('agents that ship come first, the person’s own after them, each with what it is good at and what it needs', async () => {
  await openAgents({ agents: [...SAMPLE_AGENTS, sampleAgent()] });
  await screen.findByRole('link', { name: 'Builder' });
  const titles = region('Shipped with Signalbox')
    .getAllByRole('link')
    .map((link) => link.textContent);
  expect(titles).toEqual(SAMPLE_AGENTS.map(({ title }) => title));
  expect(region('Your own').getByRole('link', { name: 'Steuererklärungsvorbereitung' })).toBeTruthy();
  const builder = await rowOf('Builder');
  expect(builder.getByText('agent:builder')).toBeTruthy();
  expect(builder.getByText('Writes, changes and repairs code and scripts.')).toBeTruthy();
  expect(builder.getByText('Needs tools · Level: strong')).toBeTruthy();
});

test('each says where its work would go now and why, and says it anew when that changes', async () => {
  const claude = sampleConnection({ id: sampleId(2, 1), kind: 'anthropic', label: 'Claude', defaultModel: 'sonnet' });
  const { fake } = await openAgents({
    rules: [sampleRule(1, { context: 'agent:builder', backend: to(claude.id) })],
    snapshot: { connections: [sampleConnection({ isPrimary: true }), claude] },
  });
  const builder = await rowOf('Builder');
  expect(await builder.findByText(/^Would run on Claude \(.*\) because of the rule for agent:builder/)).toBeTruthy();
  expect((await rowOf('Writer')).getByText(/^Would run on DeepSeek .* because it is Primary\.$/)).toBeTruthy();
  fake.state.rules = [];
  act(() => fake.emit({ type: 'routing_changed' }));
  expect(await builder.findByText(/^Would run on DeepSeek .* because it is Primary\.$/)).toBeTruthy();
});

test('where it cannot be found out, that is said, and the list stays', async () => {
  const { fake } = await openAgents();
  fake.failNext('routing.outlook');
  act(() => fake.emit({ type: 'routing_changed' }));
  const builder = await rowOf('Builder');
  expect(await builder.findByText('Where its work would go could not be found out.')).toBeTruthy();
});

test('without own agents it teaches what one is for', async () => {
  await openAgents();
  expect(await screen.findByText(/^None yet\. Make one for work that comes back/)).toBeTruthy();
});

test('a list that cannot be read says so, and is read again when asked', async () => {
  const { fake, user, go } = await openAgents({}, 'nobody');
  fake.failNext('agents.all', sampleProblem({ sentence: 'The agents could not be read.' }));
  fake.cut();
  go(null);
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText(/The agents could not be read\./)).toBeTruthy();
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('by keyboard the focus goes to where a page begins, and back to the row that it came from', async () => {
  const { user } = await openAgents();
  const planner = await screen.findByRole('link', { name: 'Planner' });
  planner.focus();
  await user.keyboard('{Enter}');
  const heading = await screen.findByRole('heading', { name: 'Planner', level: 1 });
  expect(document.activeElement?.contains(heading)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  const back = screen.getByRole('link', { name: 'All agents' });
  back.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Planner' })));
});

test('a file with an agent is taken in and opened; a name that is taken gets a number', async () => {
  const { fake, user } = await openAgents();
  const builder = SAMPLE_AGENTS[0]!;
  const { id: _id, isShipped: _s, isChanged: _c, createdAt: _at, ...draft } = { ...builder, needs: NO_NEEDS };
  await screen.findByRole('link', { name: 'Builder' });
  const file = new File([JSON.stringify(draft)], 'builder.json', { type: 'application/json' });
  await user.upload(screen.getByLabelText('File with an agent'), file);
  expect(await screen.findByText('Builder is taken in as agent:builder_2.')).toBeTruthy();
  const taken = fake.state.agents.at(-1);
  expect(taken?.name).toBe('builder_2');
  await waitFor(() => expect(useNavigation.getState().place).toEqual({ screen: 'agents', id: taken?.id }));
});

test('a file that holds no agent, and one that is far too large, are refused in words', async () => {
  const { fake, user } = await openAgents();
  const input = await screen.findByLabelText('File with an agent');
  await user.upload(input, new File(['nonsense'], 'notes.json', { type: 'application/json' }));
  expect(await screen.findByText('This file holds no agent.')).toBeTruthy();
  await user.upload(input, new File(['x'.repeat(1_000_001)], 'film.json', { type: 'application/json' }));
  expect(await screen.findByText('film.json is far too large to hold an agent.')).toBeTruthy();
  expect(inputsOf(fake, 'agents.take')).toHaveLength(1);
  expect(fake.state.agents).toHaveLength(SAMPLE_AGENTS.length);
});

test('an agent is exported as a file, and it is said what the file lacks', async () => {
  const links: string[] = [];
  URL.createObjectURL = vi.fn(() => 'blob:agent');
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    links.push(this.download);
  });
  const { user } = await openAgents({}, 'builder');
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  await waitFor(() => expect(links).toEqual(['builder.agent.json']));
  expect(await screen.findByText('Its allowed tools are left out: they belong to this computer.')).toBeTruthy();
});

test('an agent that is not there is told as that, with a way back', async () => {
  const { user } = await openAgents({}, 'nobody');
  expect(await screen.findByRole('heading', { name: 'There is no such agent' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'All agents' }));
  expect(await screen.findByRole('heading', { name: 'Agents', level: 1 })).toBeTruthy();
});
