import type { Conversation } from '../../../shared/domain/conversation';
import type { Folder } from '../../../shared/domain/folder';
import type { NextStep } from '../../../shared/domain/failure';
import type { SettingsChange } from '../../../shared/domain/settings';
import type { HandOut } from '../../share/hand-out-forms';
import type { ComboboxOption } from '../../ui/combobox-matches';
import type { SCREENS } from '../navigation';

/** What can be done with the place of the conversation on the screen. */
export type Placing =
  | { readonly to: 'pins' | 'no_pins' | 'archive' | 'list' | 'no_folder' | 'new_folder' | 'nowhere' }
  | { readonly to: 'folder'; readonly folder: Folder };

/** What a command of the palette does when it is taken. */
export type CommandAction =
  | { readonly do: 'go'; readonly screen: (typeof SCREENS)[number]; readonly id: string | null }
  | { readonly do: 'new_chat' }
  | { readonly do: 'ask_quickly' }
  | { readonly do: 'shortcuts' }
  | { readonly do: 'new_task' }
  | { readonly do: 'new_schedule' }
  | { readonly do: 'tasks_under_way' }
  | { readonly do: 'toggle_sidebar' }
  | { readonly do: 'new_folder' }
  | { readonly do: 'archive_view' }
  /** Searches all chats. */
  | { readonly do: 'search'; readonly text: string }
  /** Opens the field that finds within the conversation on the screen. */
  | { readonly do: 'find'; readonly conversationId: string }
  | { readonly do: 'export'; readonly conversation: Conversation; readonly as: HandOut }
  | { readonly do: 'import_chats' }
  | { readonly do: 'place'; readonly conversation: Conversation; readonly placing: Placing }
  | { readonly do: 'settings'; readonly change: SettingsChange }
  | { readonly do: 'step'; readonly step: NextStep };

/** One line of the palette. */
export interface Command extends ComboboxOption {
  readonly group: string;
  readonly action: CommandAction;
}

/** Whether a command opens a dialog, which takes the focus. */
export function opensDialog(action: CommandAction): boolean {
  switch (action.do) {
    case 'new_task':
    case 'new_schedule':
    case 'new_folder':
    case 'shortcuts':
    case 'step':
      return true;
    case 'place':
      return action.placing.to === 'new_folder';
    default:
      return false;
  }
}
