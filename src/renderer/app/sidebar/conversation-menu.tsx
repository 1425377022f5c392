import {
  Archive,
  ArchiveRestore,
  Ellipsis,
  FileBraces,
  FileCode,
  FileDown,
  FileText,
  FolderInput,
  ListChecks,
  Pencil,
  Pin,
  PinOff,
  Printer,
  Trash2,
} from 'lucide-react';
import { t } from '../../../shared/language/t';
import type { Conversation } from '../../../shared/domain/conversation';
import type { Folder } from '../../../shared/domain/folder';
import { handOut } from '../../share/hand-out';
import { printedShortcut } from '../shortcuts/printed';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuItem } from '../../ui/menu';
import { SubMenu } from '../../ui/sub-menu';
import { MoveItems } from './move-items';

/** What {@link ConversationMenu} offers for one row of the list. */
export interface ConversationMenuProps {
  readonly conversation: Conversation;
  /** The row is the one that Tab stops at. */
  readonly stop: boolean;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onRename: () => void;
  readonly onSelect: () => void;
  /** Pins it, or unpins it when it is pinned. */
  readonly onPin: () => void;
  /** @param folder null: out of all folders */
  readonly onMove: (folder: Folder | null) => void;
  /** Archives it, or puts it back when it is archived. */
  readonly onArchive: () => void;
  readonly onRemove: () => void;
}

/** The button at the end of a conversation's row, and the menu behind it. */
export function ConversationMenu({ conversation, stop, open, onOpenChange, ...on }: ConversationMenuProps) {
  const { title, pinnedAt, archivedAt } = conversation;
  const isArchived = archivedAt !== null;
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <IconButton label={t('More for {title}', { title })} size="small" tabIndex={stop ? 0 : -1}>
          <Ellipsis />
        </IconButton>
      }
    >
      {isArchived ? (
        <MenuItem icon={<ArchiveRestore />} onSelect={on.onArchive}>
          {t('Put back in the list')}
        </MenuItem>
      ) : (
        <MenuItem icon={pinnedAt === null ? <Pin /> : <PinOff />} onSelect={on.onPin}>
          {pinnedAt === null ? t('Pin') : t('Unpin')}
        </MenuItem>
      )}
      <MenuItem icon={<Pencil />} shortcut={printedShortcut('list_rename')} onSelect={on.onRename}>
        {t('Rename')}
      </MenuItem>
      <SubMenu icon={<FolderInput />} label={t('Move to folder')}>
        <MoveItems conversations={[conversation]} onMove={on.onMove} />
      </SubMenu>
      <SubMenu icon={<FileDown />} label={t('Export')}>
        <MenuItem icon={<FileText />} onSelect={() => void handOut(conversation, 'markdown')}>
          {'Markdown'}
        </MenuItem>
        <MenuItem icon={<FileBraces />} onSelect={() => void handOut(conversation, 'json')}>
          {t('JSON, with every branch')}
        </MenuItem>
        <MenuItem icon={<FileCode />} onSelect={() => void handOut(conversation, 'html')}>
          {t('Web page')}
        </MenuItem>
        <MenuItem icon={<Printer />} onSelect={() => void handOut(conversation, 'print')}>
          {t('Print or save as PDF')}
        </MenuItem>
      </SubMenu>
      <MenuItem icon={<ListChecks />} shortcut={printedShortcut('list_select')} onSelect={on.onSelect}>
        {t('Select')}
      </MenuItem>
      {isArchived ? null : (
        <MenuItem icon={<Archive />} onSelect={on.onArchive}>
          {t('Archive ¦ verb')}
        </MenuItem>
      )}
      <MenuItem icon={<Trash2 />} shortcut={printedShortcut('list_delete')} danger onSelect={on.onRemove}>
        {t('Delete')}
      </MenuItem>
    </Menu>
  );
}
