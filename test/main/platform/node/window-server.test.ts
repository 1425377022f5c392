import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { openWindowServer, type WindowServer } from '../../../../src/main/platform/node/window-server';
import { builtWindow } from './built-window';
import { rawRequest } from './raw-request';
import { EchoApp } from './stub-app';

const SECRET = 'a secret between two starts of Signalbox';

let app: EchoApp;
let server: WindowServer;
let defects: unknown[];

beforeEach(async () => {
  app = new EchoApp();
  defects = [];
  server = await openWindowServer({
    app,
    rendererRoot: builtWindow(),
    port: 0,
    secondStartSecret: SECRET,
    onDefect: (error) => defects.push(error),
  });
});

afterEach(() => server.close());

const pathOf = (address: string): string => {
  const url = new URL(address);
  return url.pathname + url.search;
};

/** Lets one browser in and returns the Cookie header that it sends from then on. */
async function signIn(): Promise<string> {
  const answer = await rawRequest(server.port, pathOf(server.freshAddress('printed')));
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** Tries to open the line. Resolves with the open socket, or with the status that it was refused with. */
function openLine(headers: Record<string, string>, path = '/channel'): Promise<WebSocket | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.on('error', () => undefined);
      socket.terminate();
    });
    socket.on('error', reject);
  });
}

const ownOrigin = (): string => `http://127.0.0.1:${server.port}`;

async function openOwnLine(): Promise<WebSocket> {
  const socket = await openLine({ cookie: await signIn(), origin: ownOrigin() });
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return socket;
}

const nextMessage = (socket: WebSocket): Promise<{ data: Buffer; isBinary: boolean }> =>
  new Promise((resolve) => socket.once('message', (data: Buffer, isBinary) => resolve({ data, isBinary })));

describe('the one-time token', () => {
  it('is exchanged for a strict cookie that scripts cannot read, and leaves the address', async () => {
    const answer = await rawRequest(server.port, pathOf(server.freshAddress('printed')));
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const [cookie] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^signalbox-\d+=[A-Za-z0-9_-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  it('works once', async () => {
    const path = pathOf(server.freshAddress('printed'));
    await rawRequest(server.port, path);
    const again = await rawRequest(server.port, path);
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body).toContain('works once');
  });

  it('leads back to the app when the browser that used it comes again', async () => {
    const path = pathOf(server.freshAddress('printed'));
    const first = await rawRequest(server.port, path);
    const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const again = await rawRequest(server.port, path, { headers: { cookie } });
    expect(again.status).toBe(303);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('is not used up by a HEAD request', async () => {
    const path = pathOf(server.freshAddress('printed'));
    expect((await rawRequest(server.port, path, { method: 'HEAD' })).status).toBe(401);
    expect((await rawRequest(server.port, path)).status).toBe(303);
  });

  it('cannot be guessed: another one is refused', async () => {
    const answer = await rawRequest(server.port, `/?token=${'A'.repeat(43)}`);
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('lets in as many browsers as there are tokens', async () => {
    const cookies = [await signIn(), await signIn()];
    expect(new Set(cookies).size).toBe(2);
    for (const cookie of cookies) {
      expect((await rawRequest(server.port, '/', { headers: { cookie } })).status).toBe(200);
    }
  });
});

describe('without a session', () => {
  it.each(['/', '/index.html', '/assets/index-a1B2c3D4.js', '/nothing', '/channel', '/second-start'])(
    'nothing is served at %s',
    async (path) => {
      const answer = await rawRequest(server.port, path);
      expect(answer.status).toBe(401);
      expect(answer.body).toContain('open the address that it printed');
      expect(answer.body).not.toContain('script');
    },
  );

  it('a session of nobody is no session', async () => {
    const cookie = `signalbox-${server.port}=${'A'.repeat(43)}`;
    expect((await rawRequest(server.port, '/', { headers: { cookie } })).status).toBe(401);
  });

  it('a session under the name of another port is no session', async () => {
    const session = (await signIn()).split('=')[1];
    const cookie = `signalbox-${server.port + 1}=${session}`;
    expect((await rawRequest(server.port, '/', { headers: { cookie } })).status).toBe(401);
  });
});

describe('a browser that was led here by another page', () => {
  const ledHere = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

  it('leaves a strict cookie out, so the page asks once more by itself', async () => {
    const exchanged = await rawRequest(server.port, pathOf(server.freshAddress('printed')), { headers: ledHere });
    expect(exchanged.status).toBe(303);
    const first = await rawRequest(server.port, '/', { headers: ledHere });
    expect(first.status).toBe(401);
    expect(first.body).toContain('<meta http-equiv="refresh" content="0;url=/">');
  });

  it('is not sent round in circles without a session', async () => {
    const own = { ...ledHere, 'sec-fetch-site': 'same-origin' };
    const second = await rawRequest(server.port, '/', { headers: own });
    expect(second.status).toBe(401);
    expect(second.body).not.toContain('refresh');
  });
});

describe('with a session', () => {
  let cookie: string;
  beforeEach(async () => {
    cookie = await signIn();
  });

  it('the page comes with a nonce of its own on every load, in the page and in the policy alike', async () => {
    const nonces = new Set<string>();
    for (let load = 0; load < 3; load += 1) {
      const answer = await rawRequest(server.port, '/', { headers: { cookie } });
      expect(answer.status).toBe(200);
      const nonce = /nonce="([^"]+)"/.exec(answer.body)?.[1] ?? '';
      expect(answer.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
      expect(answer.body).not.toContain('__CSP_NONCE__');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('the policy refuses everything but the app’s own files and its own line', async () => {
    const answer = await rawRequest(server.port, '/', { headers: { cookie } });
    const policy = String(answer.headers['content-security-policy']).replaceAll(/'nonce-[^']+'/g, "'nonce'");
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'nonce'",
      "style-src 'self' 'nonce'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${server.port}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('every answer carries the headers that keep other pages out', async () => {
    for (const path of ['/', '/assets/index-a1B2c3D4.js', '/nothing']) {
      const { headers } = await rawRequest(server.port, path, { headers: { cookie } });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
    }
  });

  it('files whose name carries a hash may be kept, the page may not', async () => {
    const cacheOf = async (path: string) =>
      (await rawRequest(server.port, path, { headers: { cookie } })).headers['cache-control'];
    expect(await cacheOf('/')).toBe('no-store');
    expect(await cacheOf('/assets/plain.css')).toBe('no-store');
    expect(await cacheOf('/assets/index-a1B2c3D4.js')).toContain('immutable');
  });

  it('files that are no pages run the app’s own scripts and reach nobody: a thread goes by the policy of its file', async () => {
    const { headers } = await rawRequest(server.port, '/assets/index-a1B2c3D4.js', { headers: { cookie } });
    expect(headers['content-security-policy']).toBe("default-src 'none'; script-src 'self'");
  });

  it('HEAD tells the length and sends nothing', async () => {
    const answer = await rawRequest(server.port, '/assets/plain.css', { method: 'HEAD', headers: { cookie } });
    expect([answer.status, answer.headers['content-length'], answer.body]).toEqual([200, '7', '']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
    const answer = await rawRequest(server.port, '/', { method, headers: { cookie } });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  it.each([
    '/../signalbox.db',
    '/assets/../../signalbox.db',
    '/..%2fsignalbox.db',
    '/%2e%2e/signalbox.db',
    '/%2e%2e%2frenderer-secret.js',
    '/..%5csignalbox.db',
    '/..\\signalbox.db',
    '/assets/..%252f..%252fsignalbox.db',
    '//etc/passwd',
    '/./index.html',
    '/.hidden.js',
    '/notes.txt',
    '/assets',
    '/assets/',
    '/index.html%00.js',
    '/index.html/',
    '/C:/windows/win.ini',
    '/%',
    'http://127.0.0.1/etc/passwd',
    '*',
  ])('nothing is found at %s', async (path) => {
    const answer = await rawRequest(server.port, path, { headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it.each(['evil.example:PORT', 'localhost:PORT', '127.0.0.1', '127.0.0.1.:PORT', '[::1]:PORT', '127.1:PORT', ' '])(
    'the Host header “%s” is refused, token or not',
    async (name) => {
      const host = name.replace('PORT', String(server.port));
      expect((await rawRequest(server.port, '/', { headers: { cookie, host } })).status).toBe(403);
      const token = await rawRequest(server.port, pathOf(server.freshAddress('printed')), { headers: { host } });
      expect(token.status).toBe(403);
      expect(token.headers['set-cookie']).toBeUndefined();
    },
  );

  it('another site may not use our files in its pages', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const headers = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' };
      expect((await rawRequest(server.port, '/assets/index-a1B2c3D4.js', { headers })).status).toBe(403);
      const frame = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
      expect((await rawRequest(server.port, '/', { headers: frame })).status).toBe(403);
    }
  });
});

describe('the line to main', () => {
  it('carries text and bytes both ways', async () => {
    const socket = await openOwnLine();
    socket.send('text');
    const text = await nextMessage(socket);
    expect([text.data.toString(), text.isBinary]).toEqual(['text', false]);
    socket.send(new Uint8Array([0, 255, 128]));
    const bytes = await nextMessage(socket);
    expect([[...bytes.data], bytes.isBinary]).toEqual([[0, 255, 128], true]);
    socket.terminate();
  });

  it('is refused without a session, from another page, from no page, under another name and at another path', async () => {
    const cookie = await signIn();
    const origin = ownOrigin();
    expect(await openLine({ origin })).toBe(401);
    expect(await openLine({ cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await openLine({ cookie, origin: 'null' })).toBe(403);
    expect(await openLine({ cookie, origin: `http://localhost:${server.port}` })).toBe(403);
    expect(await openLine({ cookie, origin: `http://127.0.0.1:${server.port + 1}` })).toBe(403);
    expect(await openLine({ cookie })).toBe(403);
    expect(await openLine({ cookie, origin, host: `evil.example:${server.port}` })).toBe(403);
    expect(await openLine({ cookie, origin }, '/other')).toBe(404);
    expect(app.channels).toHaveLength(0);
  });

  it('tells the app when the window goes', async () => {
    const socket = await openOwnLine();
    expect(app.disconnects).toBe(0);
    socket.terminate();
    await expect.poll(() => app.disconnects).toBe(1);
  });

  it('a message over 8 MB ends that window’s line and no other', async () => {
    const other = await openOwnLine();
    const socket = await openOwnLine();
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.send('x'.repeat(8 * 1024 * 1024 + 1));
    expect(await closed).toBe(1009);
    other.send('still here');
    expect((await nextMessage(other)).data.toString()).toBe('still here');
    other.terminate();
  });

  it('takes a message of 2 MB', async () => {
    const socket = await openOwnLine();
    const large = 'x'.repeat(2 * 1024 * 1024);
    socket.send(large);
    expect((await nextMessage(socket)).data.toString()).toBe(large);
    socket.terminate();
  });

  it('a message sent to a window that has gone is dropped in peace', async () => {
    const socket = await openOwnLine();
    socket.terminate();
    await expect.poll(() => app.disconnects).toBe(1);
    app.channels[0]?.postMessage('too late');
    expect(defects).toEqual([]);
  });
});

describe('a second start', () => {
  const ask = (headers: Record<string, string>) =>
    rawRequest(server.port, '/second-start', { method: 'POST', headers });

  it('gets fresh addresses that let a browser in', async () => {
    const answer = await ask({ authorization: `Bearer ${SECRET}` });
    expect(answer.status).toBe(200);
    const { printed, soon } = JSON.parse(answer.body) as { printed: string; soon: string };
    expect((await rawRequest(server.port, pathOf(printed))).status).toBe(303);
    expect((await rawRequest(server.port, pathOf(soon))).status).toBe(303);
  });

  it('gets nothing without the secret, nor does a page that knows it', async () => {
    expect((await ask({})).status).toBe(403);
    expect((await ask({ authorization: 'Bearer wrong' })).status).toBe(403);
    expect((await ask({ authorization: SECRET })).status).toBe(403);
    expect((await ask({ authorization: `Bearer ${SECRET}`, origin: ownOrigin() })).status).toBe(403);
    expect((await ask({ authorization: `Bearer ${SECRET}`, host: `evil.example:${server.port}` })).status).toBe(403);
  });
});

describe('the server itself', () => {
  it('listens on loopback by number and nowhere else', async () => {
    expect(server.freshAddress('printed')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[A-Za-z0-9_-]{43}$/);
    await expect(fetch(`http://127.0.0.2:${server.port}/`)).rejects.toThrow();
    await expect(fetch(`http://[::1]:${server.port}/`)).rejects.toThrow();
  });

  it('says so when the port is taken', async () => {
    const options = {
      app,
      rendererRoot: '/nowhere',
      port: server.port,
      secondStartSecret: SECRET,
      onDefect: () => undefined,
    };
    await expect(openWindowServer(options)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('ends while windows are connected', async () => {
    const socket = await openOwnLine();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await server.close();
    await closed;
    await expect(fetch(ownOrigin())).rejects.toThrow();
    expect(app.disconnects).toBe(1);
  });
});
