import type { Connection } from '../../../../shared/domain/connection';
import type { LogicalModel } from '../../../../shared/domain/logical-model';
import type { Backend } from '../../../../shared/domain/rule';
import { t } from '../../../../shared/language/t';

/** What names of backends are taken from. */
export interface BackendNames {
  readonly connections: Readonly<Record<string, Connection>>;
  readonly logicalModels: readonly LogicalModel[];
}

/** A backend as the person reads it. */
export interface BackendWords {
  readonly label: string;
  /** The model that is asked for by name; null: the default one, or that of a logical model's target. */
  readonly model: string | null;
  readonly isLogical: boolean;
  /** The connection itself; null when it is disconnected, and for a logical model. */
  readonly connection: Connection | null;
}

/**
 * Puts a backend into words.
 * @param known what a backend that is gone was called, where anybody knows it
 */
export function backendWords(backend: Backend, names: BackendNames, known: string | null = null): BackendWords {
  if (backend.type === 'logical') {
    const logical = names.logicalModels.find(({ id }) => id === backend.logicalModelId);
    return {
      label: logical?.name ?? known ?? t('A deleted logical model'),
      model: null,
      isLogical: true,
      connection: null,
    };
  }
  const connection = names.connections[backend.connectionId] ?? null;
  const label = connection?.label ?? known ?? t('A disconnected provider');
  return { label, model: backend.model, isLogical: false, connection };
}

/** A backend in one run of words: "Claude", "Claude · claude-opus-5". */
export function backendName(backend: Backend, names: BackendNames, known: string | null = null): string {
  const { label, model } = backendWords(backend, names, known);
  return model === null ? label : `${label} · ${model}`;
}

/** The same for equal backends, and different for others. */
export function backendKey(backend: Backend): string {
  return backend.type === 'logical'
    ? `logical ${backend.logicalModelId}`
    : `connection ${backend.connectionId} ${backend.model ?? ''}`;
}
