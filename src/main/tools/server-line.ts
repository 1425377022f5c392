import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { existsSync, mkdirSync } from 'node:fs';
import type { ToolTransport } from '../../shared/domain/tool-server';
import { loginPath } from '../programs/login-path';
import type { Surroundings } from '../programs/surroundings';
import type { Vault } from '../vault/vault';
import { toolSecretSlot } from '../vault/tool-secret';
import { serverFetch } from './http/server-fetch';
import type { McpSdk } from './load-mcp-sdk';
import type { ServerFault } from './server-fault';
import type { ServerLimits } from './server-limits';
import { serverEnvironment } from './stdio/server-environment';
import { StdioTransport } from './stdio/stdio-transport';
import { windowsCommand } from './stdio/windows-command';

/** A line to a tool server before anything was said on it. */
export interface ServerLine {
  readonly transport: Transport;
  /** What the line itself knows to be wrong with it; null while that is nothing. */
  fault(): ServerFault | null;
}

/** What lines are made with. */
export interface LineParts {
  readonly about: Surroundings;
  /** A folder of the app's own, in which programs run. It is made when it is first needed. */
  readonly workFolder: string;
  readonly vault: Pick<Vault, 'open'>;
  readonly limits: ServerLimits;
}

/** Makes lines to tool servers, with their secrets opened at the moment they are needed. */
export class ServerLines {
  readonly #parts: LineParts;
  #path: Promise<string | null> | null = null;

  constructor(parts: LineParts) {
    this.#parts = parts;
  }

  /** Rejects with a ProblemError of the vault's when a secret cannot be opened now. */
  async to(serverId: string, transport: ToolTransport, sdk: McpSdk, signal: AbortSignal): Promise<ServerLine> {
    switch (transport.type) {
      case 'stdio':
        return this.#program(serverId, transport, sdk, signal);
      case 'http':
        return this.#address(serverId, transport, sdk);
    }
  }

  async #program(
    serverId: string,
    { command, args, secrets }: Extract<ToolTransport, { type: 'stdio' }>,
    sdk: McpSdk,
    signal: AbortSignal,
  ): Promise<ServerLine> {
    const { about, workFolder, limits } = this.#parts;
    // A terminal's PATH does not change while the app runs; a question that was stopped is asked again.
    this.#path ??= loginPath(about, signal).then((path) => {
      if (signal.aborted) this.#path = null;
      return path;
    });
    const env = serverEnvironment(about, await this.#path, this.#opened(serverId, secrets));
    mkdirSync(workFolder, { recursive: true, mode: 0o700 });
    const start =
      about.system === 'windows' ? windowsCommand(command, args, env, existsSync) : { command, args, verbatim: false };
    const line = new StdioTransport({ ...start, cwd: workFolder, env }, sdk, limits.flood);
    return { transport: line, fault: () => line.fault };
  }

  #address(serverId: string, { url, secrets }: Extract<ToolTransport, { type: 'http' }>, sdk: McpSdk): ServerLine {
    let flooded: ServerFault | null = null;
    // Opened once before anything is sent, so that one that cannot be opened says so by itself.
    this.#opened(serverId, secrets);
    const line = new sdk.StreamableHTTPClientTransport(new URL(url), {
      fetch: serverFetch({
        url,
        headers: () => this.#opened(serverId, secrets),
        onFlood: (fault) => {
          flooded ??= fault;
          void line.close();
        },
        flood: this.#parts.limits.flood,
      }),
    });
    return { transport: line, fault: () => flooded };
  }

  #opened(serverId: string, names: readonly string[]): Record<string, string> {
    const open = (name: string): string =>
      this.#parts.vault.open(toolSecretSlot(serverId, name)).reveal((clear) => clear);
    return Object.fromEntries(names.map((name) => [name, open(name)]));
  }
}
