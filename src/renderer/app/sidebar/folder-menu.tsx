import { Ellipsis, FolderPlus, FolderX, Pencil } from 'lucide-react';
import { t } from '../../../shared/language/t';
import type { Folder } from '../../../shared/domain/folder';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuItem } from '../../ui/menu';
import { openFolderDialog } from '../next-steps/dialog-requests';
import { printedShortcut } from '../shortcuts/printed';

/** What {@link FolderMenu} offers for one folder of the list. */
export interface FolderMenuProps {
  readonly folder: Folder;
  /** The folder is the line that Tab stops at. */
  readonly stop: boolean;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onRemove: () => void;
}

/** The button at the end of a folder's line, and the menu behind it. */
export function FolderMenu({ folder, stop, open, onOpenChange, onRemove }: FolderMenuProps) {
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <IconButton
          label={t('More for the folder {name}', { name: folder.name })}
          size="small"
          tabIndex={stop ? 0 : -1}
        >
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem icon={<Pencil />} shortcut={printedShortcut('list_rename')} onSelect={() => openFolderDialog(folder)}>
        {t('Rename')}
      </MenuItem>
      <MenuItem icon={<FolderPlus />} onSelect={() => openFolderDialog(null)}>
        {t('New folder …')}
      </MenuItem>
      <MenuItem icon={<FolderX />} shortcut={printedShortcut('list_delete')} danger onSelect={onRemove}>
        {t('Remove folder')}
      </MenuItem>
    </Menu>
  );
}
