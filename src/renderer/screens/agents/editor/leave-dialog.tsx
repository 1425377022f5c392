import { useState } from 'react';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';

interface LeaveDialogProps {
  /** Of the agent. */
  readonly title: string;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
  readonly onSave: () => Promise<void>;
}

/** Asks once what is to become of changes that are not saved. */
export function LeaveDialog({ title, onStay, onDiscard, onSave }: LeaveDialogProps) {
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    await onSave();
    setSaving(false);
  };
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(open) => open || onStay()}
      title={t('Save changes to {name}?', { name: title })}
      description={t('What you changed is not saved yet.')}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onDiscard}>{t('Discard')}</Button>
          <Button onClick={onStay}>{t('Keep editing')}</Button>
          <Button type="submit" variant="primary" busy={isSaving}>
            {t('Save')}
          </Button>
        </>
      }
    />
  );
}
