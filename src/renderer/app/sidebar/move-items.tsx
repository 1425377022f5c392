import { Folder as FolderIcon, FolderMinus, FolderPlus } from 'lucide-react';
import { t } from '../../../shared/language/t';
import type { Conversation } from '../../../shared/domain/conversation';
import type { Folder } from '../../../shared/domain/folder';
import { useFolders } from '../../state/folders';
import { MenuItem } from '../../ui/menu';
import { openFolderDialog } from '../next-steps/dialog-requests';

interface MoveItemsProps {
  /** What is to be moved. */
  readonly conversations: readonly Conversation[];
  /** @param folder null: out of all folders */
  readonly onMove: (folder: Folder | null) => void;
}

/** The folders that conversations can be moved to, as items of a menu, with the way out of theirs and to a new one. */
export function MoveItems({ conversations, onMove }: MoveItemsProps) {
  const folders = useFolders((state) => state.folders);
  const shared = new Set(conversations.map(({ folderId, pinnedAt }) => (pinnedAt === null ? folderId : null)));
  const [here] = shared.size === 1 ? shared : [];
  const isInSome = conversations.some(({ folderId, pinnedAt }) => folderId !== null && pinnedAt === null);
  return (
    <>
      {folders
        .filter(({ id }) => id !== here)
        .map((folder) => (
          <MenuItem key={folder.id} icon={<FolderIcon />} onSelect={() => onMove(folder)}>
            {folder.name}
          </MenuItem>
        ))}
      {isInSome ? (
        <MenuItem icon={<FolderMinus />} onSelect={() => onMove(null)}>
          {t('Out of the folder')}
        </MenuItem>
      ) : null}
      <MenuItem icon={<FolderPlus />} onSelect={() => openFolderDialog(null, conversations)}>
        {t('New folder …')}
      </MenuItem>
    </>
  );
}
