import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inputsOf } from '../connect/in-window';
import { SAMPLE_TOOLS, sampleToolServer } from '../support/fake/tools';
import { sampleId } from '../support/samples';
import { openAgents } from './opened';

const http = sampleToolServer({
  id: sampleId(2, 6),
  name: 'Calendar',
  transport: { type: 'http', url: 'https://calendar.example/mcp', secrets: ['Authorization'] },
});

const article = async (name: string) => within(await screen.findByRole('article', { name }));

test('without any it teaches what one is for, and says plainly what rights it has', async () => {
  await openAgents();
  expect(await screen.findByText(/^None yet\. With one that reads a folder/)).toBeTruthy();
  expect(screen.getByText(/runs with your rights: it can read, change and send whatever you can/)).toBeTruthy();
});

test('each says what it is, its state in words, its tools folded, and what went wrong with what to do', async () => {
  const problem = { sentence: 'Calendar did not answer within 10 s.', advice: 'Check the address.' };
  await openAgents({ toolServers: [sampleToolServer(), { ...http, state: 'failed', tools: [], problem }] });
  const files = await article('Files');
  expect(files.getByRole('status').textContent).toBe('Ready');
  expect(files.getByText('npx -y files-server /home/someone/notes')).toBeTruthy();
  expect(files.getByText('3 tools').closest('details')?.open).toBe(false);
  expect(files.getByText('write_file').closest('li')?.textContent).toContain('Changes things, the server says.');
  expect(files.getByText('search').closest('li')?.textContent).not.toContain('the server says');
  const calendar = await article('Calendar');
  expect(calendar.getByRole('status').textContent).toBe('Not working');
  expect(calendar.getByText('Calendar did not answer within 10 s.')).toBeTruthy();
  expect(calendar.getByText('Check the address.')).toBeTruthy();
});

test('a program is added with its arguments and secrets, and connected at once', async () => {
  const { fake, user } = await openAgents();
  await user.click(await screen.findByRole('button', { name: 'Add tool server' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Add tool server' }));
  expect(dialog.getByText(/is a program that runs with your rights/)).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Notes');
  await user.type(dialog.getByRole('textbox', { name: 'Command' }), 'npx');
  await user.type(dialog.getByRole('textbox', { name: 'Arguments' }), '-y{Enter}notes server{Enter}/home/a b');
  await user.click(dialog.getByRole('button', { name: 'Add variable' }));
  await user.type(dialog.getAllByRole('textbox', { name: 'Name' })[1]!, 'NOTES_TOKEN');
  await user.type(dialog.getByLabelText('Value of NOTES_TOKEN'), 'canary-4711');
  await user.click(dialog.getByRole('button', { name: 'Add and connect' }));
  const notes = await article('Notes');
  await waitFor(() => expect(notes.getByRole('status').textContent).toBe('Ready'));
  expect(inputsOf(fake, 'tools.add')).toEqual([
    expect.objectContaining({
      name: 'Notes',
      isOn: true,
      transport: {
        type: 'stdio',
        command: 'npx',
        args: ['-y', 'notes server', '/home/a b'],
        secrets: ['NOTES_TOKEN'],
      },
      secretValues: { NOTES_TOKEN: 'canary-4711' },
    }),
  ]);
  await user.click(notes.getByRole('button', { name: 'Edit' }));
  expect(screen.getByText('Saved')).toBeTruthy();
  expect(document.body.innerHTML).not.toContain('canary-4711');
});

test('faults stand at their fields and nothing is sent', async () => {
  const { fake, user } = await openAgents();
  await user.click(await screen.findByRole('button', { name: 'Add tool server' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Add tool server' }));
  await user.click(dialog.getByRole('button', { name: 'Add variable' }));
  await user.type(dialog.getAllByRole('textbox', { name: 'Name' })[1]!, '9 lives');
  await user.click(dialog.getByRole('button', { name: 'Add and connect' }));
  expect(dialog.getByText('Give it a name.')).toBeTruthy();
  expect(dialog.getByText('Type the program that is to be started.')).toBeTruthy();
  expect(dialog.getByText('Letters, figures and “_”, not beginning with a figure.')).toBeTruthy();
  expect(dialog.getByText('Type the value, or take the line off.')).toBeTruthy();
  expect(inputsOf(fake, 'tools.add')).toEqual([]);
});

test('a name that is taken is told at its field', async () => {
  const { user } = await openAgents({ toolServers: [sampleToolServer()] });
  await user.click(await screen.findByRole('button', { name: 'Add tool server' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Add tool server' }));
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Files');
  await user.type(dialog.getByRole('textbox', { name: 'Command' }), 'npx');
  await user.click(dialog.getByRole('button', { name: 'Add and connect' }));
  expect(await dialog.findByText('There is a tool server called Files already. Choose another name.')).toBeTruthy();
});

test('a saved secret is only replaced or taken away', async () => {
  const { fake, user } = await openAgents({ toolServers: [http] });
  await user.click((await article('Calendar')).getByRole('button', { name: 'Edit' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Edit Calendar' }));
  await user.click(dialog.getByRole('button', { name: 'Replace' }));
  await user.type(dialog.getByLabelText('Value of Authorization'), 'Bearer new');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(inputsOf(fake, 'tools.update')).toHaveLength(1));
  expect(inputsOf(fake, 'tools.update')[0]).toMatchObject({ secretValues: { Authorization: 'Bearer new' } });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click((await article('Calendar')).getByRole('button', { name: 'Edit' }));
  await user.click(screen.getByRole('button', { name: 'Take Authorization off' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(inputsOf(fake, 'tools.update')).toHaveLength(2));
  expect(inputsOf(fake, 'tools.update')[1]).toMatchObject({
    transport: { secrets: [] },
    secretValues: {},
  });
  expect(fake.state.toolServers[0]?.transport.secrets).toEqual([]);
});

test('a secret header goes to no other address than the one it was entered for: there it is asked for again', async () => {
  const { fake, user } = await openAgents({ toolServers: [http] });
  await user.click((await article('Calendar')).getByRole('button', { name: 'Edit' }));
  const address = screen.getByRole('textbox', { name: 'Address' });
  await user.clear(address);
  await user.type(address, 'https://elsewhere.example/mcp');
  expect(screen.queryByText('Saved')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Type it again: it was kept for another address.')).toBeTruthy();
  expect(inputsOf(fake, 'tools.update')).toEqual([]);
  await user.clear(address);
  await user.type(address, 'https://calendar.example/v2');
  expect(screen.getByText('Saved')).toBeTruthy();
});

test('plain http to any other machine says that what is sent can be read on the way', async () => {
  const { user } = await openAgents();
  await user.click(await screen.findByRole('button', { name: 'Add tool server' }));
  await user.click(screen.getByRole('radio', { name: 'Address' }));
  const address = screen.getByRole('textbox', { name: 'Address' });
  const warns = async (typed: string) => {
    await user.clear(address);
    await user.paste(typed);
    return screen.queryByText(/^Over plain http, everyone on the way can read/) !== null;
  };
  expect(await warns('http://tools.example/mcp')).toBe(true);
  expect(await warns('http://192.168.1.20:3000/mcp')).toBe(true);
  expect(await warns('https://tools.example/mcp')).toBe(false);
  expect(await warns('http://localhost:3000/mcp')).toBe(false);
  expect(await warns('http://127.0.0.1:3000/mcp')).toBe(false);
});

test('one that fails to connect says why on its row', async () => {
  const { user } = await openAgents({
    toolServers: [sampleToolServer({ state: 'stopped', tools: [] })],
    toolsFound: null,
  });
  const files = await article('Files');
  await user.click(files.getByRole('button', { name: 'Connect' }));
  expect(await files.findByText('Files could not be started: the program was not found.')).toBeTruthy();
  expect(files.getByText('Check the command, or install the program.')).toBeTruthy();
});

test('it is switched off and on, deleted and brought back', async () => {
  const { fake, user } = await openAgents({ toolServers: [sampleToolServer()] });
  const files = await article('Files');
  await user.click(files.getByRole('button', { name: 'Switch off' }));
  await waitFor(() => expect(files.getByRole('status').textContent).toBe('Switched off'));
  expect(files.queryByRole('button', { name: /^Connect/ })).toBeNull();
  await user.click(files.getByRole('button', { name: 'Switch on' }));
  await waitFor(() => expect(files.getByRole('status').textContent).toBe('Starts when it is needed'));
  await user.click(files.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Files' })).toBeNull());
  expect(fake.state.toolServers).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('article', { name: 'Files' })).toBeTruthy();
});

test('what main tells of a server shows at once', async () => {
  const { fake } = await openAgents({ toolServers: [sampleToolServer({ state: 'starting' })] });
  const files = await article('Files');
  expect(files.getByRole('status').textContent).toBe('Connecting …');
  act(() => fake.emit({ type: 'tool_server_changed', server: sampleToolServer({ tools: SAMPLE_TOOLS.slice(0, 1) }) }));
  expect(await files.findByText('1 tool')).toBeTruthy();
  expect(files.getByRole('status').textContent).toBe('Ready');
});
