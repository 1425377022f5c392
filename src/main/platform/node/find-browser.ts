import { accessSync, constants, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Platform } from '../platform';

/** An installed browser that can show a page as a window of its own. */
export interface Browser {
  readonly program: string;
  /** Where its profile for Signalbox is kept. */
  readonly profile: string;
}

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function candidates(system: Platform['system'], env: NodeJS.ProcessEnv): string[] {
  switch (system) {
    case 'linux': {
      const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
      return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
    case 'mac':
      return MAC_APPS.flatMap((app) =>
        ['/Applications', join(homedir(), 'Applications')].map((folder) =>
          join(folder, `${app}.app`, 'Contents', 'MacOS', app),
        ),
      );
    case 'windows': {
      const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
      return WINDOWS_PATHS.flatMap((path) =>
        roots.filter((root) => root !== undefined).map((root) => join(root, path)),
      );
    }
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser packed as a snap may write only into its own folder. https://snapcraft.io/docs/data-locations */
function profileOf(program: string, home: string): string {
  const snap = realpathSync(program) === '/usr/bin/snap';
  return snap ? join(homedir(), 'snap', 'chromium', 'common', 'signalbox') : join(home, 'window');
}

/** Finds an installed Chrome, Chromium or Edge, in that order. Null when there is none. */
export function findBrowser(system: Platform['system'], home: string, env: NodeJS.ProcessEnv): Browser | null {
  const program = candidates(system, env).find(isProgram);
  return program === undefined ? null : { program, profile: profileOf(program, home) };
}

/** Whether there is a screen to open a window on: a Linux computer may have none. */
export function hasScreen(system: Platform['system'], env: NodeJS.ProcessEnv): boolean {
  return system !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}
