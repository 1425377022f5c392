import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { LogicalModel } from '../../../../shared/domain/logical-model';
import { t } from '../../../../shared/language/t';
import { problemOf } from '../../../state/client';
import { useRouting } from '../../../state/routing';
import { removeLogicalModel, undoRemoveLogicalModel } from '../../../state/rules';
import { Button } from '../../../ui/button';
import { toast, toastProblem } from '../../../ui/toast';
import { useBackendNames } from '../backends/use-backend-names';
import { namesInShort } from '../names-in-short';
import { LogicalModelDialog } from './logical-model-dialog';
import styles from './logical-models.module.css';
import { capabilityWords, parameterWords, targetWords } from './logical-words';

/** How the logical models stand, in a few words. */
export function logicalSummary(models: readonly LogicalModel[]): string {
  if (models.length === 0) return t('None');
  return namesInShort(
    models.map(({ name }) => name),
    3,
  );
}

/** Names of the person's own for "what I need", to be used wherever a backend is. */
export function LogicalModels() {
  const models = useRouting((routing) => routing.logicalModels);
  const [edited, setEdited] = useState<LogicalModel | 'new' | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = async (model: LogicalModel) => {
    try {
      await removeLogicalModel(model.id);
      addButton.current?.focus();
      const undo = () => undoRemoveLogicalModel(model.id).catch((error: unknown) => toastProblem(problemOf(error)));
      toast(t('{name} is deleted.', { name: model.name }), { action: { label: t('Undo'), run: () => void undo() } });
    } catch (error) {
      toastProblem(problemOf(error));
    }
  };
  return (
    <>
      <p className={styles.quiet}>
        {t(
          'A name for what you need, such as “drafts” or “sees pictures”. It leads to one or more models in order, and can be used wherever a provider can.',
        )}
      </p>
      {models.length === 0 ? null : (
        <ul className={styles.models} aria-label={t('Logical models')}>
          {models.map((model) => (
            <LogicalRow
              key={model.id}
              model={model}
              onEdit={() => setEdited(model)}
              onRemove={() => void remove(model)}
            />
          ))}
        </ul>
      )}
      <div>
        <Button ref={addButton} size="small" icon={<Plus />} onClick={() => setEdited('new')}>
          {t('Add logical model')}
        </Button>
      </div>
      {edited === null ? null : (
        <LogicalModelDialog model={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

interface LogicalRowProps {
  readonly model: LogicalModel;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function LogicalRow({ model, onEdit, onRemove }: LogicalRowProps) {
  const names = useBackendNames();
  const able = capabilityWords(model);
  const asked = parameterWords(model);
  return (
    <li className={styles.model}>
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi>{model.name}</bdi>
        </p>
        <p>
          {model.targets.length === 0
            ? t('No targets yet: rules that lead here are skipped.')
            : targetWords(model, names)}
        </p>
        {able === '' && asked === '' ? null : (
          <p className={styles.quiet}>{[able, asked].filter((part) => part !== '').join(' · ')}</p>
        )}
      </div>
      <div className={styles.actions}>
        <Button size="small" variant="quiet" aria-label={t('Edit {name}', { name: model.name })} onClick={onEdit}>
          {t('Edit')}
        </Button>
        <Button size="small" variant="quiet" aria-label={t('Delete {name}', { name: model.name })} onClick={onRemove}>
          {t('Delete')}
        </Button>
      </div>
    </li>
  );
}
