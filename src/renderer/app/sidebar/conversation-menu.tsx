import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuItem } from '../../ui/menu';

/** What {@link ConversationMenu} offers for one row of the list. */
export interface ConversationMenuProps {
  readonly title: string;
  /** The row is the one that Tab stops at. */
  readonly stop: boolean;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

/** The button at the end of a conversation's row, and the menu behind it. */
export function ConversationMenu({ title, stop, open, onOpenChange, onRename, onRemove }: ConversationMenuProps) {
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <IconButton label={`More for ${title}`} size="small" tabIndex={stop ? 0 : -1}>
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem icon={<Pencil />} shortcut="F2" onSelect={onRename}>
        Rename
      </MenuItem>
      <MenuItem icon={<Trash2 />} shortcut="Del" danger onSelect={onRemove}>
        Delete
      </MenuItem>
    </Menu>
  );
}
