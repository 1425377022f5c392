import type { Connection } from '../../../shared/domain/connection';
import type { Conversation } from '../../../shared/domain/conversation';
import type { NextStep } from '../../../shared/domain/failure';
import type { SettingsChange } from '../../../shared/domain/settings';
import type { ComboboxOption } from '../../ui/combobox-matches';
import { SCREENS } from '../navigation';
import { SCREEN_INFO } from '../screen-info';

/** What a command of the palette does when it is taken. */
export type CommandAction =
  | { readonly do: 'go'; readonly screen: (typeof SCREENS)[number]; readonly id: string | null }
  | { readonly do: 'new_chat' }
  | { readonly do: 'new_task' }
  | { readonly do: 'tasks_under_way' }
  | { readonly do: 'toggle_sidebar' }
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
