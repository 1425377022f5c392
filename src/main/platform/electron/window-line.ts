import type { IpcMainEvent, WebContents } from 'electron';
import type { Channel } from '../../../shared/channel';
import { IPC } from '../../../shared/ipc';
import type { ServedApp } from '../served-app';

const DOCUMENT_ID = /^[0-9a-f]{32}$/;

interface Line {
  readonly documentId: string;
  readonly channel: Channel;
  readonly receive: (data: string | ArrayBuffer) => void;
  readonly close: () => void;
}

function openLine(contents: WebContents, documentId: string): Line {
  const messages: ((data: string | ArrayBuffer) => void)[] = [];
  const ends: (() => void)[] = [];
  let open = true;
  return {
    documentId,
    channel: {
      postMessage(data) {
        if (open && !contents.isDestroyed()) contents.send(IPC.line, documentId, data);
      },
      onMessage: { addListener: (listener) => void messages.push(listener) },
      onDisconnect: { addListener: (listener) => void ends.push(listener) },
    },
    receive(data) {
      for (const listener of messages) listener(data);
    },
    close() {
      open = false;
      for (const listener of ends.splice(0)) listener();
    },
  };
}

/**
 * Whether a message comes from the page of the window itself: no frame in it, no other page that got there. A frame
 * that is gone by now has nothing more to ask.
 */
export function isFromPage(event: Pick<IpcMainEvent, 'senderFrame'>, origin: string): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === origin;
}

/**
 * Answers the page of a window over IPC. Every document that is loaded into it gets a line of its own. It begins with the
 * first message of that document, and ends what an earlier one asked for; what that one still sends finds nobody.
 * (Electron's navigation events do not say for sure which document a message belongs to; the documents do.)
 *
 * @param origin the only one that is listened to
 */
export function serveWindow(contents: WebContents, app: ServedApp, origin: string): void {
  const closed = new Set<string>();
  let line: Line | null = null;

  const close = () => {
    if (line) closed.add(line.documentId);
    line?.close();
    line = null;
  };
  const lineOf = (documentId: string): Line => {
    if (line?.documentId === documentId) return line;
    close();
    line = openLine(contents, documentId);
    app.serve(line.channel);
    return line;
  };

  contents.ipc.on(IPC.line, (event, documentId: unknown, data: unknown) => {
    if (!isFromPage(event, origin)) return;
    if (typeof documentId !== 'string' || !DOCUMENT_ID.test(documentId) || closed.has(documentId)) return;
    if (typeof data === 'string') lineOf(documentId).receive(data);
    else if (data instanceof Uint8Array) lineOf(documentId).receive(new Uint8Array(data).buffer);
  });
  contents.on('render-process-gone', close);
  contents.on('destroyed', close);
}
