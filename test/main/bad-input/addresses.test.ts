import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPractice } from '../../../src/main/practice/practice';
import { openWindowServer } from '../../../src/main/platform/node/window-server';
import { addMine, KEY } from '../../support/add-mine';
import { fakeService } from '../../support/fake-for-test';
import { problemFrom, startTestApp, type TestApp } from '../../support/test-app';

const KINDS = ['openai-compatible', 'openai', 'anthropic', 'google', 'ollama'] as const;

const proveAt = ({ main }: TestApp, kind: (typeof KINDS)[number], baseUrl: string) =>
  problemFrom(main.connections.prove({ kind, baseUrl, apiKey: KEY }));

describe('an address of the app itself', () => {
  /** Addresses of the window's server and of the practice provider's. */
  async function ownAddresses(): Promise<string[]> {
    const window = await openWindowServer({
      app: { serve: () => undefined, dispose: () => Promise.resolve() },
      rendererRoot: import.meta.dirname,
      port: 0,
      secondStartSecret: 'x',
      onDefect: () => undefined,
    });
    const practice = createPractice();
    onTestFinished(async () => {
      await window.close();
      await practice.dispose();
    });
    const own = await practice.baseUrl('answers');
    const at = `http://127.0.0.1:${window.port}`;
    return [at, `localhost:${window.port}`, window.freshAddress('printed'), new URL(own).origin, own];
  }

  it.each(KINDS)('is told as that to %s, and no key is blamed', async (kind) => {
    const app = await startTestApp();
    for (const baseUrl of await ownAddresses()) {
      const { failure, sentence } = await proveAt(app, kind, baseUrl);
      expect([baseUrl, failure?.class, failure?.reason]).toEqual([baseUrl, 'malformed', 'not_a_model_service']);
      expect(sentence).toMatch(/^What answers at [\w.:]+ is Signalbox itself, not a model service\.$/);
    }
    expect(await app.main.connections.list()).toEqual([]);
  });

  it('is told where a connection comes to lie at it: in chat and by a test, with the way to edit it', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await addMine(app, service);
    const { port } = new URL(service.origin);
    await service.close();
    const window = await openWindowServer({
      app: { serve: () => undefined, dispose: () => Promise.resolve() },
      rendererRoot: import.meta.dirname,
      port: Number(port),
      secondStartSecret: 'x',
      onDefect: () => undefined,
    });
    onTestFinished(() => window.close());
    const sentence = `What answers at 127.0.0.1:${port} is Signalbox itself, not a model service.`;
    const { failure } = await app.ask();
    expect(failure).toMatchObject({ class: 'malformed', sentence });
    expect(failure?.steps).toEqual([{ do: 'edit_connection', connectionId: id, label: 'Mine' }]);
    const run = await app.main.connections.test({ id });
    expect(run).toMatchObject({ state: 'failed', failure: { sentence } });
    expect(await app.main.connections.list()).toMatchObject([{ credential: 'saved', health: { dot: 'failing' } }]);
  });

  it('is the practice provider’s alone to use', async () => {
    const { main } = await startTestApp();
    expect((await main.connections.prove({ kind: 'practice' })).models.length).toBeGreaterThan(0);
  });
});

describe('an address at which a cloud keeps secrets of its machines', () => {
  it.each([
    'http://169.254.169.254',
    'http://169.254.169.254:80/v1',
    '169.254.169.254/latest/meta-data',
    'http://0xA9FEA9FE/v1',
    'http://169.16689662/',
    'http://[::ffff:169.254.169.254]/v1',
    'http://[fd00:ec2::254]/v1',
    'https://[FD00:0EC2:0:0:0:0:0:254]/v1',
    'http://[fe80::a9fe:a9fe]/v1',
    'http://metadata.google.internal/computeMetadata/v1',
    'METADATA.GOOGLE.INTERNAL.',
    'http://metadata.tencentyun.com',
    'http://100.100.100.200/v1',
    'http://169.254.42.42',
    'http://[fd00:42::42]',
  ])('%s is refused before anything is sent, typed, edited or found', async (baseUrl) => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const refused = {
      sentence: 'This address is where a cloud keeps secrets of its machines, not a model service.',
      field: 'baseUrl',
    };
    expect(await proveAt(app, 'openai-compatible', baseUrl)).toMatchObject({ code: 'base_url', ...refused });
    const access = { kind: 'ollama', baseUrl, apiKey: KEY, unproven: true } as const;
    const adding = app.main.connections.add({ ...access, label: 'Metadata', defaultModel: 'm' });
    expect(await problemFrom(adding)).toMatchObject(refused);
    const mine = await addMine(app, service);
    const editing = app.main.connections.update({ id: mine.id, baseUrl, apiKey: KEY });
    expect(await problemFrom(editing)).toMatchObject(refused);
    const connecting = app.main.discovery.connect({ baseUrl, apiKey: KEY });
    expect(await problemFrom(connecting)).toMatchObject({ code: 'not_found' });
    expect(await app.main.connections.list()).toMatchObject([{ label: 'Mine', baseUrl: service.url }]);
  });
});

describe('an address at which something else is', () => {
  /** Something that listens and speaks first, or answers whatever it is asked. */
  async function listenWith(talk: (socket: Socket) => void): Promise<string> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => socket.destroy()));
      talk(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const MYSQL = Buffer.concat([Buffer.from([74, 0, 0, 0, 10]), Buffer.from('8.4.2\0'), Buffer.alloc(60, 1)]);
  it.each<[string, (socket: Socket) => void]>([
    ['the banner of SSH', (socket) => socket.write('SSH-2.0-OpenSSH_9.8\r\n')],
    ['the greeting of a database', (socket) => socket.write(MYSQL)],
    [
      'the error of a database that waits to be spoken to',
      (socket) => socket.on('data', () => socket.write('-ERR unknown\r\n')),
    ],
    ['the greeting of a mail server', (socket) => socket.write('220 mail ESMTP\r\n')],
    ['a TLS alert', (socket) => socket.on('data', () => socket.write(Buffer.from([21, 3, 1, 0, 2, 2, 70])))],
    [
      'heads without end',
      (socket) => socket.on('data', () => socket.write(`HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(9000)}`)),
    ],
  ])('says so of %s, and nothing typed is lost by it', async (_, talk) => {
    const app = await startTestApp();
    const baseUrl = await listenWith(talk);
    const { host } = new URL(baseUrl);
    for (const kind of ['openai-compatible', 'anthropic'] as const) {
      const { failure, sentence } = await proveAt(app, kind, baseUrl);
      expect(failure).toMatchObject({ class: 'malformed', reason: 'not_a_model_service' });
      expect(sentence).toBe(`What answers at ${host} is not a model service.`);
    }
  });

  it('is not followed to another host: the key stays, and it is said where to', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await addMine(app, service);
    service.behave({ fault: 'redirect_other_host', on: 'all' });
    const { failure } = await proveAt(app, 'openai', service.url);
    expect(failure?.sentence).toMatch(/^OpenAI sends calls on to http:\/\/[\w.:]+; Signalbox did not follow\.$/);
    const answer = await app.ask();
    expect(answer.failure?.sentence).toMatch(/^Mine sends calls on to http:\/\/[\w.:]+; Signalbox did not follow\.$/);
    expect((await app.main.connections.test({ id })).failure?.reason).toBe('redirected');
    expect(service.elsewhere).toEqual([]);
    expect(await app.main.connections.list()).toMatchObject([{ credential: 'saved', baseUrl: service.url }]);
  });

  it('ends within the limit of the whole request, however long it drips', { timeout: 40_000 }, async () => {
    const app = await startTestApp();
    const drips: NodeJS.Timeout[] = [];
    onTestFinished(() => drips.forEach((drip) => clearInterval(drip)));
    const baseUrl = await listenWith((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"data":[ '));
      drips.push(setInterval(() => socket.write(' '), 50));
    });
    const startedAt = performance.now();
    const { failure, sentence } = await proveAt(app, 'openai-compatible', `${baseUrl}/v1`);
    expect(failure?.class).toBe('timeout');
    expect(sentence).toMatch(/in time\.$|stopped in the middle/);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });
});
