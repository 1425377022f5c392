import type { WebPreferences } from 'electron';
import type { Platform } from '../platform';

/**
 * What the page of every window may do: everything that it could use against the computer is off, by name.
 * @param preload the path of the preload script
 */
export function guardedPreferences(preload: string, system: Platform['system']): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // Elsewhere than on a Mac Chromium would fetch its dictionaries from a server of Google's.
    spellcheck: system === 'mac',
  };
}

/** The ground of a window before its page is painted: `--surface` of src/renderer/ui/tokens.css. */
export const GROUND = { light: '#fbfaf8', dark: '#1b1a18' } as const;
