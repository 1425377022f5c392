import type { Connection } from '../../../shared/domain/connection';
import type { Conversation } from '../../../shared/domain/conversation';
import type { Folder } from '../../../shared/domain/folder';
import type { NextStep } from '../../../shared/domain/failure';
import type { SettingsChange } from '../../../shared/domain/settings';
import type { ComboboxOption } from '../../ui/combobox-matches';
import { SCREENS } from '../navigation';
import { SCREEN_INFO } from '../screen-info';

/** What can be done with the place of the conversation on the screen. */
export type Placing =
  | { readonly to: 'pins' | 'no_pins' | 'archive' | 'list' | 'no_folder' | 'new_folder' | 'nowhere' }
  | { readonly to: 'folder'; readonly folder: Folder };

/** What a command of the palette does when it is taken. */
export type CommandAction =
  | { readonly do: 'go'; readonly screen: (typeof SCREENS)[number]; readonly id: string | null }
  | { readonly do: 'new_chat' }
  | { readonly do: 'new_task' }
  | { readonly do: 'tasks_under_way' }
  | { readonly do: 'toggle_sidebar' }
  | { readonly do: 'new_folder' }
  | { readonly do: 'archive_view' }
  | { readonly do: 'place'; readonly conversation: Conversation; readonly placing: Placing }
  | { readonly do: 'settings'; readonly change: SettingsChange }
  | { readonly do: 'step'; readonly step: NextStep };

/** One line of the palette. */
export interface Command extends ComboboxOption {
  readonly group: string;
  readonly action: CommandAction;
}

const APPEARANCE: readonly (readonly [label: string, change: SettingsChange])[] = [
  ['Theme: System', { theme: 'system' }],
  ['Theme: Light', { theme: 'light' }],
  ['Theme: Dark', { theme: 'dark' }],
  ['Density: Comfortable', { density: 'comfortable' }],
  ['Density: Compact', { density: 'compact' }],
];

function ofConnection({ id, label, isPrimary, defaultModel }: Connection): Command[] {
  const group = 'Providers';
  const test: Command = {
    value: `test ${id}`,
    label: `Test connection: ${label}`,
    detail: defaultModel,
    group,
    action: { do: 'step', step: { do: 'test_connection', connectionId: id } },
  };
  if (isPrimary) return [test];
  return [
    {
      value: `primary ${id}`,
      label: `Make ${label} Primary`,
      detail: defaultModel,
      group,
      action: { do: 'step', step: { do: 'make_primary', connectionId: id, label } },
    },
    test,
  ];
}

/** What the list of conversations is made of, besides them. */
export interface Places {
  /** The conversation on the screen; null when there is none. */
  readonly open: Conversation | null;
  readonly folders: readonly Folder[];
  readonly hasArchived: boolean;
}

function placing(conversation: Conversation, label: string, what: Placing): Command {
  const group = 'This conversation';
  return { value: label, label, group, action: { do: 'place', conversation, placing: what } };
}

/** What can be done with where the conversation on the screen stands. */
function ofOpen(open: Conversation, folders: readonly Folder[]): Command[] {
  const { pinnedAt, archivedAt, folderId } = open;
  const isPinned = pinnedAt !== null;
  const here = isPinned || archivedAt !== null ? null : folderId;
  return [
    placing(open, isPinned ? 'Unpin this conversation' : 'Pin this conversation', {
      to: isPinned ? 'no_pins' : 'pins',
    }),
    archivedAt === null
      ? placing(open, 'Archive this conversation', { to: 'archive' })
      : placing(open, 'Put this conversation back in the list', { to: 'list' }),
    ...folders
      .filter(({ id }) => id !== here)
      .map((folder): Command => ({
        ...placing(open, `Move to folder ${folder.name}`, { to: 'folder', folder }),
        value: `move ${folder.id}`,
      })),
    ...(here === null ? [] : [placing(open, 'Take out of the folder', { to: 'no_folder' })]),
    placing(open, 'Move to a new folder …', { to: 'new_folder' }),
    placing(open, 'Delete this conversation', { to: 'nowhere' }),
  ];
}

/** Chats that are offered before anything is typed. */
const RECENT_CHATS = 5;

function ofConversation({ id, title }: Conversation): Command {
  return { value: `open ${id}`, label: title, group: 'Chats', action: { do: 'go', screen: 'chat', id } };
}

/**
 * Everything that the palette reaches, the likeliest first. Before anything is typed only the latest chats are among
 * it, so that the rest stays in sight.
 */
export function commandsFor(
  typed: string,
  conversations: readonly Conversation[],
  connections: readonly Connection[],
  { open, folders, hasArchived }: Places,
): readonly Command[] {
  return [
    { value: 'new', label: 'New chat', group: 'Actions', action: { do: 'new_chat' } },
    { value: 'new task', label: 'New task', group: 'Actions', action: { do: 'new_task' } },
    {
      value: 'tasks under way',
      label: 'Tasks under way',
      group: 'Actions',
      action: { do: 'tasks_under_way' },
    },
    {
      value: 'add',
      label: 'Add provider',
      group: 'Actions',
      action: { do: 'step', step: { do: 'add_provider' } },
    },
    { value: 'sidebar', label: 'Fold or show the sidebar', group: 'Actions', action: { do: 'toggle_sidebar' } },
    { value: 'new folder', label: 'New folder', group: 'Actions', action: { do: 'new_folder' } },
    ...(hasArchived
      ? [
          {
            value: 'archive view',
            label: 'Archived conversations',
            group: 'Actions',
            action: { do: 'archive_view' },
          } satisfies Command,
        ]
      : []),
    ...(open === null ? [] : ofOpen(open, folders)),
    ...(typed.trim() === '' ? conversations.slice(0, RECENT_CHATS) : conversations).map(ofConversation),
    ...SCREENS.map((screen): Command => ({
      value: `go ${screen}`,
      label: SCREEN_INFO[screen].name,
      group: 'Go to',
      action: { do: 'go', screen, id: null },
    })),
    ...connections.flatMap(ofConnection),
    ...APPEARANCE.map(([label, change]): Command => ({
      value: label,
      label,
      group: 'Appearance',
      action: { do: 'settings', change },
    })),
  ];
}
