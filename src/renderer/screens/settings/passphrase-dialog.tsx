import { useState } from 'react';
import { PASSPHRASE_MIN } from '../../../shared/domain/vault-state';
import { t } from '../../../shared/language/t';
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
    passphrase: short ? t('Use at least {count} characters.', { count: PASSPHRASE_MIN }) : null,
    again: !short && passphrase !== again ? t('The two are not the same. Type it once more.') : null,
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
      toast(t('Your keys are behind the new passphrase.'));
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
      title={t('New passphrase')}
      description={t(
        'Signalbox asks for it at every start. It is kept nowhere: if it is forgotten, your API keys have to be entered again.',
      )}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit" busy={busy}>
            {t('Protect keys')}
          </Button>
        </>
      }
    >
      <SecretField
        label={t('Passphrase')}
        hint={t('At least {count} characters. Several words are easier to remember than one odd one.', {
          count: PASSPHRASE_MIN,
        })}
        error={refusal ?? faults.passphrase}
        autoFocus
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setRefusal(null);
        }}
      />
      <SecretField label={t('Passphrase again')} error={faults.again} value={again} onChange={setAgain} />
    </Dialog>
  );
}
