import { contextBridge, ipcRenderer } from 'electron';
import type { MenuCommand, WindowBridge } from '../shared/channel';
import { IPC } from '../shared/ipc';

/** Tells this document's line from the one of the document that was here before a reload. */
const documentId = [...crypto.getRandomValues(new Uint8Array(16))]
  .map((byte) => byte.toString(16).padStart(2, '0'))
  .join('');

const toBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const bridge: WindowBridge = {
  send: (data) => ipcRenderer.send(IPC.line, documentId, data),
  onMessage(listener) {
    ipcRenderer.on(IPC.line, (_event, id: string, data: string | Uint8Array) => {
      if (id === documentId) listener(typeof data === 'string' ? data : toBuffer(data));
    });
  },
  onMenu(listener) {
    ipcRenderer.on(IPC.menu, (_event, command: MenuCommand) => listener(command));
  },
};

contextBridge.exposeInMainWorld('signalbox', bridge);
