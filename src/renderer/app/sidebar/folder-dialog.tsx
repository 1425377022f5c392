import { useState } from 'react';
import { t } from '../../../shared/language/t';
import { FOLDER_NAME_MAX } from '../../../shared/domain/folder';
import { problemOf } from '../../state/client';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { closeDialog, useDialogRequests } from '../next-steps/dialog-requests';
import { addFolderWithUndo, renameFolderWithUndo } from './folder-actions';
import { endSelecting } from './selection';

/** Gives the focus to a row that has gone to another place, when the dialog has let go of it and nothing else has it. */
function focusLater(id: string): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`)?.focus();
  });
}

/** Takes the name of a folder: of a new one, with what is to be put into it, or a new name of one that is there. */
export function FolderDialog() {
  const request = useDialogRequests((requests) => requests.folder);
  return request === null ? null : <OpenFolderDialog key={request.folder?.id ?? 'new'} {...request} />;
}

function OpenFolderDialog({
  folder,
  conversations,
}: NonNullable<ReturnType<typeof useDialogRequests.getState>['folder']>) {
  const [name, setName] = useState(folder?.name ?? '');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [first] = conversations;
  const into =
    conversations.length === 1 && first
      ? t('“{title}” goes into it.', { title: first.title })
      : t('{count, plural, one {# chat goes} other {# chats go}} into it.', { count: conversations.length });

  const save = async () => {
    if (busy) return;
    setBusy(true);
    try {
      if (folder) await renameFolderWithUndo(folder, name);
      else {
        await addFolderWithUndo(name, conversations);
        endSelecting();
      }
      closeDialog('folder');
      if (first) focusLater(first.id);
    } catch (problem) {
      const { sentence, advice } = problemOf(problem);
      setError(`${sentence} ${advice}`);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={() => closeDialog('folder')}
      size="small"
      title={folder ? t('Rename folder') : t('New folder')}
      {...(folder === null && conversations.length > 0 ? { description: into } : {})}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={() => closeDialog('folder')}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit" busy={busy}>
            {folder ? t('Rename') : t('Make folder')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('Name')}
        value={name}
        maxLength={FOLDER_NAME_MAX}
        autoFocus
        error={error}
        onFocus={(event) => event.target.select()}
        onChange={(typed) => {
          setName(typed);
          setError(null);
        }}
      />
    </Dialog>
  );
}
