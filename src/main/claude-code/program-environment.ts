/**
 * Settings of Claude Code that say where it keeps its things or how this computer reaches the network. All its others are
 * left out: among them are keys, tokens, other services to bill, and switches of a session that Signalbox was started from.
 */
const KEPT = new Set([
  'CLAUDE_CONFIG_DIR',
  'CLAUDE_CODE_GIT_BASH_PATH',
  'CLAUDE_CODE_CERT_STORE',
  'CLAUDE_CODE_CLIENT_CERT',
  'CLAUDE_CODE_CLIENT_KEY',
  'CLAUDE_CODE_CLIENT_KEY_PASSPHRASE',
]);

/** What never reaches the program: others' keys to Claude, Signalbox's own secrets, and what changes how Node starts. */
const LEFT_OUT = /^(?:ANTHROPIC|CLAUDE|SIGNALBOX_|ELECTRON_|NODE_OPTIONS$|NODE_CHANNEL_FD$)/;

/** What is asked of the program itself (https://code.claude.com/docs/en/settings#environment-variables). */
const ASKED = {
  // Nothing is tried again behind the person's back: who tries where is decided above.
  CLAUDE_CODE_MAX_RETRIES: '0',
  CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  // It says so to Anthropic, as its SDK asks of programs that use it.
  CLAUDE_AGENT_SDK_CLIENT_APP: 'signalbox',
} as const;

/**
 * The environment that Claude Code runs in: the person's own without anything that would bill somebody else than their
 * subscription.
 * @param path replaces PATH, for a program that needs others (Node) which only a terminal's PATH has
 */
export function programEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  path: string | null,
): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    const upper = name.toUpperCase();
    if (value === undefined || (LEFT_OUT.test(upper) && !KEPT.has(upper))) continue;
    if (path !== null && upper === 'PATH') continue;
    clean[name] = value;
  }
  return { ...clean, ...(path !== null && { PATH: path }), ...ASKED };
}
