import { useState } from 'react';
import { t } from '../../../shared/language/t';
import { problemOf } from '../../state/client';
import { currentMain } from '../../state/session';
import { keepVault, useVault } from '../../state/vault';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SecretField } from '../../ui/secret-field';
import { useDialogRequests } from './dialog-requests';
import { useFirstFocus } from './use-first-focus';

/** Asks for the passphrase that the keys are behind. A wrong one is said at its field and stays there to be corrected. */
export function UnlockKeysDialog() {
  const request = useDialogRequests((requests) => requests.unlockKeys);
  return request ? <UnlockKeys settle={request.settle} /> : null;
}

function UnlockKeys({ settle }: { readonly settle: (done: boolean) => void }) {
  const vault = useVault((state) => state.vault);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useFirstFocus();

  const submit = async () => {
    if (busy) return;
    if (passphrase === '') return setError(t('Type the passphrase.'));
    setBusy(true);
    try {
      keepVault(await currentMain().vault.unlock({ passphrase }));
      settle(true);
    } catch (thrown) {
      const problem = problemOf(thrown);
      setError(`${problem.sentence} ${problem.advice}`);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      size="small"
      onOpenChange={(open) => open || settle(false)}
      title={t('Unlock your keys')}
      description={vault?.state === 'locked' ? vault.reason : t('Your keys are encrypted with a passphrase.')}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={() => settle(false)}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit" busy={busy}>
            {t('Unlock')}
          </Button>
        </>
      }
    >
      <div ref={field}>
        <SecretField
          label={t('Passphrase')}
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text);
            setError(null);
          }}
          error={error ?? undefined}
        />
      </div>
    </Dialog>
  );
}
