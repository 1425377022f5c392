import { variable, type Surroundings } from '../../programs/surroundings';

/**
 * What a program needs to find its way on this computer. Everything else of the environment stays here: keys of other
 * programs among it (https://modelcontextprotocol.io/docs/tutorials/security/security_best_practices).
 */
const PASSED_ON = [
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TZ',
  'TMPDIR',
  'TERM',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XDG_RUNTIME_DIR',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'XDG_CACHE_HOME',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
] as const;

const PASSED_ON_WINDOWS = [
  'APPDATA',
  'HOMEDRIVE',
  'HOMEPATH',
  'LOCALAPPDATA',
  'PATHEXT',
  'PROCESSOR_ARCHITECTURE',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'PROGRAMFILES(X86)',
  'SYSTEMDRIVE',
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'USERNAME',
  'USERPROFILE',
  'WINDIR',
  'COMSPEC',
] as const;

/**
 * The environment that a tool server runs in: what every program needs, and the server's own secrets.
 * @param path the PATH of a terminal; null: the app's own
 */
export function serverEnvironment(
  about: Surroundings,
  path: string | null,
  secrets: Readonly<Record<string, string>>,
): Record<string, string> {
  const env: Record<string, string> = {};
  const names = about.system === 'windows' ? [...PASSED_ON, ...PASSED_ON_WINDOWS] : PASSED_ON;
  for (const name of names) {
    const value = variable(about, name);
    if (value !== null) env[name] = value;
  }
  const ownPath = path ?? variable(about, 'PATH');
  return { ...env, ...(ownPath !== null && { PATH: ownPath }), ...secrets };
}
