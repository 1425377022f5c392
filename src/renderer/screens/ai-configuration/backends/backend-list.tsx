import { useMemo } from 'react';
import type { Backend } from '../../../../shared/domain/rule';
import { t } from '../../../../shared/language/t';
import { useConnections } from '../../../state/connections';
import { useRouting } from '../../../state/routing';
import { Combobox } from '../../../ui/combobox';
import { backendOf, backendOptions } from './backend-choice';
import { backendName, backendWords } from './backend-words';
import styles from './backends.module.css';
import { ModelField } from './model-field';
import { OrderedList } from './ordered-list';
import { useBackendNames } from './use-backend-names';

/** A backend in a list that is being edited: it keeps its key wherever it moves. */
export interface ListedBackend {
  readonly key: string;
  readonly backend: Backend;
}

/** Backends as a list to edit. */
export function listed(backends: readonly Backend[]): readonly ListedBackend[] {
  return backends.map((backend) => ({ key: crypto.randomUUID(), backend }));
}

interface BackendListProps {
  readonly label: string;
  /** The label of the field that adds one. */
  readonly addLabel: string;
  readonly entries: readonly ListedBackend[];
  /** How many there can be at most. */
  readonly most: number;
  /** A logical model that is not offered. */
  readonly without?: string | null;
  readonly onChange: (entries: readonly ListedBackend[]) => void;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
}

/** Backends in the order in which they are tried. What is chosen below the list is added to its end at once. */
export function BackendList({
  label,
  addLabel,
  entries,
  most,
  without = null,
  onChange,
  error,
  hint,
}: BackendListProps) {
  const connections = useConnections();
  const logicalModels = useRouting((routing) => routing.logicalModels);
  const names = useBackendNames();
  const options = useMemo(
    () => backendOptions(connections, logicalModels, without),
    [connections, logicalModels, without],
  );
  const add = (choice: string) => {
    const backend = backendOf(choice);
    if (backend) onChange([...entries, { key: crypto.randomUUID(), backend }]);
  };
  const change = (key: string, backend: Backend) =>
    onChange(entries.map((entry) => (entry.key === key ? { key, backend } : entry)));
  return (
    <div className={styles.list}>
      <OrderedList
        label={label}
        entries={entries.map(({ key, backend }) => ({
          key,
          name: backendName(backend, names),
          content: (
            <BackendEntry backend={backend} words={backendWords(backend, names)} onChange={(one) => change(key, one)} />
          ),
        }))}
        onChange={(keys) => onChange(keys.flatMap((key) => entries.find((entry) => entry.key === key) ?? []))}
      />
      {entries.length >= most ? (
        <p className={styles.quiet}>{t('There can be no more than {most, number}.', { most })}</p>
      ) : (
        <Combobox
          label={addLabel}
          placeholder={t('Choose one to add')}
          options={options}
          value=""
          onChange={add}
          error={error}
          hint={hint}
        />
      )}
    </div>
  );
}

interface BackendEntryProps {
  readonly backend: Backend;
  readonly words: ReturnType<typeof backendWords>;
  readonly onChange: (backend: Backend) => void;
}

function BackendEntry({ backend, words, onChange }: BackendEntryProps) {
  return (
    <>
      <span className={styles.entryName}>
        <bdi>{words.label}</bdi>
        {words.isLogical ? <span className={styles.quiet}> · {t('logical model')}</span> : null}
      </span>
      {backend.type === 'connection' ? (
        <ModelField
          label={t('Model of {label}', { label: words.label })}
          hideLabel
          connectionId={backend.connectionId}
          defaultModel={words.connection?.defaultModel ?? null}
          model={backend.model}
          onChange={(model) => onChange({ ...backend, model })}
        />
      ) : null}
    </>
  );
}
