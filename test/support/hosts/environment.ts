/**
 * The environment of a host under test: this process's, without what would change how Signalbox starts, and with no look
 * for the model servers that happen to run here, and online wherever it runs.
 */
export function hostEnvironment(added: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(?:SIGNALBOX_|ELECTRON_|OLLAMA_|INIT_CWD$|NODE_OPTIONS$)/.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), SIGNALBOX_DISCOVERY: 'none', SIGNALBOX_NETWORK: 'online', ...added };
}
