import type { Backend } from '../../shared/domain/rule';

/** What can be pointed to. */
export interface KnownBackends {
  hasConnection(id: string): boolean;
  hasLogicalModel(id: string): boolean;
}

/** Whether a backend exists. */
export function exists(backend: Backend, known: KnownBackends): boolean {
  switch (backend.type) {
    case 'connection':
      return known.hasConnection(backend.connectionId);
    case 'logical':
      return known.hasLogicalModel(backend.logicalModelId);
  }
}

/** What tells one backend from another. */
export function backendKey(backend: Backend): string {
  switch (backend.type) {
    case 'connection':
      return `connection ${backend.connectionId} ${backend.model ?? ''}`;
    case 'logical':
      return `logical ${backend.logicalModelId}`;
  }
}

/** The first of some backends that does not exist, apart from those that were pointed to before; null: all do. */
export function firstUnknown(
  backends: readonly Backend[],
  before: readonly Backend[],
  known: KnownBackends,
): Backend | null {
  const kept = new Set(before.map(backendKey));
  return backends.find((backend) => !kept.has(backendKey(backend)) && !exists(backend, known)) ?? null;
}
