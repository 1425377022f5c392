import type { Connection } from '../../../shared/domain/connection';
import { t } from '../../../shared/language/t';
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
    toast(t('{label} has its new key.', { label: saved.label }));
  };
  const provider = providerOf(open.form.draft, open.setting);
  return (
    <Dialog
      open
      onOpenChange={(stays) => stays || close()}
      title={t('Replace the key of {label}', { label: connection.label })}
      description={provider ? t('The new key has to be one for {provider}.', { provider: provider.name }) : undefined}
      onSubmit={() => void submit()}
      footer={<ConnectButtons open={open} label={t('Replace key')} cancel={{ label: t('Cancel'), run: close }} />}
    >
      <ApiKeyField open={open} autoFocus />
      <ConnectStatus open={open} />
    </Dialog>
  );
}
