import {
  Activity,
  Archive,
  ArchiveRestore,
  CirclePlay,
  Folder,
  FolderMinus,
  FolderPlus,
  type LucideIcon,
  MessageSquare,
  Monitor,
  Moon,
  PanelLeft,
  Pin,
  PinOff,
  Plus,
  Rows3,
  Rows4,
  SquarePen,
  SquareCheckBig,
  Star,
  Sun,
  Trash2,
} from 'lucide-react';
import type { NextStep } from '../../../shared/domain/failure';
import type { SettingsChange } from '../../../shared/domain/settings';
import { SCREENS } from '../navigation';
import { SCREEN_INFO } from '../screen-info';
import type { CommandAction, Placing } from './commands';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

function settingsIcon({ theme, density }: SettingsChange): LucideIcon {
  if (theme !== undefined) return THEME_ICONS[theme];
  return density === 'compact' ? Rows4 : Rows3;
}

function stepIcon(step: NextStep): LucideIcon {
  if (step.do === 'add_provider') return Plus;
  return step.do === 'make_primary' ? Star : Activity;
}

const PLACING_ICONS: Readonly<Record<Placing['to'], LucideIcon>> = {
  pins: Pin,
  no_pins: PinOff,
  archive: Archive,
  list: ArchiveRestore,
  folder: Folder,
  no_folder: FolderMinus,
  new_folder: FolderPlus,
  nowhere: Trash2,
};

/** The sign beside a command: what it does, or where it leads. */
export function commandIcon(action: CommandAction): LucideIcon {
  switch (action.do) {
    case 'go':
      return action.id === null ? SCREEN_INFO[action.screen].Icon : MessageSquare;
    case 'new_chat':
      return SquarePen;
    case 'new_task':
      return SquareCheckBig;
    case 'tasks_under_way':
      return CirclePlay;
    case 'toggle_sidebar':
      return PanelLeft;
    case 'new_folder':
      return FolderPlus;
    case 'archive_view':
      return Archive;
    case 'place':
      return PLACING_ICONS[action.placing.to];
    case 'settings':
      return settingsIcon(action.change);
    case 'step':
      return stepIcon(action.step);
  }
}

/** The key that does the same together with the system's main modifier; null where there is none. */
export function commandKey(action: CommandAction): string | null {
  if (action.do === 'new_chat') return 'N';
  if (action.do === 'new_task') return 'T';
  if (action.do === 'toggle_sidebar') return 'B';
  if (action.do !== 'go' || action.id !== null) return null;
  return action.screen === 'settings' ? ',' : String(SCREENS.indexOf(action.screen) + 1);
}
