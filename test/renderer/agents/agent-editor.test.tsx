import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useNavigation } from '../../../src/renderer/app/navigation';
import { AgentDraft } from '../../../src/shared/domain/agent';
import { inputsOf } from '../connect/in-window';
import { sampleToolServer } from '../support/fake/tools';
import { sampleAgent, SAMPLE_AGENTS } from '../support/sample-agents';
import { sampleId, sampleProblem } from '../support/samples';
import { openAgents } from './opened';

const field = (name: string) => screen.getByRole('textbox', { name });
const own = sampleAgent();

async function edited(agent = own) {
  const shown = await openAgents({ agents: [...SAMPLE_AGENTS, agent] }, agent.id);
  await screen.findByRole('heading', { name: agent.title, level: 1 });
  return shown;
}

async function retype(user: Awaited<ReturnType<typeof openAgents>>['user'], name: string, text: string) {
  await user.clear(field(name));
  if (text !== '') await user.type(field(name), text);
}

test('everything of an agent can be changed, and is saved as it was typed', async () => {
  const { fake, user } = await edited();
  await retype(user, 'Title', 'Tax helper');
  await retype(user, 'Description', 'Sorts receipts.');
  await retype(user, 'Instructions', 'Sort them.');
  await user.click(screen.getByRole('checkbox', { name: 'Pictures as input' }));
  await user.click(screen.getByRole('checkbox', { name: 'Structured answers' }));
  await retype(user, 'Context', '200,000');
  await user.click(screen.getByRole('radio', { name: 'Strong' }));
  expect(screen.getByText(/a strong model that can do the work\.$/)).toBeTruthy();
  await user.click(screen.getByRole('combobox', { name: 'Purpose' }));
  await user.click(screen.getByRole('option', { name: 'Coding' }));
  await user.click(screen.getByRole('combobox', { name: 'Kind of step' }));
  await user.click(screen.getByRole('option', { name: 'Works with tools' }));
  await retype(user, 'Examples of its work', 'Sort these{Enter}{Enter}  And those  ');
  await retype(user, 'Steps', '40');
  await retype(user, 'Spending', '');
  await retype(user, 'Time', '90');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Tax helper is saved.')).toBeTruthy();
  const saved = fake.state.agents.find(({ id }) => id === own.id);
  expect(AgentDraft.parse(saved)).toEqual({
    name: 'steuer_helfer',
    title: 'Tax helper',
    description: 'Sorts receipts.',
    instructions: 'Sort them.',
    needs: { imageInput: true, tools: false, structuredOutput: true, contextTokens: 200_000 },
    level: 'strong',
    stepType: 'tool_call',
    purpose: 'coding',
    examples: ['Sort these', 'And those'],
    tools: [],
    limits: { steps: 40, dollars: null, minutes: 90 },
  });
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
});

test('faults stand at their fields, nothing is sent, and the first of them has the focus', async () => {
  const { fake, user } = await edited();
  await retype(user, 'Title', '');
  await retype(user, 'Name', '2 much');
  await retype(user, 'Steps', 'many');
  await retype(user, 'Spending', '-3');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('4 fields are to be put right.')).toBeTruthy();
  for (const name of ['Title', 'Name', 'Steps', 'Spending']) {
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
  }
  expect(field('Time').getAttribute('aria-invalid')).toBeNull();
  expect(screen.getByText('Type a whole number from 1 to 500.')).toBeTruthy();
  expect(document.activeElement).toBe(field('Title'));
  expect((field('Spending') as HTMLInputElement).value).toBe('-3');
  expect(inputsOf(fake, 'agents.update')).toEqual([]);
});

test('a name that is taken is told at its field, and what was typed stays', async () => {
  const { user } = await edited();
  await retype(user, 'Name', 'builder');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('There is an agent called builder already. Choose another name.')).toBeTruthy();
  expect((field('Name') as HTMLInputElement).value).toBe('builder');
  await waitFor(() => expect(document.activeElement).toBe(field('Name')));
});

test('what belongs to no field stands above the buttons', async () => {
  const { fake, user } = await edited();
  await retype(user, 'Title', 'Other');
  fake.failNext('agents.update', sampleProblem());
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(within(await screen.findByRole('alert')).getByText(/could not be saved/)).toBeTruthy();
  expect((field('Title') as HTMLInputElement).value).toBe('Other');
});

test('another name says that rules follow it', async () => {
  const { user } = await edited();
  expect(screen.getByText(/In rules it is agent:steuer_helfer\. Rules follow when it is renamed\./)).toBeTruthy();
  await retype(user, 'Name', 'tax');
  expect(screen.getByText('Rules for agent:steuer_helfer follow it: they will say agent:tax.')).toBeTruthy();
});

test('instructions are counted, and near the end it is said how much fits', async () => {
  await edited(sampleAgent({ instructions: 'x'.repeat(39_000) }));
  expect(screen.getByText('39,000 of 40,000 characters')).toBeTruthy();
});

test('a new agent takes its name from its title until that is typed, and is opened when it is added', async () => {
  const { fake, user } = await openAgents({}, 'new');
  await user.type(field('Title'), 'Größe & Maß-Prüfer');
  expect((field('Name') as HTMLInputElement).value).toBe('grosse_mass-prufer');
  await retype(user, 'Name', 'pruefer');
  await user.type(field('Title'), ' 2');
  expect((field('Name') as HTMLInputElement).value).toBe('pruefer');
  await user.type(field('Description'), 'Checks sizes.');
  await user.click(screen.getByRole('button', { name: 'Add agent' }));
  expect(await screen.findByText('Größe & Maß-Prüfer 2 is saved.')).toBeTruthy();
  const added = fake.state.agents.at(-1);
  expect(added).toMatchObject({ name: 'pruefer', isShipped: false, limits: { steps: 25, dollars: 1, minutes: 30 } });
  expect(useNavigation.getState().place.id).toBe(added?.id);
  expect(await screen.findByRole('heading', { name: 'Größe & Maß-Prüfer 2', level: 1 })).toBeTruthy();
});

test('what is not saved is kept when the page is left by accident, and the list says so', async () => {
  const { go } = await edited().then(async (shown) => {
    await retype(shown.user, 'Description', 'Half a sentence');
    return shown;
  });
  go(null);
  const row = (await screen.findByRole('link', { name: own.title })).closest('li')!;
  expect(within(row).getByText('Not saved yet')).toBeTruthy();
  go(own.id);
  expect((field('Description') as HTMLTextAreaElement).value).toBe('Half a sentence');
});

test('leaving by its own link asks once: keep editing, discard, or save', async () => {
  const { fake, user, go } = await edited();
  const back = () => screen.getByRole('link', { name: 'All agents' });
  await retype(user, 'Title', 'Tax');
  await user.click(back());
  const dialog = await screen.findByRole('dialog', { name: 'Save changes to Tax?' });
  await user.click(within(dialog).getByRole('button', { name: 'Keep editing' }));
  expect((field('Title') as HTMLInputElement).value).toBe('Tax');
  await user.click(back());
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: 'Agents', level: 1 })).toBeTruthy();
  expect(fake.state.agents.at(-1)?.title).toBe('Tax');
  go(own.id);
  await retype(user, 'Title', 'Never mind');
  await user.click(back());
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(await screen.findByRole('link', { name: 'Tax' })).toBeTruthy();
  expect(screen.queryByText('Not saved yet')).toBeNull();
});

test('nothing is asked where nothing was changed, or was changed back', async () => {
  const { user } = await edited();
  await user.type(field('Title'), 'x');
  await user.type(field('Title'), '{Backspace}');
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  await user.click(screen.getByRole('link', { name: 'All agents' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Ctrl S saves from any field', async () => {
  const { fake, user } = await edited();
  await user.type(field('Instructions'), ' Stop when done.');
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText(`${own.title} is saved.`)).toBeTruthy();
  expect(inputsOf(fake, 'agents.update')).toHaveLength(1);
});

test('an own agent is deleted and can be brought back', async () => {
  const { fake, user } = await edited();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText(`${own.title} is deleted.`)).toBeTruthy();
  expect(await screen.findByRole('heading', { name: 'Agents', level: 1 })).toBeTruthy();
  expect(fake.state.agents).toHaveLength(SAMPLE_AGENTS.length);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('link', { name: own.title })).toBeTruthy();
});

test('a shipped agent cannot be deleted; a changed one becomes what it was after a question', async () => {
  const builder = SAMPLE_AGENTS[0]!;
  const changed = { ...builder, title: 'My builder', isChanged: true };
  const { fake, user } = await openAgents({ agents: [changed, ...SAMPLE_AGENTS.slice(1)] }, builder.id);
  expect(await screen.findByText(/comes with Signalbox, changed by you/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Reset to shipped' }));
  const question = await screen.findByRole('alertdialog', { name: 'Reset My builder to shipped?' });
  await user.click(within(question).getByRole('button', { name: 'Reset' }));
  expect(await screen.findByRole('heading', { name: 'Builder', level: 1 })).toBeTruthy();
  expect(fake.state.agents[0]).toEqual(builder);
});

test('tools are allowed one by one; each asks before it acts unless the person says otherwise', async () => {
  const server = sampleToolServer();
  const { fake, user } = await openAgents({ agents: [own], toolServers: [server] }, own.id);
  const tools = within(await screen.findByRole('group', { name: /Files/ }));
  expect(tools.queryByRole('checkbox', { name: 'Asks before' })).toBeNull();
  await user.click(tools.getByRole('checkbox', { name: /^Write a file/ }));
  const asks = tools.getByRole('checkbox', { name: 'Asks before' }) as HTMLInputElement;
  expect(asks.checked).toBe(true);
  await user.click(asks);
  expect(tools.getByText('It may change things without asking you.')).toBeTruthy();
  await user.click(tools.getByRole('button', { name: 'Allow all of Files' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() =>
    expect(fake.state.agents[0]?.tools).toEqual([
      { serverId: server.id, tool: 'read_file', asks: true },
      { serverId: server.id, tool: 'search', asks: true },
      { serverId: server.id, tool: 'write_file', asks: false },
    ]),
  );
  await user.click(tools.getByRole('button', { name: 'Allow none' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(fake.state.agents[0]?.tools).toEqual([]));
});

test('tools that are there no more are named, and can be taken off', async () => {
  const tools = [{ serverId: sampleId(99, 6), tool: 'burn_down', asks: true }];
  const { fake, user } = await openAgents({ agents: [{ ...own, tools }] }, own.id);
  expect(await screen.findByText(/^Allowed, but not there any more: burn_down\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take them off' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(fake.state.agents[0]?.tools).toEqual([]));
});

test('what main tells of an agent shows at once, as long as nothing was typed', async () => {
  const { fake } = await edited();
  fake.state.agents = [{ ...own, title: 'Renamed elsewhere' }];
  act(() => fake.emit({ type: 'agents_changed', agents: fake.state.agents }));
  expect(await screen.findByRole('heading', { name: 'Renamed elsewhere', level: 1 })).toBeTruthy();
  expect((field('Title') as HTMLInputElement).value).toBe('Renamed elsewhere');
});
