import { t } from '../../../shared/language/t';
import { problemOf } from '../../state/client';
import { useMain } from '../../state/session';
import { keepVault } from '../../state/vault';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { toast, toastProblem } from '../../ui/toast';

interface MakeRootKeyDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Asks once, then has a new root key made and every API key sealed again with it. */
export function MakeRootKeyDialog({ open, onOpenChange }: MakeRootKeyDialogProps) {
  const main = useMain();
  const make = async () => {
    try {
      keepVault(await main.vault.rotate({}));
      toast(t('Your keys are sealed with a new root key.'));
    } catch (error) {
      toastProblem(problemOf(error));
      throw error;
    }
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('Make a new root key?')}
      description={t(
        'Every API key is encrypted again with it, all at once, and nothing has to be entered again. Copies of the database from before need the old root key, which is then gone.',
      )}
      confirmLabel={t('Make a new root key')}
      onConfirm={make}
    />
  );
}
