import type { Connection } from '../../../../shared/domain/connection';
import type { Backend } from '../../../../shared/domain/rule';
import type { LogicalModel } from '../../../../shared/domain/logical-model';
import { t } from '../../../../shared/language/t';
import type { ComboboxOption } from '../../../ui/combobox';

/**
 * What can be chosen as a backend: the connections, and under them the logical models.
 * @param without a logical model that must not be offered, since it would lead back to itself
 */
export function backendOptions(
  connections: readonly Connection[],
  logicalModels: readonly LogicalModel[],
  without: string | null = null,
): readonly ComboboxOption[] {
  const offered = logicalModels.filter(({ id }) => id !== without);
  const isMixed = offered.length > 0;
  return [
    ...connections.map(({ id, label, defaultModel }) => ({
      value: `connection ${id}`,
      label,
      detail: defaultModel,
      ...(isMixed && { group: t('Providers') }),
    })),
    ...offered.map(({ id, name, targets }) => ({
      value: `logical ${id}`,
      label: name,
      detail: t('{count, plural, one {# target} other {# targets}}', { count: targets.length }),
      group: t('Logical models'),
    })),
  ];
}

/** The value of a backend among {@link backendOptions}; empty for none. */
export function choiceOf(backend: Backend | null): string {
  if (backend === null) return '';
  return backend.type === 'logical' ? `logical ${backend.logicalModelId}` : `connection ${backend.connectionId}`;
}

/** The backend of a value among {@link backendOptions}, with the default model; null for any other text. */
export function backendOf(choice: string): Backend | null {
  const [type, id] = choice.split(' ');
  if (id === undefined || id === '') return null;
  if (type === 'connection') return { type, connectionId: id, model: null };
  return type === 'logical' ? { type, logicalModelId: id } : null;
}
