import { app } from './lifecycle';
import { BrowserWindow } from './browser-window';
import { pressGlobalKeys } from './global-shortcut';
import { chooseMenuItem } from './menu';
import { askedSoFar } from './record';
import { session } from './session';
import { Tray } from './tray';

/** What a test can have the stand-in do, as the system or the person would. */
export type Command =
  | { readonly do: 'asked' }
  | { readonly do: 'choose-menu'; readonly label: string }
  | { readonly do: 'choose-tray'; readonly label: string }
  | { readonly do: 'press-global-keys'; readonly accelerator: string }
  | { readonly do: 'visible-windows' }
  | { readonly do: 'ask-permission'; readonly permission: string; readonly url: string; readonly isMainFrame: boolean }
  | { readonly do: 'ask-device' }
  | { readonly do: 'attach-webview' }
  | {
      readonly do: 'drag-window';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly do: 'crash-window' }
  | { readonly do: 'activate' };

const onlyWindow = (): BrowserWindow => {
  const [window] = BrowserWindow.all;
  if (!window) throw new Error('No window is open');
  return window;
};

function obey(command: Command): unknown {
  switch (command.do) {
    case 'asked':
      return askedSoFar();
    case 'choose-menu':
      return chooseMenuItem(command.label);
    case 'choose-tray':
      if (Tray.shown === null) throw new Error('There is no sign beside the clock');
      return Tray.shown.choose(command.label);
    case 'press-global-keys':
      return pressGlobalKeys(command.accelerator);
    case 'visible-windows':
      return [...BrowserWindow.all].filter((window) => window.isVisible()).length;
    case 'ask-permission':
      return session.defaultSession.asksFor(command.permission, command.url, command.isMainFrame);
    case 'ask-device':
      return session.defaultSession.grantsDevices();
    case 'attach-webview': {
      let prevented = false;
      onlyWindow().webContents.emit('will-attach-webview', { preventDefault: () => (prevented = true) });
      return prevented;
    }
    case 'drag-window':
      return onlyWindow().dragTo(command);
    case 'crash-window':
      return onlyWindow().webContents.forcefullyCrashRenderer();
    case 'activate':
      return app.emit('activate');
  }
}

/** A command on its way in, with the number that its answer carries. */
export interface Numbered {
  readonly id: number;
  readonly command: Command;
}

/** The answer to one command: what it gave, or why it could not be done. */
export type Answer = { readonly id: number } & ({ readonly result: unknown } | { readonly failure: string });

// Only a test that started the stand-in with an IPC channel can give commands.
process.on('message', ({ id, command }: Numbered) => {
  try {
    process.send?.({ id, result: obey(command) ?? null } satisfies Answer);
  } catch (error) {
    process.send?.({ id, failure: String(error) } satisfies Answer);
  }
});
process.channel?.unref();
