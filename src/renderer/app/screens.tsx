import type { ScreenName } from './navigation';
import { type LoadedScreen, loadedPart } from './loaded-part';
import { FIND_BAR } from '../screens/chat/find/finding';
import { CONVERSATION_MENU } from './parts';

/** Each screen's code comes when somebody is about to go there, so that the window opens with the shell and the chat alone. */
export const SCREEN_VIEWS: Readonly<Record<ScreenName, LoadedScreen>> = {
  chat: loadedPart(async () => (await import('../screens/chat/chat-screen')).ChatScreen),
  tasks: loadedPart(async () => (await import('../screens/tasks/tasks-screen')).TasksScreen),
  playbooks: loadedPart(async () => (await import('../screens/playbooks/playbooks-screen')).PlaybooksScreen),
  compare: loadedPart(async () => (await import('../screens/compare/compare-screen')).CompareScreen),
  usage: loadedPart(async () => (await import('../screens/usage/usage-screen')).UsageScreen),
  'ai-configuration': loadedPart(
    async () => (await import('../screens/ai-configuration/ai-configuration-screen')).AiConfigurationScreen,
  ),
  agents: loadedPart(async () => (await import('../screens/agents/agents-screen')).AgentsScreen),
  settings: loadedPart(async () => (await import('../screens/settings/settings-screen')).SettingsScreen),
};

/** Stands in for the chat until the first connection is there. */
export const FIRST_START = loadedPart(
  async () => (await import('../screens/first-start/first-start-screen')).FirstStartScreen,
);

/** Stands in for the chat where its address is that of the search. */
export const SEARCH_VIEW = loadedPart(async () => (await import('../screens/chat/find/search-screen')).SearchScreen);

/** Fetches a screen's code for somebody who is about to go there. What cannot be had now is fetched again when it is opened. */
export function fetchScreenAhead(screen: ScreenName): void {
  SCREEN_VIEWS[screen].fetch().catch(() => undefined);
}

/**
 * Fetches what opens beside and on top of a chat while the window has nothing else to do, one after the other, so that
 * opening it takes no longer than drawing it. What cannot be fetched now is fetched again when it is wanted.
 */
export function fetchChatPartsWhenIdle(): void {
  const waiting: { fetch(): Promise<unknown> }[] = [CONVERSATION_MENU, FIND_BAR, SCREEN_VIEWS.chat, SEARCH_VIEW];
  const next = async () => {
    await waiting
      .shift()
      ?.fetch()
      .catch(() => undefined);
    if (waiting.length > 0) requestIdleCallback(() => void next());
  };
  if ('requestIdleCallback' in window) requestIdleCallback(() => void next());
}
