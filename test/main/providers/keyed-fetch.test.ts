import { describe, expect, it } from 'vitest';
import { BODY_MAX_BYTES } from '../../../src/main/providers/body';
import { EVENT_STREAM_ACCEPT } from '../../../src/main/providers/event-stream-guard';
import { keyedFetch } from '../../../src/main/providers/keyed-fetch';
import {
  BodyTooLargeError,
  NotAStreamError,
  RedirectedError,
  UnsendableKeyError,
} from '../../../src/main/providers/transport-errors';
import { always, serve } from './local-server';

const CANARY = 'canary-5f1d0c7e9b2a4d68';
const bearer = () => ({ authorization: `Bearer ${CANARY}` });
const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

describe('the key', () => {
  it('goes out to the origin that it is for, in place of whatever stood there', async () => {
    const server = await serve(always(200, {}));
    const send = keyedFetch({ baseUrl: `${server.origin}/v1`, headers: bearer });
    await send(`${server.origin}/v1/models`, {
      headers: {
        Authorization: 'Bearer placeholder',
        'x-api-key': 'placeholder',
        'x-goog-api-key': 'placeholder',
        'api-key': 'placeholder',
        cookie: 'a=b',
        'x-kept': 'yes',
      },
    });
    expect(server.received[0]?.headers).toMatchObject({ authorization: `Bearer ${CANARY}`, 'x-kept': 'yes' });
    expect(JSON.stringify(server.received)).not.toContain('placeholder');
    expect(server.received[0]?.headers).not.toHaveProperty('cookie');
  });

  it('is left out where there is none, and so is the placeholder', async () => {
    const server = await serve(always(200, {}));
    await keyedFetch({ baseUrl: server.origin, headers: null })(server.origin, {
      headers: { authorization: 'Bearer placeholder' },
    });
    expect(server.received[0]?.headers).not.toHaveProperty('authorization');
  });

  it('is asked for at each call and may come later', async () => {
    const server = await serve(always(200, {}));
    let key = 'first';
    const send = keyedFetch({ baseUrl: server.origin, headers: async () => ({ 'x-api-key': key }) });
    await send(server.origin);
    key = 'second';
    await send(server.origin);
    expect(server.received.map(({ headers }) => headers['x-api-key'])).toEqual(['first', 'second']);
  });

  it('is never sent to another origin, not even when asked to', async () => {
    const [own, other] = [await serve(always(200, {})), await serve(always(200, {}))];
    const send = keyedFetch({ baseUrl: own.origin, headers: bearer });
    const error = await rejection(send(`${other.origin}/v1/models`));
    expect(error).toEqual(new RedirectedError(other.origin));
    expect(other.received).toEqual([]);
  });

  it('does not get into the error when it cannot be sent', async () => {
    const send = keyedFetch({
      baseUrl: 'http://127.0.0.1:1',
      headers: () => ({ authorization: `Bearer ${CANARY}\nx: y` }),
    });
    const error = await rejection(send('http://127.0.0.1:1/'));
    expect(error).toBeInstanceOf(UnsendableKeyError);
    expect(error).not.toHaveProperty('cause');
    expect(String((error as Error).stack)).not.toContain(CANARY);
  });

  it('is taken out of what a service says about it', async () => {
    const server = await serve((request, response) => {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: `wrong: ${request.headers.authorization ?? ''}` } }));
    });
    const response = await keyedFetch({ baseUrl: server.origin, headers: bearer })(server.origin);
    expect(response.status).toBe(401);
    const body = await response.text();
    expect(body).not.toContain(CANARY);
    expect(JSON.parse(body)).toMatchObject({ error: { message: expect.stringContaining('wrong: ') } });
  });
});

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])(
    'with %i to another host are not followed, and the key stays here',
    async (status) => {
      const other = await serve(always(200, { data: [] }));
      const own = await serve(always(status, '', { location: `${other.origin}/v1/models` }));
      const send = keyedFetch({ baseUrl: own.origin, headers: bearer });
      for (const method of ['GET', 'POST']) {
        const error = await rejection(
          send(`${own.origin}/v1/models`, { method, ...(method === 'POST' ? { body: '{}' } : {}) }),
        );
        expect(error).toEqual(new RedirectedError(other.origin));
        expect(String((error as Error).stack)).not.toContain(CANARY);
      }
      expect(other.received).toEqual([]);
    },
  );

  it('to the same host under another port or scheme count as another place', async () => {
    const own = await serve((_request, response) => {
      response.writeHead(302, { location: `https://127.0.0.1:${new URL(own.origin).port}/` });
      response.end();
    });
    const error = await rejection(keyedFetch({ baseUrl: own.origin, headers: bearer })(own.origin));
    expect(error).toEqual(new RedirectedError(own.origin.replace('http:', 'https:')));
  });

  it('at the own place are followed with the key for a GET, three times and no more', async () => {
    const own = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      response.writeHead(step === 0 ? 200 : 307, step === 0 ? {} : { location: `/${step - 1}` });
      response.end('{}');
    });
    const send = keyedFetch({ baseUrl: own.origin, headers: bearer });
    expect((await send(`${own.origin}/3`)).status).toBe(200);
    expect(own.received.every(({ headers }) => headers.authorization === `Bearer ${CANARY}`)).toBe(true);
    expect(await rejection(send(`${own.origin}/4`))).toEqual(new RedirectedError(`${own.origin}/0`));
  });

  it.each([307, 308])('with %i at the own place are followed by a POST as it is, three times', async (status) => {
    const own = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      response.writeHead(step === 0 ? 200 : status, step === 0 ? {} : { location: `/${step - 1}` });
      response.end('{}');
    });
    const send = keyedFetch({ baseUrl: own.origin, headers: bearer });
    const post = { method: 'POST', body: '{"model":"m"}', headers: { 'content-type': 'application/json' } };
    expect((await send(`${own.origin}/3`, post)).status).toBe(200);
    expect(own.received.map(({ url }) => url)).toEqual(['/3', '/2', '/1', '/0']);
    for (const { method, body, headers } of own.received) {
      expect({ method, body }).toEqual({ method: 'POST', body: '{"model":"m"}' });
      expect(headers).toMatchObject({ authorization: `Bearer ${CANARY}`, 'content-type': 'application/json' });
    }
    expect(await rejection(send(`${own.origin}/4`, post))).toEqual(new RedirectedError(`${own.origin}/0`));
  });

  it.each([301, 302, 303])('with %i are not followed by a POST, which would become a GET', async (status) => {
    const own = await serve(always(status, '', { location: '/v1/elsewhere?token=1' }));
    const error = await rejection(
      keyedFetch({ baseUrl: own.origin, headers: bearer })(`${own.origin}/v1/chat`, { method: 'POST', body: '{}' }),
    );
    expect(error).toEqual(new RedirectedError(`${own.origin}/v1/elsewhere`));
    expect(own.received).toHaveLength(1);
  });

  it('are not followed with a body that can be read only once', async () => {
    const own = await serve(always(307, '', { location: '/v1/elsewhere' }));
    const body = new Blob(['{}']).stream();
    const error = await rejection(
      keyedFetch({ baseUrl: own.origin, headers: bearer })(`${own.origin}/v1/chat`, {
        method: 'POST',
        body,
        duplex: 'half',
      } as RequestInit),
    );
    expect(error).toEqual(new RedirectedError(`${own.origin}/v1/elsewhere`));
    expect(own.received).toHaveLength(1);
  });

  it('to the own place in the name of someone are not followed', async () => {
    const own = await serve((_request, response) => {
      response.writeHead(307, { location: `http://name:word@127.0.0.1:${new URL(own.origin).port}/v1` });
      response.end();
    });
    const error = await rejection(keyedFetch({ baseUrl: own.origin, headers: bearer })(own.origin));
    expect(error).toEqual(new RedirectedError(`${own.origin}/v1`));
  });

  it('that name no address are told as such', async () => {
    const own = await serve(always(302, '', { location: 'http://[' }));
    expect(await rejection(keyedFetch({ baseUrl: own.origin, headers: bearer })(own.origin))).toEqual(
      new RedirectedError(null),
    );
  });
});

describe('answers', () => {
  it('in one piece end at 20 MB', async () => {
    const own = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const piece = Buffer.alloc(1024 * 1024, 'a');
      for (let sent = 0; sent <= BODY_MAX_BYTES; sent += piece.length) response.write(piece);
      response.end();
    });
    const response = await keyedFetch({ baseUrl: own.origin, headers: null })(own.origin);
    expect(await rejection(response.text())).toBeInstanceOf(BodyTooLargeError);
  });

  it.each([
    ['text/html', '<html><title>Sign in</title></html>'],
    ['application/json', '  {"error":{"message":"no"}}'],
    ['application/x-ndjson', '{"error":"no"}\n'],
  ])('of %s where a stream is due are told with what they say', async (type, body) => {
    const own = await serve(always(200, body, { 'content-type': type }));
    const error = await rejection(
      keyedFetch({ baseUrl: own.origin, headers: null })(own.origin, {
        method: 'POST',
        body: '{}',
        headers: { accept: EVENT_STREAM_ACCEPT },
      }),
    );
    expect(error).toBeInstanceOf(NotAStreamError);
    expect(error).toMatchObject({ status: 200, body });
  });

  it('that are streams under a wrong label go through whole', async () => {
    const own = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write('\n');
      response.write('data: 1\n\n');
      response.end('data: 2\n\n');
    });
    const response = await keyedFetch({ baseUrl: own.origin, headers: null })(own.origin, {
      headers: { accept: EVENT_STREAM_ACCEPT },
    });
    expect(await response.text()).toBe('\ndata: 1\n\ndata: 2\n\n');
  });
});
