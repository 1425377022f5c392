import { useState } from 'react';
import type { Connection } from '../../../../shared/domain/connection';
import { t } from '../../../../shared/language/t';
import { problemOf } from '../../../state/client';
import { useConnections } from '../../../state/connections';
import { Combobox } from '../../../ui/combobox';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { HEALTH_WORDS } from '../../../ui/health-light';
import { toastProblem } from '../../../ui/toast';
import { disconnect } from './disconnect';

interface DisconnectDialogProps {
  readonly connection: Connection;
  /** What else changes when it goes, a sentence each. At least one. */
  readonly touched: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what a disconnect touches, and of the Primary asks which connection carries chat from then on. */
export function DisconnectDialog({ connection, touched, onClose, onDone }: DisconnectDialogProps) {
  const others = useConnections().filter(({ id }) => id !== connection.id);
  const asksForNext = connection.isPrimary && others.length > 0;
  const [nextId, setNextId] = useState(() => proposedPrimary(others)?.id ?? '');
  const confirm = async () => {
    try {
      await disconnect(connection, asksForNext ? nextId : undefined);
    } catch (error) {
      toastProblem(problemOf(error));
      throw error;
    }
    onDone();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('Disconnect {label}?', { label: connection.label })}
      description={touched.join(' ')}
      confirmLabel={t('Disconnect')}
      danger
      onConfirm={confirm}
    >
      {asksForNext ? (
        <Combobox
          label={t('Next Primary')}
          value={nextId}
          onChange={setNextId}
          options={others.map(({ id, label, health }) => ({ value: id, label, detail: t(HEALTH_WORDS[health.dot]) }))}
        />
      ) : null}
    </ConfirmDialog>
  );
}

/** A responding one before any other, and the practice provider last: its answers are only for trying things out. */
function proposedPrimary(others: readonly Connection[]): Connection | undefined {
  const real = others.filter(({ kind }) => kind !== 'practice');
  return real.find(({ health }) => health.dot === 'responding') ?? real[0] ?? others[0];
}
