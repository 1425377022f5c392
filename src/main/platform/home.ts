import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Platform } from './platform';

/** The operating systems that Signalbox tells apart; anything that is neither Mac nor Windows is treated as Linux. */
export function systemOf(platform: NodeJS.Platform): Platform['system'] {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'windows' : 'linux';
}

/** Where each system wants an app's data: its own convention, the same folder for both hosts. */
function defaultHome(system: Platform['system'], env: NodeJS.ProcessEnv): string {
  switch (system) {
    case 'mac':
      return join(homedir(), 'Library', 'Application Support', 'Signalbox');
    case 'windows':
      return join(env['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), 'Signalbox');
    case 'linux':
      return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'signalbox');
  }
}

/**
 * The folder that everything is kept in: what was asked for, else `SIGNALBOX_HOME`, else the system's usual place.
 * A relative folder is taken from where npm was started, since npm scripts run in the project's own folder.
 */
export function homeFolder(
  asked: string | undefined,
  env: NodeJS.ProcessEnv,
  system: Platform['system'] = systemOf(process.platform),
): string {
  const wanted = asked || env['SIGNALBOX_HOME'];
  if (!wanted) return defaultHome(system, env);
  return resolve(env['INIT_CWD'] || process.cwd(), wanted);
}
