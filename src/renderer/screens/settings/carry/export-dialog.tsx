import { useState } from 'react';
import type { Problem } from '../../../../shared/domain/problem';
import { PASSPHRASE_MIN } from '../../../../shared/domain/vault-state';
import { t } from '../../../../shared/language/t';
import { withOpenVault } from '../../../app/next-steps/with-open-vault';
import { problemOf } from '../../../state/client';
import { currentMain } from '../../../state/session';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProblemPanel } from '../../../ui/problem-panel';
import { saveFile } from '../../../ui/save-file';
import { SecretField } from '../../../ui/secret-field';
import { toast } from '../../../ui/toast';
import { passphraseFaults } from '../passphrase-dialog';

/** Takes a passphrase twice and saves the sealed file. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const faults = tried ? passphraseFaults(passphrase, again) : { passphrase: null, again: null };

  const submit = async () => {
    setTried(true);
    const found = passphraseFaults(passphrase, again);
    if (busy || found.passphrase !== null || found.again !== null) return;
    setBusy(true);
    setProblem(null);
    try {
      const packed = await withOpenVault(() => currentMain().transfer.pack({ passphrase }));
      if (!packed.given) return;
      saveFile(packed.value.fileName, packed.value.content);
      toast(t('{name} is saved.', { name: packed.value.fileName }));
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('Export connections')}
      description={t(
        'The file holds every provider with its key, and your routing rules, sealed with this passphrase. Without it nobody can read the file, and nobody can bring it back.',
      )}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit" busy={busy}>
            {t('Save file')}
          </Button>
        </>
      }
    >
      <SecretField
        label={t('Passphrase')}
        hint={t('At least {count} characters. You type it again on the other computer.', { count: PASSPHRASE_MIN })}
        error={faults.passphrase}
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
      />
      <SecretField label={t('Passphrase again')} error={faults.again} value={again} onChange={setAgain} />
      {problem ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}
