import { type ComponentType, lazy } from 'react';
import type { ScreenName } from './navigation';

/** Each screen's code comes when it is first opened, so that the window opens with the shell alone. */
export const SCREEN_VIEWS: Readonly<Record<ScreenName, ComponentType>> = {
  chat: lazy(async () => ({ default: (await import('../screens/chat/chat-screen')).ChatScreen })),
  tasks: lazy(async () => ({ default: (await import('../screens/tasks/tasks-screen')).TasksScreen })),
  playbooks: lazy(async () => ({ default: (await import('../screens/playbooks/playbooks-screen')).PlaybooksScreen })),
  compare: lazy(async () => ({ default: (await import('../screens/compare/compare-screen')).CompareScreen })),
  usage: lazy(async () => ({ default: (await import('../screens/usage/usage-screen')).UsageScreen })),
  'ai-configuration': lazy(async () => ({
    default: (await import('../screens/ai-configuration/ai-configuration-screen')).AiConfigurationScreen,
  })),
  agents: lazy(async () => ({ default: (await import('../screens/agents/agents-screen')).AgentsScreen })),
  settings: lazy(async () => ({ default: (await import('../screens/settings/settings-screen')).SettingsScreen })),
};

/** Stands in for the chat until the first connection is there. */
export const FirstStartView: ComponentType = lazy(async () => ({
  default: (await import('../screens/first-start/first-start-screen')).FirstStartScreen,
}));
