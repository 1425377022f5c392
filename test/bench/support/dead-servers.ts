import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { seedConnections } from './seed';

/** Local servers that are configured and do not serve. */
export interface DeadServers {
  readonly connections: Parameters<typeof seedConnections>[1];
  close(): void;
}

/** One that takes calls and never says a word, and two whose ports are closed. */
export async function deadServers(): Promise<DeadServers> {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  const gone = createServer().listen(0, '127.0.0.1');
  await Promise.all([once(silent, 'listening'), once(gone, 'listening')]);
  const at = (server: typeof silent) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connections: DeadServers['connections'] = [
    { kind: 'ollama', label: 'Silent', base_url: at(silent) },
    { kind: 'lm-studio', label: 'Gone', base_url: at(gone) },
    { kind: 'vllm', label: 'Also gone', base_url: at(gone) },
  ];
  gone.close();
  return { connections, close: () => void silent.close() };
}
