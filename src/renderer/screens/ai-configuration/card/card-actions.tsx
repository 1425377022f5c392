import { ChevronRight } from 'lucide-react';
import { type RefObject, useState } from 'react';
import type { Connection } from '../../../../shared/domain/connection';
import { t } from '../../../../shared/language/t';
import { openEditConnection } from '../../../app/next-steps/dialog-requests';
import { problemOf } from '../../../state/client';
import { keepConnection, useConnectionStore } from '../../../state/connections';
import { readRouting, useRouting } from '../../../state/routing';
import { currentMain } from '../../../state/session';
import { useTestRun } from '../../../state/tests';
import { Button } from '../../../ui/button';
import { toastProblem } from '../../../ui/toast';
import { disconnect } from '../disconnect/disconnect';
import { DisconnectDialog } from '../disconnect/disconnect-dialog';
import { touchedByDisconnect } from '../disconnect/touched';
import { useRunTest } from '../test/use-run-test';
import styles from './card-actions.module.css';

interface CardActionsProps {
  readonly connection: Connection;
  readonly details: { readonly isOpen: boolean; readonly id: string };
  readonly detailsButton: RefObject<HTMLButtonElement | null>;
  readonly onToggleDetails: () => void;
  /** The card is about to go away. */
  readonly onGone: () => void;
}

/** What can be done with a connection. */
export function CardActions({ connection, details, detailsButton, onToggleDetails, onGone }: CardActionsProps) {
  const { id, isPrimary } = connection;
  const isTested = useTestRun(id)?.state === 'running';
  const test = useRunTest(id);
  const [busy, setBusy] = useState<'test' | 'primary' | 'disconnect' | null>(null);
  const [touched, setTouched] = useState<readonly string[]>([]);

  const doing = async (what: 'test' | 'primary' | 'disconnect', work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
    } catch (error) {
      toastProblem(problemOf(error));
    } finally {
      setBusy(null);
    }
  };
  const makePrimary = () =>
    doing('primary', async () => keepConnection(await currentMain().connections.makePrimary({ id })));
  const disconnectNow = () =>
    doing('disconnect', async () => {
      await disconnect(connection);
      onGone();
    });
  const askOrDisconnect = async () => {
    // What main has now: a rule may have been added since this screen read them.
    await readRouting();
    const others = Object.values(useConnectionStore.getState().byId).filter((other) => other.id !== id);
    const { rules, logicalModels } = useRouting.getState();
    const touches = touchedByDisconnect(connection, { others, rules: rules ?? [], logicalModels });
    setTouched(touches);
    if (touches.length === 0) await disconnectNow();
  };

  return (
    <div className={styles.actions}>
      <Button size="small" busy={busy === 'test' || isTested} onClick={() => void doing('test', test)}>
        {t('Test connection')}
      </Button>
      {isPrimary ? null : (
        <Button size="small" variant="quiet" busy={busy === 'primary'} onClick={() => void makePrimary()}>
          {t('Make Primary')}
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={() => openEditConnection(id)}>
        {t('Edit')}
      </Button>
      <Button size="small" variant="quiet" busy={busy === 'disconnect'} onClick={() => void askOrDisconnect()}>
        {t('Disconnect')}
      </Button>
      <Button
        ref={detailsButton}
        size="small"
        variant="quiet"
        className={styles.details}
        aria-expanded={details.isOpen}
        aria-controls={details.isOpen ? details.id : undefined}
        onClick={onToggleDetails}
      >
        {t('Details')}
        <ChevronRight aria-hidden="true" />
      </Button>
      {touched.length > 0 ? (
        <DisconnectDialog connection={connection} touched={touched} onClose={() => setTouched([])} onDone={onGone} />
      ) : null}
    </div>
  );
}
