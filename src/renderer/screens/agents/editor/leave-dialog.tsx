import { useState } from 'react';
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
      title={`Save changes to ${title}?`}
      description="What you changed is not saved yet."
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onDiscard}>Discard</Button>
          <Button onClick={onStay}>Keep editing</Button>
          <Button type="submit" variant="primary" busy={isSaving}>
            Save
          </Button>
        </>
      }
    />
  );
}
