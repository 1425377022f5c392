import { t } from '../../../shared/language/t';
import { closeDialog, useDialogRequests } from '../../app/next-steps/dialog-requests';
import { keepConnection } from '../../state/connections';
import { Dialog } from '../../ui/dialog';
import { toast } from '../../ui/toast';
import { ConnectButtons } from './connect-buttons';
import { ConnectFields } from './connect-fields';
import { connectedWords } from './connected-words';
import type { ConnectPreset } from './draft';
import { useConnectFlow } from './use-connect-flow';

/** The dialog in which a provider is added. It closes once the provider is connected, and keeps everything until then. */
export function AddProviderDialog() {
  const request = useDialogRequests((requests) => requests.addProvider);
  return request ? <AddProvider preset={request.preset} /> : null;
}

function AddProvider({ preset }: { readonly preset: ConnectPreset }) {
  const open = useConnectFlow({ preset });
  const close = () => closeDialog('addProvider');
  const submit = async (unproven = false) => {
    const connection = await open.flow.submit(unproven);
    if (!connection) return;
    keepConnection(connection);
    close();
    toast(connectedWords(connection));
  };
  return (
    <Dialog
      open
      onOpenChange={(stays) => stays || close()}
      title={t('Add provider')}
      onSubmit={() => void submit()}
      footer={
        <ConnectButtons
          open={open}
          label={t('Connect')}
          cancel={{ label: t('Cancel'), run: close }}
          onSaveAnyway={() => void submit(true)}
        />
      }
    >
      <ConnectFields open={open} />
    </Dialog>
  );
}
