import { useEffect } from 'react';
import { create } from 'zustand';
import type { Problem } from '../../shared/domain/problem';
import type { ToolServer, ToolServerDraft } from '../../shared/domain/tool-server';
import { type Main, problemOf } from './client';
import { onAppEvent } from './events';
import { currentMain, useSession } from './session';

interface ToolServers {
  /** Oldest first; null until they were read. */
  readonly servers: readonly ToolServer[] | null;
  /** Why they could not be read; null when they could. */
  readonly problem: Problem | null;
  /** The line that they were asked for on; null before the first time. */
  readonly askedOf: Main | null;
}

/** The tool servers, as main last told them. */
export const useToolServerStore = create<ToolServers>(() => ({ servers: null, problem: null, askedOf: null }));

const NONE: readonly ToolServer[] = [];

/** What the person says of a tool server, with secrets that are new or changed; those left out stay as they are. */
export type ToolServerEntry = ToolServerDraft & { readonly id: string; readonly secretValues: Record<string, string> };

/** Reads the tool servers anew. Never rejects: what went wrong is in the store. */
export async function readToolServers(): Promise<void> {
  const main = currentMain();
  useToolServerStore.setState({ askedOf: main });
  try {
    useToolServerStore.setState({ servers: await main.tools.servers(), problem: null });
  } catch (error) {
    // Another line may have answered meanwhile.
    if (useToolServerStore.getState().askedOf === main) useToolServerStore.setState({ problem: problemOf(error) });
  }
}

/** The tool servers; none until they were read. Has them read once for every line to main. */
export function useToolServers(): readonly ToolServer[] {
  const main = useSession((session) => session.main);
  useEffect(() => {
    if (main && useToolServerStore.getState().askedOf !== main) void readToolServers();
  }, [main]);
  return useToolServerStore(({ servers }) => servers ?? NONE);
}

/** Adds a tool server under an id that the window made. Rejects with main's problem. */
export async function addToolServer(entry: ToolServerEntry): Promise<ToolServer> {
  return keep(await currentMain().tools.add(entry));
}

/** Saves a tool server. Rejects with main's problem. */
export async function updateToolServer(entry: ToolServerEntry): Promise<ToolServer> {
  return keep(await currentMain().tools.update(entry));
}

/** Deletes a tool server. Rejects with main's problem. */
export async function removeToolServer(id: string): Promise<void> {
  await currentMain().tools.remove({ id });
  drop(id);
}

/** Brings a deleted tool server back. Rejects with main's problem. */
export async function undoRemoveToolServer(id: string): Promise<ToolServer> {
  return keep(await currentMain().tools.undoRemove({ id }));
}

/** Starts or reaches a tool server now; how it went is in its state. Rejects with main's problem. */
export async function connectToolServer(id: string): Promise<ToolServer> {
  return keep(await currentMain().tools.connect({ id }));
}

/** Takes over one server as main gave it; a new one comes last. */
function keep(server: ToolServer): ToolServer {
  useToolServerStore.setState(({ servers }) => {
    if (servers === null) return {};
    const isKnown = servers.some(({ id }) => id === server.id);
    return { servers: isKnown ? servers.map((one) => (one.id === server.id ? server : one)) : [...servers, server] };
  });
  return server;
}

function drop(id: string): void {
  useToolServerStore.setState(({ servers }) => ({ servers: servers && servers.filter((server) => server.id !== id) }));
}

onAppEvent((event) => {
  if (event.type === 'tool_server_changed') keep(event.server);
  if (event.type === 'tool_server_removed') drop(event.id);
});
