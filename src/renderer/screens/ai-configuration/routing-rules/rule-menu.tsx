import { ArrowDown, ArrowUp, Ellipsis, FlaskConical, Pencil, Trash2 } from 'lucide-react';
import { t } from '../../../../shared/language/t';
import { printedShortcut } from '../../../app/shortcuts/printed';
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
        <IconButton label={t('Actions for {name}', { name })} size="small">
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem icon={<Pencil />} shortcut={t('Enter')} onSelect={acts.edit}>
        {t('Edit')}
      </MenuItem>
      <MenuItem icon={<FlaskConical />} onSelect={acts.test}>
        {t('Test its entries')}
      </MenuItem>
      <MenuItem
        icon={<ArrowUp />}
        shortcut={printedShortcut('rule_up')}
        disabled={acts.moveUp === undefined}
        onSelect={() => acts.moveUp?.()}
      >
        {t('Move up')}
      </MenuItem>
      <MenuItem
        icon={<ArrowDown />}
        shortcut={printedShortcut('rule_down')}
        disabled={acts.moveDown === undefined}
        onSelect={() => acts.moveDown?.()}
      >
        {t('Move down')}
      </MenuItem>
      <MenuItem icon={<Trash2 />} shortcut={printedShortcut('rule_delete')} danger onSelect={acts.remove}>
        {t('Delete')}
      </MenuItem>
    </Menu>
  );
}
