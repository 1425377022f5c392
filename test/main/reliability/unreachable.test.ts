import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { keyedFetch } from '../../../src/main/providers/keyed-fetch';
import { ProviderCallError } from '../../../src/main/providers/classified-failure';
import type { Access } from '../../../src/main/providers/provider';
import { providerOf } from '../../../src/main/providers/registry';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { answerFrom, answerThrough, PATIENT, textOf } from './outcomes';
import { KEY, startServiceFor, SUBJECTS } from './subjects';

/** One of each way to build a model: the connection underneath is the same for all. */
const KINDS: readonly ProviderKind[] = ['anthropic', 'openai', 'google', 'ollama', 'openai-compatible', 'mistral'];

const ending: (() => void)[] = [];
afterAll(() => {
  for (const end of ending) end();
});

/** Something that listens and is no HTTP server. */
async function listenWith(talk: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    talk(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ending.push(() => server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function accessTo(kind: ProviderKind, address: string): Access {
  const provider = providerOf(kind);
  const baseUrl = provider.baseUrls(address)[0] ?? address;
  return { baseUrl, fetch: keyedFetch({ baseUrl, headers: () => provider.keyHeaders(KEY) }) };
}

async function failures(kind: ProviderKind, address: string): Promise<unknown[]> {
  const access = accessTo(kind, address);
  const last = (await answerThrough(kind, access, PATIENT)).at(-1);
  const listed = await providerOf(kind)
    .listModels(access, new AbortController().signal)
    .catch((error: unknown) => error);
  return [last?.type === 'failed' ? last.failure : last, listed instanceof ProviderCallError ? listed.failure : listed];
}

describe.each(KINDS)('%s', (kind) => {
  test('nobody listens', async () => {
    const address = await listenWith(() => undefined);
    for (const end of ending.splice(0)) end();
    for (const failure of await failures(kind, `http://${address}`)) {
      expect(failure).toMatchObject({ class: 'network', reason: 'refused_connection' });
    }
  });

  test('who listens hangs up at once', async () => {
    const address = await listenWith((socket) => socket.destroy());
    for (const failure of await failures(kind, `http://${address}`)) {
      expect(failure).toMatchObject({ class: 'network', reason: 'reset_connection' });
    }
  });

  test('who listens speaks another protocol', async () => {
    const address = await listenWith((socket) => socket.write('220 smtp\r\n'));
    for (const failure of await failures(kind, `http://${address}`)) {
      expect(failure).toMatchObject({ class: 'malformed', reason: 'not_a_model_service' });
    }
  });

  test('https is asked for where there is none', async () => {
    const address = await listenWith((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    for (const failure of await failures(kind, `https://${address}`)) {
      expect(failure).toMatchObject({ class: 'network', reason: 'certificate' });
    }
  });
});

test.each(SUBJECTS)('$name goes away and comes back', async (subject) => {
  const service = await startServiceFor(subject, [{ id: 'the-model' }]);
  try {
    await service.goDown();
    expect((await answerFrom(service, subject, PATIENT)).at(-1)).toMatchObject({
      type: 'failed',
      failure: { class: 'network', reason: 'refused_connection' },
    });
    await service.comeBack();
    service.answers('Here I am again.');
    expect(textOf(await answerFrom(service, subject, PATIENT))).toBe('Here I am again.');
  } finally {
    await service.close();
  }
});
