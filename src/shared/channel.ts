/**
 * The one line between a window and main, whatever carries it: Electron IPC or a WebSocket. Messages are opaque to it.
 * The shape is the one that oRPC's message-port adapter takes as a port.
 */
export interface Channel {
  postMessage(data: string | Uint8Array): void;
  onMessage: { addListener(listener: (data: string | ArrayBuffer) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** What the menus of the Electron host and its quick question ask the window to do. */
export type MenuCommand =
  | 'new-chat'
  | 'search'
  | 'settings'
  | 'shortcuts'
  | 'providers'
  /** A conversation, by its id. */
  | `chat:${string}`;

/** What the preload script hands the window, as `window.signalbox`. The browser-window host has none. */
export interface WindowBridge {
  send(data: string | Uint8Array): void;
  onMessage(listener: (data: string | ArrayBuffer) => void): void;
  /** Tells of choices in the application menu, whose shortcuts the window handles by itself as well. */
  onMenu(listener: (command: MenuCommand) => void): void;
}
