import { useState } from 'react';
import type { Connection } from '../../../../shared/domain/connection';
import { t } from '../../../../shared/language/t';
import { providerInfo, useSession } from '../../../state/session';
import { Switch } from '../../../ui/switch';
import { changeConnection } from './change-connection';

/** Whether tasks in the background may use it. Shown only where that is not a matter of course. */
export function BackgroundTasks({ connection }: { readonly connection: Connection }) {
  const isSubscription = useSession(
    ({ providers }) => providerInfo(providers, connection.kind)?.tier === 'subscription',
  );
  // Switched on again it stays here, so that it can be switched off again.
  const [wasOff] = useState(!connection.backgroundTasks);
  if (!isSubscription && !wasOff && connection.backgroundTasks) return null;
  return (
    <Switch
      label={t('Background tasks may use it')}
      hint={
        isSubscription
          ? t('Off until you switch it on: tasks would draw on the limits of your subscription.')
          : t('Off: tasks pass it over. Chat does not depend on it.')
      }
      checked={connection.backgroundTasks}
      onChange={(backgroundTasks) => void changeConnection(connection, { backgroundTasks })}
    />
  );
}
