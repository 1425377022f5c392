import { useState } from 'react';
import { PASSPHRASE_MIN } from '../../../shared/domain/vault-state';
import { problemOf } from '../../state/client';
import { useMain } from '../../state/session';
import { keepVault } from '../../state/vault';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SecretField } from '../../ui/secret-field';
import { toast } from '../../ui/toast';

/** What is wrong with a new passphrase and its repetition, by field; both null when nothing is. */
export function passphraseFaults(
  passphrase: string,
  again: string,
): { passphrase: string | null; again: string | null } {
  const short = passphrase.length < PASSPHRASE_MIN;
  return {
    passphrase: short ? `Use at least ${PASSPHRASE_MIN} characters.` : null,
    again: !short && passphrase !== again ? 'The two are not the same. Type it once more.' : null,
  };
}

/** Takes a new passphrase twice and puts a new root key behind it. */
export function PassphraseDialog({ onOpenChange }: { readonly onOpenChange: (open: boolean) => void }) {
  const main = useMain();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const faults = tried ? passphraseFaults(passphrase, again) : { passphrase: null, again: null };

  const submit = async () => {
    setTried(true);
    const found = passphraseFaults(passphrase, again);
    if (busy || found.passphrase !== null || found.again !== null) return;
    setBusy(true);
    try {
      keepVault(await main.vault.rotate({ passphrase }));
      onOpenChange(false);
      toast('Your keys are behind the new passphrase.');
    } catch (error) {
      const { sentence, advice } = problemOf(error);
      setRefusal(`${sentence} ${advice}`);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title="New passphrase"
      description="Signalbox asks for it at every start. It is kept nowhere: if it is forgotten, your API keys have to be entered again."
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" busy={busy}>
            Protect keys
          </Button>
        </>
      }
    >
      <SecretField
        label="Passphrase"
        hint={`At least ${PASSPHRASE_MIN} characters. Several words are easier to remember than one odd one.`}
        error={refusal ?? faults.passphrase}
        autoFocus
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setRefusal(null);
        }}
      />
      <SecretField label="Passphrase again" error={faults.again} value={again} onChange={setAgain} />
    </Dialog>
  );
}
