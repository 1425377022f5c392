import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { type Windows, windowsOf } from '../../../../src/main/platform/node/windows';
import { EchoApp } from './stub-app';

const HEARTBEAT_MS = 15_000;

let app: EchoApp;
let windows: Windows;
let counts: number[];
let address: string;
const server = createServer();

beforeEach(async () => {
  // The heart beats when a test says so: by the clock, a busy machine would let go of windows that live.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  app = new EchoApp();
  const seen: number[] = [];
  counts = seen;
  windows = windowsOf(app, (error) => expect.unreachable(String(error)), HEARTBEAT_MS);
  windows.onChange((count) => seen.push(count));
  server.on('upgrade', (request, socket, head) => windows.connect(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  windows.close();
  server.removeAllListeners('upgrade');
  await new Promise((resolve) => server.close(resolve));
  vi.useRealTimers();
});

async function open(options: WebSocket.ClientOptions = {}): Promise<WebSocket> {
  const socket = new WebSocket(address, options);
  await new Promise((resolve) => socket.once('open', resolve));
  return socket;
}

/** One interval passes, in which the signs of life of these windows arrive. */
async function beat(...living: WebSocket[]): Promise<void> {
  const asked = living.map((socket) => once(socket, 'ping'));
  vi.advanceTimersByTime(HEARTBEAT_MS);
  await Promise.all(asked);
  for (const socket of living) {
    // What was sent before a message has arrived when the message comes back.
    socket.send('and this');
    await once(socket, 'message');
  }
}

describe('a window', () => {
  it('that answers stays, however long it is silent', async () => {
    const socket = await open();
    for (let beats = 0; beats < 8; beats += 1) await beat(socket);
    expect([socket.readyState, windows.count, app.disconnects]).toEqual([WebSocket.OPEN, 1, 0]);
  });

  it('that is dead without having said so is noticed and let go', async () => {
    const dead = await open({ autoPong: false });
    const living = await open();
    const closed = once(dead, 'close');
    await beat(living);
    expect(windows.count).toBe(2);
    await beat(living);
    await closed;
    await expect.poll(() => windows.count).toBe(1);
    await expect.poll(() => app.disconnects).toBe(1);
    expect(living.readyState).toBe(WebSocket.OPEN);
  });

  it('is counted when it comes and when it goes', async () => {
    const one = await open();
    const two = await open();
    one.terminate();
    await expect.poll(() => counts.at(-1)).toBe(1);
    two.terminate();
    await expect.poll(() => counts).toEqual([1, 2, 1, 0]);
  });
});
