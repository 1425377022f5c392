import type { Connection } from '../../../shared/domain/connection';
import { closeDialog, useDialogRequests } from '../../app/next-steps/dialog-requests';
import { keepConnection, useConnectionStore } from '../../state/connections';
import { Dialog } from '../../ui/dialog';
import { toast } from '../../ui/toast';
import { ApiKeyField } from './api-key-field';
import { ConnectButtons } from './connect-buttons';
import { ConnectStatus } from './connect-status';
import { providerOf } from './draft';
import { useConnectFlow } from './use-connect-flow';

/** The dialog in which one connection's key is replaced, and nothing else about it. */
export function ReplaceKeyDialog() {
  const request = useDialogRequests((requests) => requests.replaceKey);
  const connection = useConnectionStore(({ byId }) => (request ? byId[request.connectionId] : undefined));
  return connection ? <ReplaceKey key={connection.id} connection={connection} /> : null;
}

function ReplaceKey({ connection }: { readonly connection: Connection }) {
  const open = useConnectFlow({ editing: connection, replacesKey: true, proveAtOnce: false });
  const close = () => closeDialog('replaceKey');
  const submit = async () => {
    const saved = await open.flow.submit();
    if (!saved) return;
    keepConnection(saved);
    close();
    toast(`${saved.label} has its new key.`);
  };
  const provider = providerOf(open.form.draft, open.setting);
  return (
    <Dialog
      open
      onOpenChange={(stays) => stays || close()}
      title={`Replace the key of ${connection.label}`}
      description={provider ? `The new key has to be one for ${provider.name}.` : undefined}
      onSubmit={() => void submit()}
      footer={<ConnectButtons open={open} label="Replace key" cancel={{ label: 'Cancel', run: close }} />}
    >
      <ApiKeyField open={open} autoFocus />
      <ConnectStatus open={open} />
    </Dialog>
  );
}
