import { useEffect, useMemo } from 'react';
import { useThreads } from '../../state/chat-threads';
import { useConnections } from '../../state/connections';
import { useConversations } from '../../state/conversations';
import { useFolders } from '../../state/folders';
import { hasUnreadTitles, readMoreTitles } from '../../state/shelves';
import { matches } from '../../ui/combobox-matches';
import { useNavigation } from '../navigation';
import type { Command } from './command';
import { commandsFor, type Places } from './commands';

/** Reads the rest of the conversation list while the palette is open, so that every title can be found. */
function useAllConversations() {
  const items = useConversations((state) => state.items);
  const unread = useConversations(hasUnreadTitles);
  useEffect(() => {
    if (unread) void readMoreTitles();
  }, [unread]);
  return items;
}

/** Where conversations stand, and which one is on the screen: as the list has it, or as it was read by itself. */
function usePlaces(): Places {
  const openId = useNavigation(({ place }) => (place.screen === 'chat' ? place.id : null));
  const listed = useConversations(({ items }) => items.find(({ id }) => id === openId));
  const read = useThreads(({ byId }) => (openId === null ? null : (byId[openId]?.conversation ?? null)));
  const hasArchived = useConversations((state) => state.hasArchived);
  const folders = useFolders((state) => state.folders);
  const open = listed ?? read;
  return useMemo(() => ({ open, folders, hasArchived }), [open, folders, hasArchived]);
}

/** The chat that a command opens; null for any other command. */
function chatOf({ action }: Command): string | null {
  return action.do === 'go' && action.screen === 'chat' ? action.id : null;
}

/** The chats that stand among commands by their titles. */
export function listedChats(commands: readonly Command[]): ReadonlySet<string> {
  return new Set(commands.flatMap((command) => chatOf(command) ?? []));
}

/** Chats that the palette names by their titles while something is typed: the best finds are to be near. */
const CHATS_SHOWN = 8;

/** The commands without the chats beyond those that are named. */
function withFewChats(commands: readonly Command[]): readonly Command[] {
  const left = new Set(commands.filter((command) => chatOf(command) !== null).slice(CHATS_SHOWN));
  return commands.filter((command) => !left.has(command));
}

/** The commands that fit what is typed, and how many more there are. */
export function usePaletteCommands(typed: string): { readonly shown: readonly Command[]; readonly hidden: number } {
  const conversations = useAllConversations();
  const connections = useConnections();
  const places = usePlaces();
  // Not deferred: Enter must take the first hit of what was typed, however fast it was typed.
  const commands = useMemo(
    () => commandsFor(typed, conversations, connections, places),
    [typed, conversations, connections, places],
  );
  return useMemo(() => {
    const fitting = matches(commands, typed);
    const shown = withFewChats(fitting.shown);
    return { shown, hidden: fitting.hidden + fitting.shown.length - shown.length };
  }, [commands, typed]);
}
