import { ClaudeSignInDialog } from '../../screens/claude-sign-in/claude-sign-in-dialog';
import { AddProviderDialog } from '../../screens/connect/add-provider-dialog';
import { EditConnectionDialog } from '../../screens/connect/edit-connection-dialog';
import { ReplaceKeyDialog } from '../../screens/connect/replace-key-dialog';
import { NewTaskDialog } from '../../screens/tasks/new-task/new-task-dialog';
import { FolderDialog } from '../sidebar/folder-dialog';
import { ProtectKeysDialog } from './protect-keys-dialog';
import { UnlockKeysDialog } from './unlock-keys-dialog';

/**
 * The dialogs that next steps open, from whatever screen. Mounted once, by the shell. Those about the vault come last,
 * because they open on top of the others.
 */
export function NextStepDialogs() {
  return (
    <>
      <NewTaskDialog />
      <FolderDialog />
      <AddProviderDialog />
      <EditConnectionDialog />
      <ReplaceKeyDialog />
      <ClaudeSignInDialog />
      <ProtectKeysDialog />
      <UnlockKeysDialog />
    </>
  );
}
