import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { isFromPage, serveWindow } from '../../../../src/main/platform/electron/window-line';
import { IPC } from '../../../../src/shared/ipc';
import { EchoApp } from '../node/stub-app';

const ORIGIN = 'app://signalbox';
const FIRST = '1'.repeat(32);
const SECOND = '2'.repeat(32);
const page = { parent: null, origin: ORIGIN };

class Contents extends EventEmitter {
  readonly ipc = new EventEmitter();
  readonly sent: unknown[][] = [];
  destroyed = false;

  send(...sent: unknown[]): void {
    this.sent.push(sent);
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** A message as the preload script of a document sends it. */
  hear(documentId: unknown, data: unknown, senderFrame: unknown = page): void {
    this.ipc.emit(IPC.line, { senderFrame }, documentId, data);
  }
}

let contents: Contents;
let app: EchoApp;

beforeEach(() => {
  contents = new Contents();
  app = new EchoApp();
  serveWindow(contents as unknown as WebContents, app, ORIGIN);
});

describe('the line of a document', () => {
  it('begins with its first message and carries text and bytes both ways', () => {
    expect(app.channels).toHaveLength(0);
    contents.hear(FIRST, 'text');
    contents.hear(FIRST, new Uint8Array([0, 255]));
    expect(app.channels).toHaveLength(1);
    expect(contents.sent).toEqual([
      [IPC.line, FIRST, 'text'],
      [IPC.line, FIRST, new Uint8Array([0, 255])],
    ]);
  });

  it('carries the bytes of a view and not those beside it', () => {
    contents.hear(FIRST, new Uint8Array([9, 1, 2, 9]).subarray(1, 3));
    expect(contents.sent).toEqual([[IPC.line, FIRST, new Uint8Array([1, 2])]]);
  });

  it('ends when another document speaks, and what the old one still sends finds nobody', () => {
    contents.hear(FIRST, 'one');
    contents.hear(SECOND, 'two');
    expect([app.channels.length, app.disconnects]).toEqual([2, 1]);
    contents.hear(FIRST, 'late');
    app.channels[0]?.postMessage('answer for the old document');
    expect(contents.sent).toEqual([
      [IPC.line, FIRST, 'one'],
      [IPC.line, SECOND, 'two'],
    ]);
    expect(app.channels).toHaveLength(2);
  });

  it('a thousand reloads leave one line open', () => {
    for (let load = 0; load < 1000; load += 1) contents.hear(load.toString(16).padStart(32, '0'), 'hello');
    expect(app.channels.length - app.disconnects).toBe(1);
  });

  it.each(['render-process-gone', 'destroyed'])('ends on %s', (event) => {
    contents.hear(FIRST, 'one');
    contents.emit(event);
    expect(app.disconnects).toBe(1);
    contents.hear(FIRST, 'two');
    expect(app.channels).toHaveLength(1);
  });

  it('sends nothing into a window that is gone', () => {
    contents.hear(FIRST, 'one');
    contents.destroyed = true;
    app.channels[0]?.postMessage('late');
    expect(contents.sent).toHaveLength(1);
  });
});

describe('who is not heard', () => {
  it.each([
    ['a frame in the page', { parent: {}, origin: ORIGIN }],
    ['another page', { parent: null, origin: 'https://example.com' }],
    ['a page of nearly that name', { parent: null, origin: 'app://signalbox.evil' }],
    ['a page without an origin', { parent: null, origin: 'null' }],
    ['a frame that is gone', null],
  ])('%s', (_who, frame) => {
    contents.hear(FIRST, 'hello', frame);
    expect(app.channels).toHaveLength(0);
    expect(isFromPage({ senderFrame: frame as never }, ORIGIN)).toBe(false);
  });

  it.each([[undefined], [7], [''], ['not an id'], [`${FIRST}0`]])('a document that calls itself %j', (id) => {
    contents.hear(id, 'hello');
    expect(app.channels).toHaveLength(0);
  });

  it.each([[undefined], [null], [7], [{}], [['text']]])('a message that is %j', (data) => {
    contents.hear(FIRST, data);
    expect(app.channels).toHaveLength(0);
  });
});
