import {
  Activity,
  Archive,
  ArchiveRestore,
  CalendarClock,
  CalendarPlus,
  CirclePlay,
  FileBraces,
  FileCode,
  FileText,
  Folder,
  FolderMinus,
  FolderPlus,
  Import,
  Keyboard,
  type LucideIcon,
  MessageCircleQuestion,
  MessageSquare,
  Monitor,
  Moon,
  PanelLeft,
  Pin,
  PinOff,
  Plus,
  Printer,
  Rows3,
  Rows4,
  Search,
  SquarePen,
  SquareCheckBig,
  Star,
  Sun,
  TextSearch,
  Trash2,
} from 'lucide-react';
import type { NextStep } from '../../../shared/domain/failure';
import type { SettingsChange } from '../../../shared/domain/settings';
import { SCREENS } from '../navigation';
import { SCREEN_INFO } from '../screen-info';
import type { ShortcutId } from '../shortcuts/table';
import type { HandOut } from '../../share/hand-out-forms';
import type { CommandAction, Placing } from './command';

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

const HAND_OUT_ICONS: Readonly<Record<HandOut, LucideIcon>> = {
  markdown: FileText,
  json: FileBraces,
  html: FileCode,
  print: Printer,
};

/** The sign beside a command: what it does, or where it leads. */
export function commandIcon(action: CommandAction): LucideIcon {
  switch (action.do) {
    case 'go':
      if (action.id === null) return SCREEN_INFO[action.screen].Icon;
      return action.screen === 'chat' ? MessageSquare : CalendarClock;
    case 'new_chat':
      return SquarePen;
    case 'new_task':
      return SquareCheckBig;
    case 'new_schedule':
      return CalendarPlus;
    case 'search':
      return Search;
    case 'find':
      return TextSearch;
    case 'export':
      return HAND_OUT_ICONS[action.as];
    case 'import_chats':
      return Import;
    case 'tasks_under_way':
      return CirclePlay;
    case 'toggle_sidebar':
      return PanelLeft;
    case 'ask_quickly':
      return MessageCircleQuestion;
    case 'shortcuts':
      return Keyboard;
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

/** What does the same by keys, and which of its keys; null where nothing does. */
export function commandShortcut(action: CommandAction): { readonly id: ShortcutId; readonly at: number } | null {
  const id = SHORTCUT_OF[action.do];
  if (id !== undefined) return { id, at: 0 };
  if (action.do !== 'go' || action.id !== null) return null;
  if (action.screen === 'settings') return { id: 'settings', at: 0 };
  return { id: 'go_to_screen', at: SCREENS.indexOf(action.screen) };
}

const SHORTCUT_OF: Partial<Record<CommandAction['do'], ShortcutId>> = {
  new_chat: 'new_chat',
  new_task: 'new_task',
  toggle_sidebar: 'toggle_sidebar',
  find: 'find',
  search: 'search_chats',
  shortcuts: 'shortcuts',
};
