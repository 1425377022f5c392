import { ArrowDown, ArrowUp, Ellipsis, FlaskConical, Pencil, Trash2 } from 'lucide-react';
import { IconButton } from '../../../ui/icon-button';
import { Menu, MenuItem } from '../../../ui/menu';

/** What can be done with one rule. */
export interface RuleActs {
  edit(): void;
  test(): void;
  /** Undefined where it is the first of its context. */
  readonly moveUp: (() => void) | undefined;
  /** Undefined where it is the last of its context. */
  readonly moveDown: (() => void) | undefined;
  remove(): void;
}

interface RuleMenuProps {
  /** Names the rule in the button. */
  readonly name: string;
  readonly acts: RuleActs;
}

/** What can be done with a rule, behind one button on its row. */
export function RuleMenu({ name, acts }: RuleMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={`Actions for ${name}`} size="small">
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem icon={<Pencil />} shortcut="Enter" onSelect={acts.edit}>
        Edit
      </MenuItem>
      <MenuItem icon={<FlaskConical />} onSelect={acts.test}>
        Test its entries
      </MenuItem>
      <MenuItem
        icon={<ArrowUp />}
        shortcut="Alt ↑"
        disabled={acts.moveUp === undefined}
        onSelect={() => acts.moveUp?.()}
      >
        Move up
      </MenuItem>
      <MenuItem
        icon={<ArrowDown />}
        shortcut="Alt ↓"
        disabled={acts.moveDown === undefined}
        onSelect={() => acts.moveDown?.()}
      >
        Move down
      </MenuItem>
      <MenuItem icon={<Trash2 />} shortcut="Delete" danger onSelect={acts.remove}>
        Delete
      </MenuItem>
    </Menu>
  );
}
