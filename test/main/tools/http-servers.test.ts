import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startHttpToolServer } from '../../support/tool-servers/http-server';
import { allow, never, toolsBed } from './tools-bed';

const KEY = 'canary-http-55120a';

describe('a tool server over HTTP', () => {
  it('is reached with its secrets in headers, and its tools are called', async () => {
    const server = await startHttpToolServer();
    const bed = await toolsBed();
    const { id } = await bed.addAt(server.url, { Authorization: `Bearer ${KEY}`, 'X-Team': 'blue-team' });
    expect(server.received).toEqual([]);
    expect(await bed.tools.servers.connect(id)).toMatchObject({ state: 'ready', tools: [{ name: 'say' }] });
    const box = await bed.tools.boxes.open(allow(id, 'say'), never());
    expect(await box.call('say', '{"text":"hello"}', never())).toEqual({ ok: true, text: 'hello', isError: false });
    expect(server.received.length).toBeGreaterThan(2);
    for (const { headers } of server.received) {
      expect(headers).toMatchObject({ authorization: `Bearer ${KEY}`, 'x-team': 'blue-team' });
    }
  });

  it('that forgot the session is greeted anew, and the call is made once', async () => {
    const server = await startHttpToolServer();
    const bed = await toolsBed();
    const { id } = await bed.addAt(server.url);
    const box = await bed.tools.boxes.open(allow(id, 'say'), never());
    server.behave('forgets');
    expect(await box.call('say', '{"text":"again"}', never())).toMatchObject({ ok: true, text: 'again' });
    expect(server.said).toEqual(['again']);
  });

  it('never gets its secrets sent on to another address', async () => {
    const heard: string[] = [];
    const other = createServer((request, response) => {
      heard.push(JSON.stringify(request.headers));
      response.writeHead(200).end('{}');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const server = await startHttpToolServer();
    server.behave({ redirectTo: `http://127.0.0.1:${(other.address() as AddressInfo).port}/mcp` });
    const bed = await toolsBed();
    const { id } = await bed.addAt(server.url, { Authorization: `Bearer ${KEY}` });
    const connected = await bed.tools.servers.connect(id);
    expect(connected.problem?.sentence).toBe('Over http sends on to another address, where its secrets are not taken.');
    expect(heard).toEqual([]);
  });

  it.each([
    ['sign_in', 'Over http did not accept the sign-in.'],
    ['html', 'Over http answers with something that is not the Model Context Protocol.'],
    ['hang', 'Over http did not answer in time.'],
    ['flood', 'Over http sent more than can be read, and was stopped.'],
  ] as const)('that answers with %s ends as a sentence without its secrets', async (behaviour, sentence) => {
    const server = await startHttpToolServer();
    server.behave(behaviour);
    const bed = await toolsBed({ startMs: 2000 });
    const { id } = await bed.addAt(server.url, { Authorization: `Bearer ${KEY}` });
    const { state, problem } = await bed.tools.servers.connect(id);
    expect(state).toBe('failed');
    expect(problem?.sentence).toBe(sentence);
    expect(JSON.stringify(bed.events)).not.toContain(KEY);
  });

  it('that is not there: nothing was sent, so that a call may be made again', async () => {
    const server = await startHttpToolServer();
    const bed = await toolsBed();
    const { id } = await bed.addAt(server.url);
    const box = await bed.tools.boxes.open(allow(id, 'say'), never());
    await server.close();
    // The first finds out that a connection that was kept open is gone, and cannot know what left with it.
    await box.call('say', '{"text":"x"}', never());
    expect(await box.call('say', '{"text":"x"}', never())).toEqual({
      ok: false,
      sentence: `Over http cannot be reached at ${new URL(server.url).host}.`,
      mayHaveRun: false,
    });
    expect(bed.find(id).state).toBe('failed');
  });

  it('that breaks off in the middle of a call may have run it', async () => {
    const server = await startHttpToolServer();
    const bed = await toolsBed({ callMs: 400, pingMs: 300 });
    const { id } = await bed.addAt(server.url);
    const box = await bed.tools.boxes.open(allow(id, 'say'), never());
    server.behave('hang');
    expect(await box.call('say', '{"text":"x"}', never())).toMatchObject({ ok: false, mayHaveRun: true });
  });
});
