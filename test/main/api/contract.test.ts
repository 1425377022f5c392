import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServer } from '../../../src/main/api/serve';
import type { Services } from '../../../src/main/api/services';
import { createLog } from '../../../src/main/log/log';
import { problemOf } from '../../../src/renderer/state/client';
import { channelPair } from '../../renderer/support/channel-pair';
import { tempHome } from '../../support/temp-home';
import { problemFrom, startTestApp } from '../../support/test-app';

describe('what crosses the line', () => {
  it('gives a window all that it needs before its first paint in one answer', async () => {
    const { main, home } = await startTestApp();
    const snapshot = await main.app.snapshot();
    expect(snapshot).toMatchObject({ home, connections: [], notices: [], host: 'browser-window' });
    expect(snapshot.vault).toEqual({ state: 'open', source: 'environment', store: null });
    expect(snapshot.providers.map((provider) => provider.name)).toContain('Anthropic');
  });

  it('turns a call that the contract does not have into a problem in words', async () => {
    const line = channelPair();
    const services = { log: createLog(tempHome()) } as Services;
    createServer(services)(line.main);
    const client: { chat: { sendToAnyone(input: unknown): Promise<unknown> } } = createORPCClient(
      new RPCLink({ port: line.window }),
    );
    const error: unknown = await client.chat.sendToAnyone({ connectionId: 'x' }).catch((e: unknown) => e);
    expect(problemOf(error)).toMatchObject({ code: 'unknown_call', advice: expect.stringContaining('Restart') });
  });

  it('refuses input that does not fit the contract, naming the field', async () => {
    const { main } = await startTestApp();
    const problem = await problemFrom(
      main.chat.send({ conversationId: 'no-uuid', questionId: randomUUID(), answerId: randomUUID(), text: 'x' }),
    );
    expect(problem).toMatchObject({ code: 'invalid_input', field: 'conversationId' });
    const kind = 'made-up' as 'openai';
    expect(await problemFrom(main.connections.prove({ kind }))).toMatchObject({ code: 'invalid_input', field: 'kind' });
  });

  it('tells of a defect of its own without its details', async () => {
    const line = channelPair();
    const services = {
      log: createLog(tempHome()),
      connections: {
        list: () => {
          throw new TypeError('secret internals');
        },
      },
    } as unknown as Services;
    createServer(services)(line.main);
    const client: { connections: { list(): Promise<unknown> } } = createORPCClient(new RPCLink({ port: line.window }));
    const problem = await problemFrom(client.connections.list());
    expect(problem.code).toBe('defect');
    expect(JSON.stringify(problem)).not.toContain('secret internals');
  });

  it('passes over messages that are none, and goes on answering', async () => {
    const line = channelPair();
    const home = tempHome();
    const services = { log: createLog(home), connections: { list: () => [] } } as unknown as Services;
    createServer(services)(line.main);
    for (const nonsense of ['', '{', 'null', '{"i":1}', '{"i":"1","p":{"u":"x"}}', '[]', '\u0000'])
      line.window.postMessage(nonsense);
    line.window.postMessage(new Uint8Array([1, 2, 3]));
    const client: { connections: { list(): Promise<unknown> } } = createORPCClient(new RPCLink({ port: line.window }));
    expect(await client.connections.list()).toEqual([]);
    const written = readFileSync(join(home, 'logs', 'signalbox.log'), 'utf8');
    expect(written).toContain('a message from a window could not be read');
  });

  it('lets the window change settings, but not where the window is', async () => {
    const { main, events } = await startTestApp();
    expect((await main.settings.change({ theme: 'dark' })).theme).toBe('dark');
    expect((await main.settings.change({ density: 'compact' })).theme).toBe('dark');
    const sneaky = { windowBounds: { width: 400, height: 400, maximized: true } };
    expect((await main.settings.change(sneaky as object)).windowBounds).toBeNull();
    expect(await problemFrom(main.settings.change({ firstTokenSeconds: 0 }))).toMatchObject({ code: 'invalid_input' });
    expect(events.some((event) => event.type === 'settings_changed' && event.settings.theme === 'dark')).toBe(true);
  });

  it('opens web and mail addresses in the system, and nothing else', async () => {
    const { main, opened } = await startTestApp();
    await main.app.openExternal({ url: 'https://example.org/a b' });
    expect(opened).toEqual(['https://example.org/a%20b']);
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'vscode://x', 'https://user:pw@example.org', '']) {
      expect(await problemFrom(main.app.openExternal({ url })), url).toMatchObject({ code: 'link' });
    }
    expect(opened).toHaveLength(1);
  });
});
