import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toolSecretSlot } from '../../../src/main/vault/tool-secret';
import { ToolServer, type ToolTransport } from '../../../src/shared/domain/tool-server';
import { eventually } from '../../support/eventually';
import { problemCode } from '../vault/vault-bed';
import { allow, isThere, never, toolsBed, type ToolsBed } from './tools-bed';

const CANARY = 'canary-tool-secret-90417';
const DAY_MS = 24 * 60 * 60_000;

const stdio = (more: Partial<Extract<ToolTransport, { type: 'stdio' }>> = {}): ToolTransport => ({
  type: 'stdio',
  command: 'tool',
  args: [],
  secrets: [],
  ...more,
});
const http = (url: string, ...secrets: string[]): ToolTransport => ({ type: 'http', url, secrets });
const adding = (bed: ToolsBed, name: string, transport: ToolTransport, secretValues: Record<string, string> = {}) =>
  bed.tools.servers.add({ id: randomUUID(), name, transport, isOn: true, secretValues });
const keyState = (bed: ToolsBed, id: string, name: string) => bed.vault.keyState(toolSecretSlot(id, name));

describe('tool servers', () => {
  it('are kept as typed, added once for one id, and fit the contract', async () => {
    const bed = await toolsBed();
    const typed = { id: randomUUID(), name: '  Files ', transport: stdio(), isOn: true, secretValues: {} };
    const added = await bed.tools.servers.add(typed);
    expect(ToolServer.parse(added)).toEqual(added);
    expect(added).toMatchObject({ name: 'Files', state: 'stopped', problem: null, tools: [] });
    expect(await bed.tools.servers.add(typed)).toEqual(added);
    expect(bed.tools.servers.servers()).toEqual([added]);
  });

  it.each([
    ['a name that is taken, in other letters', 'FIRST', stdio(), {}, 'name'],
    ['a name that cannot be seen', '\u200b \u200b', stdio(), {}, 'name'],
    ['a command with a line break', 'x', stdio({ command: 'a\nb' }), {}, 'command'],
    ['a secret that is there twice', 'x', stdio({ secrets: ['A', 'A'] }), { A: '1' }, 'secrets'],
    [
      'a header that is there twice',
      'x',
      http('https://h.example', 'X-A', 'x-a'),
      { 'X-A': '1', 'x-a': '2' },
      'secrets',
    ],
    [
      'a header of the protocol',
      'x',
      http('https://h.example', 'Mcp-Session-Id'),
      { 'Mcp-Session-Id': '1' },
      'secrets',
    ],
    ['a secret without a value', 'x', stdio({ secrets: ['A'] }), {}, 'secretValues'],
    ['a value without a name', 'x', stdio(), { A: '1' }, 'secretValues'],
    ['a header value with a line break', 'x', http('https://h.example', 'A'), { A: 'a\r\nHost: b' }, 'secretValues'],
    ['a password in the address', 'x', http('https://u:p@h.example'), {}, 'url'],
    ['the place where clouds keep secrets', 'x', http('http://169.254.169.254/latest'), {}, 'url'],
  ] as const)('are not taken with %s', async (_, name, transport, values, field) => {
    const bed = await toolsBed();
    await adding(bed, 'First', stdio());
    const error: unknown = await adding(bed, name, transport, values).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ problem: { code: 'tool_server', field } });
    expect(bed.tools.servers.servers()).toHaveLength(1);
  });

  it('keep their secrets sealed: neither the database nor anything that is told holds one', async () => {
    const bed = await toolsBed();
    const { id } = await adding(bed, 'Sealed', stdio({ secrets: ['TOKEN'] }), { TOKEN: CANARY });
    expect(keyState(bed, id, 'TOKEN')).toBe('saved');
    expect(bed.db.serialize().includes(CANARY)).toBe(false);
    expect(JSON.stringify([bed.events, bed.tools.servers.servers()])).not.toContain(CANARY);
  });

  it('keep a secret that is left out, replace one that is typed, and take away one that is emptied', async () => {
    const bed = await toolsBed();
    const added = await adding(bed, 'S', stdio({ secrets: ['A', 'B', 'C'] }), { A: 'a-one', B: 'b-one', C: 'c-one' });
    const transport = stdio({ secrets: ['A', 'B', 'C'] });
    const changed = await bed.tools.servers.update({ ...added, transport, secretValues: { B: 'b-two', C: '' } });
    expect(changed.transport.secrets).toEqual(['A', 'B']);
    const clear = (name: string) => bed.vault.open(toolSecretSlot(added.id, name)).reveal((text) => text);
    expect([clear('A'), clear('B')]).toEqual(['a-one', 'b-two']);
    expect(keyState(bed, added.id, 'C')).toBe('none');
    await bed.tools.servers.update({ ...changed, transport: stdio({ secrets: ['B'] }), secretValues: {} });
    expect([keyState(bed, added.id, 'A'), keyState(bed, added.id, 'B')]).toEqual(['none', 'saved']);
  });

  it('do not send a secret to another origin than it was given for', async () => {
    const bed = await toolsBed();
    const added = await adding(bed, 'H', http('https://one.example/mcp', 'Authorization'), {
      Authorization: 'Bearer x1',
    });
    const moved = { ...added, transport: http('https://two.example/mcp', 'Authorization'), secretValues: {} };
    await expect(bed.tools.servers.update(moved)).rejects.toThrow('was given for https://one.example');
    const within = { ...moved, transport: http('https://one.example/other', 'Authorization') };
    expect((await bed.tools.servers.update(within)).transport).toMatchObject({ url: 'https://one.example/other' });
    await bed.tools.servers.update({ ...moved, secretValues: { Authorization: 'Bearer y2' } });
  });

  it('that are changed stop; a new name alone stops nothing', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('good');
    const running = await bed.tools.servers.connect(id);
    const renamed = await bed.tools.servers.update({ ...running, name: 'Better', secretValues: {} });
    expect(renamed).toMatchObject({ name: 'Better', state: 'ready' });
    const off = await bed.tools.servers.update({ ...renamed, isOn: false, secretValues: {} });
    expect(off.state).toBe('off');
    expect(off.tools.length).toBeGreaterThan(5);
    await eventually(() => expect(bed.pids().filter(isThere)).toEqual([]));
    await expect(bed.tools.servers.connect(id)).rejects.toThrow('Better is switched off.');
    const box = await bed.tools.boxes.open(allow(id, 'add'), never());
    expect([box.tools, box.problems.length]).toEqual([[], 1]);
  });

  it('that are removed stop, and come back with their secrets within a day', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('good', { name: 'Files', secrets: { TOKEN: CANARY } });
    await bed.tools.servers.connect(id);
    await bed.tools.servers.remove(id);
    expect(bed.tools.servers.servers()).toEqual([]);
    expect(bed.events.at(-1)).toEqual({ type: 'tool_server_removed', id });
    await eventually(() => expect(bed.pids().filter(isThere)).toEqual([]));
    await adding(bed, 'files', stdio());
    expect(bed.tools.servers.undoRemove(id)).toMatchObject({ name: 'Files 2', state: 'stopped' });
    expect(await bed.tools.servers.connect(id)).toMatchObject({ state: 'ready' });
  });

  it('that were removed for more than a day are gone, secrets included', async () => {
    const bed = await toolsBed();
    const { id } = await adding(bed, 'Old', stdio({ secrets: ['A'] }), { A: 'value-of-a' });
    await bed.tools.servers.remove(id);
    bed.now += DAY_MS + 1;
    const later = bed.startAgain();
    expect(await problemCode(() => later.servers.undoRemove(id))).toBe('not_found');
    expect(keyState(bed, id, 'A')).toBe('none');
  });

  it('whose secret cannot be opened now say so, and start nothing', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('good', { secrets: { TOKEN: CANARY } });
    bed.db.exec("UPDATE tool_secrets SET ciphertext = CAST('garbage!' AS BLOB)");
    const { state, problem } = await bed.tools.servers.connect(id);
    expect(state).toBe('failed');
    expect(problem?.sentence).toBe(
      'good cannot be used now. The saved value of TOKEN cannot be opened. It was kept as it is.',
    );
    expect(bed.pids()).toEqual([]);
  });

  it('that are not there are said not to be', async () => {
    const bed = await toolsBed();
    const id = randomUUID();
    expect(await problemCode(() => bed.tools.servers.remove(id))).toBe('not_found');
    expect(await problemCode(() => bed.tools.servers.connect(id))).toBe('not_found');
    expect(await problemCode(() => bed.tools.servers.undoRemove(id))).toBe('not_found');
  });
});

describe('a box over several servers', () => {
  it('tells tools of the same name apart by their servers, and says which server is missing', async () => {
    const bed = await toolsBed();
    const first = await bed.add('good', { name: 'Notes' });
    const second = await bed.add('good', { name: 'Höhle 2' });
    const dead = await bed.add('dies', { name: 'Dead' });
    const allowed = [
      ...allow(first.id, 'say', 'add'),
      ...allow(second.id, 'say'),
      ...allow(dead.id, 'x'),
      ...allow(randomUUID(), 'y'),
    ];
    const box = await bed.tools.boxes.open(allowed, never());
    expect(box.tools.map(({ name, serverName, tool }) => [name, serverName, tool])).toEqual([
      ['Notes_say', 'Notes', 'say'],
      ['add', 'Notes', 'add'],
      ['Hohle_2_say', 'Höhle 2', 'say'],
    ]);
    expect(box.problems.map(({ serverName }) => serverName)).toEqual(['Dead', 'A tool server']);
    expect(await box.call('Hohle_2_say', '{"text":"from two"}', never())).toMatchObject({ text: 'from two' });
  });

  it('is not opened for one who stopped, and holds nothing then', async () => {
    const bed = await toolsBed({ idleMs: 50 });
    const { id } = await bed.add('slow');
    const stop = new AbortController();
    const opening = bed.tools.boxes.open(allow(id, 'add'), stop.signal);
    stop.abort(new Error('enough'));
    await expect(opening).rejects.toThrow('enough');
    await eventually(() => expect(bed.find(id).state).toBe('stopped'));
    await eventually(() => expect(bed.pids().filter(isThere)).toEqual([]));
  });
});
