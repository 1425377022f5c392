import { useMemo } from 'react';
import type { Backend } from '../../../../shared/domain/rule';
import { t } from '../../../../shared/language/t';
import { useConnections } from '../../../state/connections';
import { useRouting } from '../../../state/routing';
import { Combobox } from '../../../ui/combobox';
import { backendOf, backendOptions, choiceOf } from './backend-choice';
import { backendWords } from './backend-words';
import styles from './backends.module.css';
import { ModelField } from './model-field';
import { useBackendNames } from './use-backend-names';

interface BackendFieldsProps {
  readonly value: Backend | null;
  readonly onChange: (backend: Backend | null) => void;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
}

/** Where work goes: a connection with its default or another model, or a logical model. */
export function BackendFields({ value, onChange, error, hint }: BackendFieldsProps) {
  const connections = useConnections();
  const logicalModels = useRouting((routing) => routing.logicalModels);
  const names = useBackendNames();
  const options = useMemo(() => backendOptions(connections, logicalModels), [connections, logicalModels]);
  const words = value && backendWords(value, names);
  const isListed = options.some((option) => option.value === choiceOf(value));
  // What is gone stays in the field by its words, so that a rule that waits for it is not changed by looking at it.
  const all =
    value === null || isListed ? options : [{ value: choiceOf(value), label: words?.label ?? '' }, ...options];
  return (
    <div className={styles.fields}>
      <Combobox
        label={t('Backend')}
        placeholder={t('Choose a provider')}
        options={all}
        value={choiceOf(value)}
        onChange={(choice) => onChange(backendOf(choice))}
        error={error}
        hint={hint}
      />
      {value?.type === 'connection' ? (
        <ModelField
          key={value.connectionId}
          label={t('Model')}
          connectionId={value.connectionId}
          defaultModel={words?.connection?.defaultModel ?? null}
          model={value.model}
          onChange={(model) => onChange({ ...value, model })}
        />
      ) : null}
    </div>
  );
}
