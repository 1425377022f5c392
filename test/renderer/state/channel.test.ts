import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WindowBridge } from '../../../src/shared/channel';
import { openChannel } from '../../../src/renderer/state/channel';

/** A WebSocket that opens and closes when it is told to. */
class FakeSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 3;
  static made: FakeSocket[] = [];
  readyState = FakeSocket.CONNECTING;
  binaryType = 'blob';
  readonly sent: unknown[] = [];
  readonly url: string;

  constructor(url: URL | string) {
    super();
    this.url = String(url);
    FakeSocket.made.push(this);
  }

  send(data: unknown): void {
    this.sent.push(data);
  }

  become(state: 'open' | 'close'): void {
    this.readyState = state === 'open' ? FakeSocket.OPEN : FakeSocket.CLOSED;
    this.dispatchEvent(new Event(state));
  }
}

const runEarly = async () => {
  const url = `../../../src/renderer/public/early.js?${Math.random()}`;
  await import(/* @vite-ignore */ url);
};

beforeEach(() => {
  FakeSocket.made = [];
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.unstubAllGlobals();
  delete window.signalboxEarlyLine;
  Reflect.deleteProperty(window, 'signalbox');
  Reflect.deleteProperty(window, '__zod_globalConfig');
});

const made = (at: number): FakeSocket => {
  const socket = FakeSocket.made[at];
  if (!socket) throw new Error(`There are ${FakeSocket.made.length} sockets.`);
  return socket;
};

describe('the line to main', () => {
  it('is the one that was asked for early, while that is still being opened', async () => {
    await runEarly();
    const opening = openChannel();
    made(0).become('open');
    (await opening).postMessage('hello');
    expect(FakeSocket.made.map(({ url, sent, binaryType }) => [url, sent, binaryType])).toEqual([
      ['ws://localhost:3000/channel', ['hello'], 'arraybuffer'],
    ]);
  });

  it('is the early one as well when that is open already, and only once', async () => {
    await runEarly();
    made(0).become('open');
    const channel = await openChannel();
    channel.postMessage('first');
    const second = openChannel();
    made(1).become('open');
    (await second).postMessage('second');
    expect(FakeSocket.made.map(({ sent }) => sent)).toEqual([['first'], ['second']]);
  });

  it('is a new one when the early one has gone', async () => {
    await runEarly();
    made(0).become('close');
    const opening = openChannel();
    made(1).become('open');
    (await opening).postMessage('hello');
    expect(FakeSocket.made.map(({ sent }) => sent)).toEqual([[], ['hello']]);
  });

  it('is not opened when the early one is refused', async () => {
    await runEarly();
    const opening = openChannel();
    made(0).become('close');
    await expect(opening).rejects.toThrow('could not be opened');
  });

  it('needs no socket in Electron', async () => {
    const bridge: WindowBridge = { send: vi.fn(), onMessage: vi.fn(), onMenu: vi.fn() };
    Object.assign(window, { signalbox: bridge });
    await runEarly();
    (await openChannel()).postMessage('hello');
    expect(FakeSocket.made).toEqual([]);
    expect(bridge.send).toHaveBeenCalledWith('hello');
  });
});

it('the page tells what checks its data to make no code, which its policy would refuse', async () => {
  await runEarly();
  expect(window).toHaveProperty('__zod_globalConfig', { jitless: true });
});
