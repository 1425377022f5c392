import type { Connection } from '../../../shared/domain/connection';
import type { Conversation } from '../../../shared/domain/conversation';
import type { Folder } from '../../../shared/domain/folder';
import type { SettingsChange } from '../../../shared/domain/settings';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import { SCREENS } from '../navigation';
import { SCREEN_INFO } from '../screen-info';
import type { Command } from './command';
import { ofOpen } from './open-conversation-commands';

const APPEARANCE: readonly (readonly [label: PlainText, change: SettingsChange])[] = [
  ['Theme: System', { theme: 'system' }],
  ['Theme: Light', { theme: 'light' }],
  ['Theme: Dark', { theme: 'dark' }],
  ['Density: Comfortable', { density: 'comfortable' }],
  ['Density: Compact', { density: 'compact' }],
];

function ofConnection({ id, label, isPrimary, defaultModel }: Connection): Command[] {
  const group = t('Providers');
  const test: Command = {
    value: `test ${id}`,
    label: t('Test connection: {label}', { label }),
    detail: defaultModel,
    group,
    action: { do: 'step', step: { do: 'test_connection', connectionId: id } },
  };
  if (isPrimary) return [test];
  return [
    {
      value: `primary ${id}`,
      label: t('Make {label} Primary', { label }),
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

/** Chats that are offered before anything is typed. */
const RECENT_CHATS = 5;

function ofConversation({ id, title }: Conversation): Command {
  return { value: `open ${id}`, label: title, group: t('Chats'), action: { do: 'go', screen: 'chat', id } };
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
    { value: 'new', label: t('New chat'), group: t('Actions'), action: { do: 'new_chat' } },
    { value: 'ask-quickly', label: t('Ask quickly'), group: t('Actions'), action: { do: 'ask_quickly' } },
    { value: 'new-task', label: t('New task'), group: t('Actions'), action: { do: 'new_task' } },
    { value: 'new-schedule', label: t('New schedule'), group: t('Actions'), action: { do: 'new_schedule' } },
    { value: 'search', label: t('Search all chats'), group: t('Actions'), action: { do: 'search', text: '' } },
    {
      value: 'tasks-under-way',
      label: t('Tasks under way'),
      group: t('Actions'),
      action: { do: 'tasks_under_way' },
    },
    {
      value: 'add',
      label: t('Add provider'),
      group: t('Actions'),
      action: { do: 'step', step: { do: 'add_provider' } },
    },
    { value: 'sidebar', label: t('Fold or show the sidebar'), group: t('Actions'), action: { do: 'toggle_sidebar' } },
    { value: 'new-folder', label: t('New folder'), group: t('Actions'), action: { do: 'new_folder' } },
    ...(hasArchived
      ? [
          {
            value: 'archive-view',
            label: t('Archived conversations'),
            group: t('Actions'),
            action: { do: 'archive_view' },
          } satisfies Command,
        ]
      : []),
    {
      value: 'import-chats',
      label: t('Import chats from ChatGPT or Claude'),
      group: t('Actions'),
      action: { do: 'import_chats' },
    },
    { value: 'shortcuts', label: t('Keyboard shortcuts'), group: t('Actions'), action: { do: 'shortcuts' } },
    ...(open === null ? [] : ofOpen(open, folders)),
    ...(typed.trim() === '' ? conversations.slice(0, RECENT_CHATS) : conversations).map(ofConversation),
    ...SCREENS.map((screen): Command => ({
      value: `go ${screen}`,
      label: t(SCREEN_INFO[screen].name),
      group: t('Go to'),
      action: { do: 'go', screen, id: null },
    })),
    {
      value: 'go-schedules',
      label: t('Schedules'),
      group: t('Go to'),
      action: { do: 'go', screen: 'tasks', id: 'schedules' },
    },
    ...connections.flatMap(ofConnection),
    ...APPEARANCE.map(([label, change]): Command => ({
      value: label,
      label: t(label),
      group: t('Appearance'),
      action: { do: 'settings', change },
    })),
  ];
}
