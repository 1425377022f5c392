type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether Node's fetch sends calls to this address through a proxy. It does so only where it was told to
 * (`NODE_USE_ENV_PROXY=1` or `--use-env-proxy`), to the proxy in `HTTPS_PROXY` or `HTTP_PROXY`, and past it for what
 * `NO_PROXY` names (https://nodejs.org/api/http.html#built-in-proxy-support). In doubt the answer is yes: then nothing
 * is tried past the proxy.
 */
export function goesThroughProxy(
  url: URL,
  env: Environment = process.env,
  flags: readonly string[] = process.execArgv,
): boolean {
  const isOn =
    env['NODE_USE_ENV_PROXY'] === '1' ||
    [...flags, ...(env['NODE_OPTIONS'] ?? '').split(/\s+/)].includes('--use-env-proxy');
  if (!isOn) return false;
  const plain = env['http_proxy'] ?? env['HTTP_PROXY'] ?? '';
  const secure = env['https_proxy'] ?? env['HTTPS_PROXY'] ?? plain;
  const proxy = url.protocol === 'https:' ? secure : plain;
  return proxy !== '' && !isExcepted(url, env['no_proxy'] ?? env['NO_PROXY'] ?? '');
}

function isExcepted({ hostname, port, protocol }: URL, exceptions: string): boolean {
  const asked = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return exceptions
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = entry, only] = /^(.+):(\d+)$/.exec(entry) ?? [];
      if (only !== undefined && only !== asked) return false;
      return name === hostname || (/^\*?\./.test(name) && hostname.endsWith(name.replace(/^\*/, '')));
    });
}
