import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { record } from './record';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Electron.Session['setDevicePermissionHandler']>[0];
type BeforeRequest = (details: { url: string }, callback: (response: { cancel?: boolean }) => void) => void;

/** The default session: remembers the handlers, and asks them as Electron would. */
class StandInSession extends EventEmitter {
  #request: RequestHandler = null;
  #check: CheckHandler = null;
  #device: DeviceHandler = null;
  #beforeRequest: BeforeRequest | null = null;

  readonly webRequest = {
    onBeforeRequest: (handler: BeforeRequest): void => {
      record('session.webRequest.onBeforeRequest');
      this.#beforeRequest = handler;
    },
  };

  setPermissionRequestHandler(handler: RequestHandler): void {
    record('session.setPermissionRequestHandler');
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    record('session.setPermissionCheckHandler');
    this.#check = handler;
  }

  setDevicePermissionHandler(handler: DeviceHandler): void {
    record('session.setDevicePermissionHandler');
    this.#device = handler;
  }

  /** What the app answers to a page that asks for a permission. Electron grants it where no handler is set. */
  asksFor(permission: string, requestingUrl: string, isMainFrame: boolean): { request: boolean; check: boolean } {
    let request = this.#request === null;
    const details = { requestingUrl, isMainFrame };
    this.#request?.(null as never, permission as never, (granted) => (request = granted), details);
    const origin = /^[a-z]+:\/\/[^/]*/.exec(requestingUrl)?.[0] ?? '';
    const checkDetails = { requestingUrl, isMainFrame } as Electron.PermissionCheckHandlerHandlerDetails;
    const check = this.#check?.(null, permission as never, `${origin}/`, checkDetails) ?? true;
    return { request, check };
  }

  /** Whether a page may use a device (HID, serial, USB). */
  grantsDevices(): boolean {
    return this.#device?.({} as Electron.DevicePermissionHandlerHandlerDetails) ?? true;
  }

  /** Whether the app lets a request of the window go out. */
  lets(url: string): boolean {
    let cancelled = false;
    this.#beforeRequest?.({ url }, (response) => (cancelled = response.cancel === true));
    return !cancelled;
  }
}

export const session = { defaultSession: new StandInSession() };
