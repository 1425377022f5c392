import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Connection } from '../../shared/domain/connection';
import type { HealthDot } from '../../shared/domain/health';
import { worstLight } from '../../shared/worst-light';
import { onAppEvent } from './events';

interface Connections {
  readonly byId: Readonly<Record<string, Connection>>;
  /** Ids in the order in which they were connected. */
  readonly order: readonly string[];
}

/** The connections, as main last told them. */
export const useConnectionStore = create<Connections>(() => ({ byId: {}, order: [] }));

/** Replaces them all: at start and after a reconnect. */
export function resetConnections(connections: readonly Connection[]): void {
  useConnectionStore.setState({
    byId: Object.fromEntries(connections.map((connection) => [connection.id, connection])),
    order: connections.map((connection) => connection.id),
  });
}

/** Takes over one connection as main gave it; a new one comes last. */
export function keepConnection(connection: Connection): void {
  useConnectionStore.setState(({ byId, order }) => ({
    byId: { ...byId, [connection.id]: connection },
    order: byId[connection.id] ? order : [...order, connection.id],
  }));
}

/** Lets go of one connection. */
export function dropConnection(id: string): void {
  useConnectionStore.setState(({ byId, order }) => {
    const { [id]: _gone, ...rest } = byId;
    return { byId: rest, order: order.filter((other) => other !== id) };
  });
}

function inOrder({ byId, order }: Connections): Connection[] {
  return order.flatMap((id) => byId[id] ?? []);
}

/** All connections, oldest first. */
export function useConnections(): Connection[] {
  return useConnectionStore(useShallow(inOrder));
}

/** The connection that carries chat; undefined only before the first one is connected. */
export function usePrimary(): Connection | undefined {
  return useConnectionStore((state) => inOrder(state).find((connection) => connection.isPrimary));
}

/** The worst light among the connections in use; null when nothing is connected. */
export function worstDot(connections: readonly Connection[]): HealthDot | null {
  return worstLight(connections)?.health.dot ?? null;
}

onAppEvent((event) => {
  if (event.type === 'connection_changed') keepConnection(event.connection);
  if (event.type === 'connection_removed') dropConnection(event.id);
});

/** Whether the level of Claude is picked for each message of a connection: Claude by key or by subscription. */
export function picksLevels({ kind }: Connection): boolean {
  return kind === 'anthropic' || kind === 'claude-code';
}
