import { t } from '../../../../shared/language/t';
import { Combobox } from '../../../ui/combobox';
import { useListedModels } from './use-listed-models';

interface ModelFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly connectionId: string;
  /** What is used while none is named. */
  readonly defaultModel: string | null;
  readonly model: string | null;
  readonly onChange: (model: string | null) => void;
}

/** One of a connection's models, or its default one while the field is empty. */
export function ModelField({
  label,
  hideLabel = false,
  autoFocus = false,
  connectionId,
  defaultModel,
  model,
  onChange,
}: ModelFieldProps) {
  const models = useListedModels(connectionId);
  return (
    <Combobox
      label={label}
      hideLabel={hideLabel}
      autoFocus={autoFocus}
      mono
      freeText
      placeholder={defaultModel === null ? t('Its default model') : t('Default: {model}', { model: defaultModel })}
      options={models?.map(({ id, name }) => ({ value: id, label: id, ...(name !== id && { detail: name }) })) ?? []}
      busy={models === null}
      value={model ?? ''}
      onChange={(typed) => onChange(typed.trim() === '' ? null : typed)}
    />
  );
}
