import { useState } from 'react';
import type { Connection } from '../../../shared/domain/connection';
import { problemOf } from '../../state/client';
import { Combobox } from '../../ui/combobox';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { HEALTH_WORDS } from '../../ui/health-light';
import { toastProblem } from '../../ui/toast';
import { disconnect } from './disconnect';

interface NextPrimaryDialogProps {
  readonly connection: Connection;
  /** The connections that stay. At least one. */
  readonly others: readonly Connection[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks which connection carries chat after the Primary is gone. One is proposed. */
export function NextPrimaryDialog({ connection, others, onClose, onDone }: NextPrimaryDialogProps) {
  const [nextId, setNextId] = useState(() => proposedPrimary(others)?.id ?? '');
  const confirm = async () => {
    try {
      await disconnect(connection, nextId);
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
      title={`Disconnect ${connection.label}?`}
      description="Chat goes to it now. Choose where chat goes from then on."
      confirmLabel="Disconnect"
      danger
      onConfirm={confirm}
    >
      <Combobox
        label="Next Primary"
        value={nextId}
        onChange={setNextId}
        options={others.map(({ id, label, health }) => ({ value: id, label, detail: HEALTH_WORDS[health.dot] }))}
      />
    </ConfirmDialog>
  );
}

/** A responding one before any other, and the practice provider last: its answers are only for trying things out. */
function proposedPrimary(others: readonly Connection[]): Connection | undefined {
  const real = others.filter(({ kind }) => kind !== 'practice');
  return real.find(({ health }) => health.dot === 'responding') ?? real[0] ?? others[0];
}
