import { useEffect, useState } from 'react';
import type { PickableModel } from '../../../../shared/domain/model';
import type { Task } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import { useConnections } from '../../../state/connections';
import { useMain } from '../../../state/session';
import { runTaskOn } from '../../../state/task-actions';
import { isOver } from '../../../state/tasks';
import { Button } from '../../../ui/button';
import { Combobox } from '../../../ui/combobox';
import { Dialog } from '../../../ui/dialog';
import { leadTo } from './run-action';

/** The models of a connection, and whether they are still being read. None where they cannot be had: a name can be typed. */
function useModels(connectionId: string): { readonly models: readonly PickableModel[]; readonly isReading: boolean } {
  const main = useMain();
  const [read, setRead] = useState<{ readonly of: string; readonly models: readonly PickableModel[] } | null>(null);
  useEffect(() => {
    if (connectionId === '') return;
    let isWanted = true;
    main.connections.models({ id: connectionId }).then(
      (models) => isWanted && setRead({ of: connectionId, models }),
      () => isWanted && setRead({ of: connectionId, models: [] }),
    );
    return () => {
      isWanted = false;
    };
  }, [main, connectionId]);
  return read?.of === connectionId ? { models: read.models, isReading: false } : { models: [], isReading: true };
}

/** Asks on which provider and model the same work is done again, and leads to the new task. */
export function RunOnDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const connections = useConnections();
  const first = connections.find(({ id }) => id !== task.ranOn?.connectionId) ?? connections[0];
  const [connectionId, setConnectionId] = useState(first?.id ?? '');
  const [model, setModel] = useState('');
  const { models, isReading } = useModels(connectionId);
  const connection = connections.find(({ id }) => id === connectionId);
  const submit = () => {
    if (!connection) return;
    const name = model.trim();
    onClose();
    void leadTo(runTaskOn(task.id, connection.id, name === '' ? null : name));
  };
  return (
    <Dialog
      open
      onOpenChange={(stays) => stays || onClose()}
      title={t('Run again on…')}
      description={
        isOver(task.state)
          ? t('A new task with the same work. The provider that you choose comes before every rule.')
          : t(
              'A new task with the same work, in place of this one. The provider that you choose comes before every rule.',
            )
      }
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit" aria-disabled={!connection}>
            {t('Run again')}
          </Button>
        </>
      }
    >
      <Combobox
        label={t('Provider')}
        value={connectionId}
        onChange={(id) => {
          setConnectionId(id);
          setModel('');
        }}
        options={connections.map(({ id, label, defaultModel }) => ({ value: id, label, detail: defaultModel }))}
      />
      <Combobox
        label={t('Model')}
        freeText
        mono={model !== ''}
        busy={connection !== undefined && isReading}
        placeholder={connection?.defaultModel ?? ''}
        value={model}
        onChange={setModel}
        options={models.map(({ id, name }) => ({ value: id, label: id, ...(name === id ? {} : { detail: name }) }))}
        hint={
          model === '' && connection
            ? t('Left empty: {model}, its default model.', { model: connection.defaultModel })
            : undefined
        }
      />
    </Dialog>
  );
}
