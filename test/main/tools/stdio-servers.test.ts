import { expect, it, describe } from 'vitest';
import { eventually } from '../../support/eventually';
import { allow, isThere, never, toolsBed } from './tools-bed';

describe('a tool server that is a program', () => {
  it('is not started by being added; connecting it lists its tools', async () => {
    const bed = await toolsBed();
    const server = await bed.add('good');
    expect([server.state, server.tools, bed.pids()]).toEqual(['stopped', [], []]);
    const connected = await bed.tools.servers.connect(server.id);
    expect(connected).toMatchObject({ state: 'ready', problem: null });
    expect(connected.tools.find(({ name }) => name === 'add')).toEqual({
      name: 'add',
      title: null,
      description: 'Adds two numbers.',
      readOnly: true,
    });
    const states = bed.events.flatMap((event) => (event.type === 'tool_server_changed' ? event.server.state : []));
    expect(states.filter((state, index) => state !== states[index - 1])).toEqual(['stopped', 'starting', 'ready']);
  });

  it('carries out calls, and tells errors of the tool from failures of the line', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('good');
    const box = await bed.tools.boxes.open(allow(id, 'add', 'fails', 'say', 'ask', 'pictures'), never());
    expect(box.problems).toEqual([]);
    expect(box.tools.map(({ name }) => name)).toEqual(['add', 'fails', 'say', 'ask', 'pictures']);
    expect(box.tools[0]).toMatchObject({
      serverName: 'good',
      tool: 'add',
      asks: true,
      inputSchema: { type: 'object' },
    });
    expect(await box.call('add', '{"a":2,"b":40}', never())).toEqual({ ok: true, text: '42', isError: false });
    expect(await box.call('fails', '', never())).toEqual({ ok: true, text: 'the file is not there', isError: true });
    expect(await box.call('pictures', '{}', never())).toMatchObject({
      text: 'here it is\n\n[a picture: image/png, 3 bytes; not shown here]\n\n[a link to a resource: more https://elsewhere.example/x]',
    });
    // Its own wishes are not granted.
    expect(await box.call('ask', '', never())).toMatchObject({ text: expect.stringMatching(/^refused: /) });
  });

  it('never gets a call that does not fit, nor one by a name that is not offered', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('good');
    const box = await bed.tools.boxes.open(allow(id, 'add'), never());
    for (const input of ['{"a":"2","b":1}', '{"a":2}', 'not json', '[1,2]', '"x"', '{'.repeat(100_000)]) {
      expect(await box.call('add', input, never())).toMatchObject({ ok: false, mayHaveRun: false });
    }
    expect(await box.call('say', '{"text":"x"}', never())).toEqual({
      ok: false,
      sentence: 'There is no tool called “say”.',
      mayHaveRun: false,
    });
  });

  it('gets its own secrets and nothing else of the environment, and cannot echo them', async () => {
    const bed = await toolsBed();
    const { id, transport } = await bed.add('good', { secrets: { TOKEN: 'canary-in-env-8812' } });
    expect(transport.secrets).toEqual(['TOKEN']);
    const box = await bed.tools.boxes.open(allow(id, 'environment'), never());
    const told = await box.call('environment', '', never());
    if (!told.ok) throw new Error(told.sentence);
    expect(told.text).toContain('"TOKEN":"[key]"');
    expect(told.text).not.toContain('SECRET_OF_THE_APP');
    expect(Object.keys(JSON.parse(told.text) as object).toSorted()).toEqual(['HOME', 'PATH', 'TOKEN']);
  });

  it('that starts slowly is waited for', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('slow');
    expect(await bed.tools.servers.connect(id)).toMatchObject({ state: 'ready' });
  });

  it('that greets on its output first is understood', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('banner');
    expect(await bed.tools.servers.connect(id)).toMatchObject({ state: 'ready' });
  });

  it.each([
    ['silent', 'silent did not answer in time.'],
    [
      'quiet-nonsense',
      'quiet-nonsense answers with something that is not the Model Context Protocol. It wrote: “Usage: server [options]”.',
    ],
    [
      'nonsense',
      'nonsense answers with something that is not the Model Context Protocol. It wrote: “<html>not a message</html>”.',
    ],
    ['wrong-answers', 'wrong-answers answers with something that is not the Model Context Protocol.'],
    ['error', 'error answered with an error. It said: “no database”.'],
    ['dies', 'dies ended by itself. It wrote: “cannot open anything”.'],
    ['flood', 'flood sent more than can be read, and was stopped.'],
    ['flood-of-messages', 'flood-of-messages sent more than can be read, and was stopped.'],
  ])('that is %s ends as a sentence, and its program is gone', async (mode, sentence) => {
    // Those that stay silent are waited for; the others are told by what they do, on a busy machine as well.
    const bed = await toolsBed(mode === 'silent' || mode === 'quiet-nonsense' ? { startMs: 1500 } : {});
    const { id } = await bed.add(mode);
    const connected = await bed.tools.servers.connect(id);
    expect(connected.state).toBe('failed');
    expect(connected.problem?.sentence).toBe(sentence);
    expect(connected.problem?.advice).not.toBe('');
    await eventually(() => expect(bed.pids().filter(isThere)).toEqual([]));
  });

  it('that is not there ends as a sentence', async () => {
    const bed = await toolsBed();
    const added = await bed.add('good');
    const transport = { type: 'stdio', command: 'no-such-program-anywhere', args: [], secrets: [] } as const;
    await bed.tools.servers.update({ ...added, transport: { ...transport, args: [], secrets: [] }, secretValues: {} });
    const connected = await bed.tools.servers.connect(added.id);
    expect(connected.problem?.sentence).toBe(
      'good could not be started: the program “no-such-program-anywhere” is not on this computer.',
    );
  });

  it('does not show its secrets in what it wrote before it ended', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('dies', { secrets: { TOKEN: 'canary-on-stderr-41' } });
    const connected = await bed.tools.servers.connect(id);
    expect(connected.problem?.sentence).toContain('cannot open [key]');
    expect(JSON.stringify(bed.events)).not.toContain('canary-on-stderr-41');
  });

  it('that hangs in a call is given up, goes on for others, and may have run', async () => {
    const bed = await toolsBed({ callMs: 300, pingMs: 2000 });
    const { id } = await bed.add('good');
    const box = await bed.tools.boxes.open(allow(id, 'hang', 'add'), never());
    expect(await box.call('hang', '', never())).toEqual({
      ok: false,
      sentence: 'good did not answer in time.',
      mayHaveRun: true,
    });
    expect(await box.call('add', '{"a":1,"b":1}', never())).toMatchObject({ ok: true, text: '2' });
    expect(bed.pids()).toHaveLength(1);
  });

  it('that does not even answer a ping any more is ended, and started again for the next call', async () => {
    const bed = await toolsBed({ callMs: 300, pingMs: 300 });
    const { id } = await bed.add('good');
    const box = await bed.tools.boxes.open(allow(id, 'freeze', 'add'), never());
    expect(await box.call('freeze', '', never())).toMatchObject({ ok: false, mayHaveRun: true });
    await eventually(() => expect(bed.find(id).state).toBe('failed'));
    expect(bed.find(id).problem?.sentence).toBe('good did not answer in time.');
    expect(await box.call('add', '{"a":1,"b":1}', never())).toMatchObject({ ok: true, text: '2' });
    expect(bed.pids()).toHaveLength(2);
    await eventually(() => expect(isThere(bed.pids()[0] ?? 0)).toBe(false));
  });

  it('that dies in a call may have run it; the next call starts it again', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('good');
    const box = await bed.tools.boxes.open(allow(id, 'die', 'add'), never());
    expect(await box.call('die', '', never())).toEqual({
      ok: false,
      sentence: 'good ended by itself. It wrote: “fatal: out of luck”.',
      mayHaveRun: true,
    });
    expect(await box.call('add', '{"a":3,"b":4}', never())).toMatchObject({ ok: true, text: '7' });
  });

  it('that floods in a call is stopped with a sentence', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('good');
    const box = await bed.tools.boxes.open(allow(id, 'much'), never());
    expect(await box.call('much', '', never())).toEqual({
      ok: false,
      sentence: 'good sent more than can be read, and was stopped.',
      mayHaveRun: true,
    });
  });

  it('a call is given up at once when it is stopped', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('good');
    const box = await bed.tools.boxes.open(allow(id, 'hang'), never());
    const stop = new AbortController();
    const call = box.call('hang', '', stop.signal);
    setTimeout(() => stop.abort(), 50);
    const startedAt = performance.now();
    expect(await call).toMatchObject({ ok: false, mayHaveRun: true });
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  it('tells that it has other tools now', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('good');
    const box = await bed.tools.boxes.open(allow(id, 'more', 'newer'), never());
    expect(box.problems.map(({ sentence }) => sentence)).toEqual(['good has no tool “newer” any more.']);
    await box.call('more', '', never());
    await eventually(() => expect(bed.find(id).tools.map(({ name }) => name)).toContain('newer'));
    const next = await bed.tools.boxes.open(allow(id, 'newer'), never());
    expect(await next.call('newer', '', never())).toMatchObject({ text: 'new' });
  });

  it('with a thousand tools on ten pages lists them all', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('many');
    expect((await bed.tools.servers.connect(id)).tools).toHaveLength(1000);
    const box = await bed.tools.boxes.open(allow(id, 'tool_7', 'tool_999'), never());
    expect(await box.call('tool_999', '{}', never())).toMatchObject({ text: 'tool_999' });
  });

  it('with strange tools keeps those that can be used, cleaned, and does not read its list for ever', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('strange-tools');
    const { tools } = await bed.tools.servers.connect(id);
    expect(tools.map(({ name }) => name)).toEqual(['fine', 'long.description/with spaces']);
    expect(tools[0]?.description).toBe('ok then');
    expect(tools[1]?.description).toHaveLength(4000);
    const box = await bed.tools.boxes.open(allow(id, 'long.description/with spaces'), never());
    expect(box.tools[0]).toMatchObject({ name: 'long_description_with_spaces', inputSchema: { type: 'object' } });
  });
});

describe('how often and how long', () => {
  it('one that keeps failing is started four times in five minutes and then left alone until the person connects it', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('dies');
    for (let n = 0; n < 6; n += 1) (await bed.tools.boxes.open(allow(id, 'add'), never())).close();
    expect(bed.pids()).toHaveLength(4);
    expect(bed.find(id).problem?.sentence).toContain('failed several times within five minutes');
    await bed.tools.servers.connect(id);
    expect(bed.pids()).toHaveLength(5);
  });

  it('one that failed once serves the next who asks', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('dies-once');
    expect((await bed.tools.boxes.open(allow(id, 'add'), never())).problems).toHaveLength(1);
    expect((await bed.tools.boxes.open(allow(id, 'add'), never())).problems).toEqual([]);
  });

  it('one that nobody uses is stopped, and not while somebody does', async () => {
    const bed = await toolsBed({ idleMs: 200 });
    const { id } = await bed.add('good');
    const box = await bed.tools.boxes.open(allow(id, 'add'), never());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(bed.find(id).state).toBe('ready');
    box.close();
    box.close();
    await eventually(() => expect(bed.find(id).state).toBe('stopped'));
    await eventually(() => expect(bed.pids().filter(isThere)).toEqual([]));
    expect(bed.find(id).tools.length).toBeGreaterThan(5);
  });

  it('many who ask at once share one program', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('good');
    const boxes = await Promise.all(Array.from({ length: 20 }, () => bed.tools.boxes.open(allow(id, 'add'), never())));
    const sums = await Promise.all(boxes.map((box, n) => box.call('add', `{"a":${n},"b":0}`, never())));
    expect(sums).toEqual(boxes.map((_, n) => ({ ok: true, text: String(n), isError: false })));
    expect(bed.pids()).toHaveLength(1);
  });

  it('the end of the app leaves nothing behind: neither a program that does not listen nor what it started', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('family');
    await bed.tools.servers.connect(id);
    expect(bed.pids().filter(isThere)).toHaveLength(2);
    await bed.tools.dispose();
    await eventually(() => expect(bed.pids().filter(isThere)).toEqual([]));
  });

  it('the end of the app in the middle of a start leaves nothing behind', async () => {
    const bed = await toolsBed();
    const { id } = await bed.add('silent');
    const connecting = bed.tools.servers.connect(id);
    await eventually(() => expect(bed.pids()).toHaveLength(1));
    await bed.tools.dispose();
    await connecting;
    await eventually(() => expect(bed.pids().filter(isThere)).toEqual([]));
  });
});
