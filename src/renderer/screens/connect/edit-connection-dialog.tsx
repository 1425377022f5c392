import type { Connection } from '../../../shared/domain/connection';
import { t } from '../../../shared/language/t';
import { closeDialog, useDialogRequests } from '../../app/next-steps/dialog-requests';
import { keepConnection, useConnectionStore } from '../../state/connections';
import { Dialog } from '../../ui/dialog';
import { ConnectButtons } from './connect-buttons';
import { ConnectFields } from './connect-fields';
import { useConnectFlow } from './use-connect-flow';

/** The dialog in which a connection is edited: the connect form, filled with everything but the key. */
export function EditConnectionDialog() {
  const request = useDialogRequests((requests) => requests.editConnection);
  const connection = useConnectionStore(({ byId }) => (request ? byId[request.connectionId] : undefined));
  return connection ? <EditConnection key={connection.id} connection={connection} /> : null;
}

function EditConnection({ connection }: { readonly connection: Connection }) {
  const open = useConnectFlow({ editing: connection });
  const close = () => closeDialog('editConnection');
  const submit = async () => {
    const saved = await open.flow.submit();
    if (!saved) return;
    keepConnection(saved);
    close();
  };
  return (
    <Dialog
      open
      onOpenChange={(stays) => stays || close()}
      title={t('Edit {name}', { name: connection.label })}
      onSubmit={() => void submit()}
      footer={<ConnectButtons open={open} label={t('Save')} cancel={{ label: t('Cancel'), run: close }} />}
    >
      <ConnectFields open={open} />
    </Dialog>
  );
}
